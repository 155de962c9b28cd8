package cn.outturn.deploy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Resident memory by the kernel's own account, in MB. */
final class Memory {

  private Memory() {}

  static List<Line> of(Subject subject, List<String> jvm) throws IOException {
    double application = kilobytes(subject.application(), "status", "VmRSS:");
    double postgres = 0;
    // What several processes share counts once: each tells its part of it.
    for (ProcessHandle process : subject.postgres().toList()) {
      postgres += kilobytes(process, "smaps_rollup", "Pss:");
    }
    return List.of(
        Line.atMost(
            "resident, application, " + String.join(" ", jvm), application / 1024, "MB", 600),
        Line.plain("resident, PostgreSQL", postgres / 1024, "MB"));
  }

  private static long kilobytes(ProcessHandle process, String file, String field)
      throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), file))) {
      return lines
          .filter(line -> line.startsWith(field))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    }
  }
}
