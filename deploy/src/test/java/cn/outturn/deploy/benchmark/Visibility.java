package cn.outturn.deploy.benchmark;

import cn.outturn.deploy.load.Api;
import cn.outturn.deploy.load.Reply;
import cn.outturn.project.ProjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How soon who has written reads it: from a command's answer to the answer of a question that has
 * seen it, with as many commands in a second as were asked for.
 *
 * @param milliseconds one for each command
 * @param rate commands in a second that were really sent
 */
record Visibility(List<Double> milliseconds, double rate) {

  private static final int NOT_YET = 503;

  static Visibility of(Api api, List<PayingClerk> clerks, double rate, Duration time)
      throws Exception {
    long interval = (long) (TimeUnit.SECONDS.toNanos(1) * clerks.size() / rate);
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    List<Callable<List<Double>>> loops = new ArrayList<>();
    for (int i = 0; i < clerks.size(); i++) {
      PayingClerk clerk = clerks.get(i);
      long first = begin + interval * i / clerks.size();
      loops.add(() -> watch(api, clerk, first, interval, end));
    }
    List<Double> all = Clients.all(loops).stream().flatMap(List::stream).toList();
    return new Visibility(all, Measure.perSecond(all.size(), System.nanoTime() - begin));
  }

  private static List<Double> watch(
      Api api, PayingClerk clerk, long first, long interval, long end) {
    List<Double> waits = new ArrayList<>();
    for (long turn = first; turn < end; turn += interval) {
      while (System.nanoTime() < turn) {
        LockSupport.parkNanos(turn - System.nanoTime());
      }
      waits.add(ofOne(api, clerk));
    }
    return waits;
  }

  /** In milliseconds, of one more command. */
  static double ofOne(Api api, PayingClerk clerk) {
    Reply paid = clerk.pay();
    long acknowledged = System.nanoTime();
    await(api, clerk.project(), paid);
    return (System.nanoTime() - acknowledged) / 1e6;
  }

  /** Asks until it is shown. */
  static void await(Api api, ProjectId project, Reply paid) {
    Reply shown;
    do {
      shown =
          api.ask(
              project.district(),
              "/api/projects/" + project.code() + "/execution",
              paid.position());
    } while (shown.status() == NOT_YET);
    if (!shown.accepted()) {
      throw new IllegalStateException(shown.toString());
    }
  }
}
