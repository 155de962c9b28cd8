package cn.outturn.deploy.benchmark;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * What the three parts of a run have spent on the processors: a figure that a machine with other
 * work to do disturbs less than the time on the wall.
 */
record ProcessorTime(Duration application, Duration postgres, Duration clients) {

  static ProcessorTime of(Subject subject) {
    return new ProcessorTime(
        sum(Stream.of(subject.application())),
        sum(subject.postgres()),
        sum(Stream.of(ProcessHandle.current())));
  }

  ProcessorTime since(ProcessorTime before) {
    return new ProcessorTime(
        application.minus(before.application),
        postgres.minus(before.postgres),
        clients.minus(before.clients));
  }

  /** Each part's milliseconds for one of so many commands. */
  String forEach(double commands) {
    return "%.2f application, %.2f PostgreSQL, %.2f clients"
        .formatted(
            application.toMillis() / commands,
            postgres.toMillis() / commands,
            clients.toMillis() / commands);
  }

  private static Duration sum(Stream<ProcessHandle> processes) {
    return processes
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
