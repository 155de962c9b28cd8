package cn.outturn.deploy.benchmark;

import cn.outturn.deploy.eventstore.StoredForm;
import cn.outturn.deploy.load.ApplicationProcess;
import cn.outturn.deploy.load.Operations;
import cn.outturn.deploy.postgres.EmbeddedServer;
import cn.outturn.district.DistrictId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * What a tenant costs that does nothing: the application on a database with few districts and on
 * one with a thousand times as many, the same projects in both.
 */
final class Tenants {

  private static final int FEW = 3;
  private static final int MANY = 3_000;

  /** Some 3,000 projects: one in each of the many districts, a thousand in each of the few. */
  private static final long EVENTS = 150_000;

  private final Options options;
  private final int districts;
  private final List<Double> starts = new ArrayList<>();
  private final List<Double> processors = new ArrayList<>();

  private Tenants(Options options, int districts) {
    this.options = options;
    this.districts = districts;
  }

  /** Of one application, at the end of its start and after every district has asked something. */
  private record Figures(double start, double processors, Footprint quiet, Footprint asked) {}

  static List<Comparison> compare(Options options) throws Exception {
    Figures few = new Tenants(options, FEW).measure();
    Figures many = new Tenants(options, MANY).measure();
    return List.of(
        new Comparison("start to health UP, the quickest", "ms", few.start(), many.start()),
        new Comparison(
            "processor time of the start, the least", "ms", few.processors(), many.processors()),
        new Comparison("threads", "", few.quiet().threads(), many.quiet().threads()),
        new Comparison(
            "database connections", "", few.quiet().connections(), many.quiet().connections()),
        new Comparison("heap after GC", "MB", few.quiet().heap(), many.quiet().heap()),
        new Comparison(
            "threads, %,d questions later".formatted(MANY),
            "",
            few.asked().threads(),
            many.asked().threads()),
        new Comparison(
            "database connections, %,d questions later".formatted(MANY),
            "",
            few.asked().connections(),
            many.asked().connections()),
        new Comparison(
            "heap after GC, %,d questions later".formatted(MANY),
            "MB",
            few.asked().heap(),
            many.asked().heap()));
  }

  private Figures measure() throws Exception {
    Path directory = Files.createTempDirectory(Path.of("target"), "tenants-");
    try (EmbeddedPostgres server = EmbeddedServer.start(directory.resolve("postgres"), 0)) {
      Database database = Database.migrated(server);
      tell(database);
      Path log = directory.resolve("application.log");
      try (var first = start(log, database)) {
        new Operations(first.api()).awaitCaughtUp();
      }
      database.settle();
      for (int round = 1; round < options.rounds(); round++) {
        try (var application = timed(log, database)) {
          Benchmark.say("started as process %d", application.pid());
        }
      }
      try (var application = timed(log, database)) {
        Footprint quiet = Footprint.of(application.pid(), database);
        ask(application);
        Footprint asked = Footprint.of(application.pid(), database);
        Benchmark.say(
            "%,d districts: starts %s ms, processors %s ms; %s; %s",
            districts, starts, processors, quiet, asked);
        return new Figures(Collections.min(starts), Collections.min(processors), quiet, asked);
      }
    } finally {
      FileSystemUtils.deleteRecursively(directory);
    }
  }

  private void tell(Database database) throws Exception {
    try (var connection = database.connect();
        var copy = new EventCopy(connection, StoredForm.ofEvents())) {
      long told = GeneratedHistory.tell(options.events(EVENTS), districts, copy::write);
      Benchmark.say("%,d events of %,d districts; their projections are built", told, districts);
    }
    database.settle();
  }

  /** Whatever else the machine has to do makes a start longer, never shorter. */
  private ApplicationProcess timed(Path log, Database database) {
    long begin = System.nanoTime();
    var application = start(log, database);
    starts.add((double) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    processors.add(
        (double)
            ProcessHandle.of(application.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow()
                .toMillis());
    return application;
  }

  private ApplicationProcess start(Path log, Database database) {
    return ApplicationProcess.start(log, options.jvm(), database.settings());
  }

  /** As many questions in both, so that only the number of those who ask differs. */
  private void ask(ApplicationProcess application) {
    for (int i = 0; i < MANY; i++) {
      DistrictId district = GeneratedHistory.district(i % districts);
      var reply = application.api().ask(district, "/api/projects?size=1");
      if (!reply.accepted()) {
        throw new IllegalStateException(reply.toString());
      }
    }
  }
}
