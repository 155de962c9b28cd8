package cn.outturn.deploy.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The embedded server of an application, which outlives it when it is killed.
 *
 * @param pid of the process that has started all others
 */
record PostgresProcess(long pid, int port) {

  /** As its own file in its directory tells. */
  static PostgresProcess in(Path directory) throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve("postmaster.pid"));
    return new PostgresProcess(
        Long.parseLong(lines.getFirst().strip()), Integer.parseInt(lines.get(3).strip()));
  }

  String url() {
    return "jdbc:postgresql://localhost:%d/postgres?user=postgres".formatted(port);
  }

  /** All its processes, the first one first: it shall not notice that others are gone. */
  void kill() {
    List<ProcessHandle> processes =
        ProcessHandle.of(pid).stream()
            .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
            .toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }
}
