package cn.outturn.deploy.benchmark;

import cn.outturn.deploy.load.Api;
import cn.outturn.deploy.load.ApplicationProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What is measured: an application and the database that it runs on.
 *
 * @param postmaster the process that has started PostgreSQL's others
 */
record Subject(Database database, Api api, ProcessHandle application, ProcessHandle postmaster) {

  static Subject of(Database database, ApplicationProcess application, Path postgresDirectory)
      throws IOException {
    String postmaster = Files.readAllLines(postgresDirectory.resolve("postmaster.pid")).getFirst();
    return new Subject(
        database,
        application.api(),
        ProcessHandle.of(application.pid()).orElseThrow(),
        ProcessHandle.of(Long.parseLong(postmaster.strip())).orElseThrow());
  }

  /** All processes of PostgreSQL, as they are now. */
  Stream<ProcessHandle> postgres() {
    return Stream.concat(Stream.of(postmaster), postmaster.descendants());
  }
}
