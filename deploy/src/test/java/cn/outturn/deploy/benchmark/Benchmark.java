package cn.outturn.deploy.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.outturn.deploy.eventstore.StoredForm;
import cn.outturn.deploy.load.ApplicationProcess;
import cn.outturn.deploy.postgres.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * One run: a history, an application on it, and each figure beside what the same PostgreSQL does
 * without the application. Ratios, for absolute figures say more of the machine.
 */
public final class Benchmark {

  private static final long EVENTS = 1_000_000;

  private Benchmark() {}

  public static void main(String[] args) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    Options options = Options.ofProperties();
    say("%s", options);
    switch (Options.asked()) {
      case "load" -> load(options);
      case "tenants" ->
          say("%n%s", Comparison.table("3", "3,000 districts", Tenants.compare(options)));
      case "flood" -> Flood.run(options);
      case "proof" -> Proving.run(options);
      case "past" -> say("%n%s", Comparison.table("reading", "question", Pasts.compare(options)));
      default ->
          throw new IllegalArgumentException(
              "-Dbenchmark.of is load, proof, tenants, flood or past");
    }
    // The issuer of tokens would go on for ever.
    System.exit(0);
  }

  private static void load(Options options) throws Exception {
    Path directory = Files.createTempDirectory(Path.of("target"), "benchmark-");
    Path data = directory.resolve("postgres");
    try (EmbeddedPostgres server = EmbeddedServer.start(data, 0)) {
      Serializer serializer = StoredForm.ofEvents();
      Database database = Database.migrated(server);
      generate(database, serializer, options);
      say("the application starts and builds its projections");
      try (var application =
          ApplicationProcess.start(
              directory.resolve("application.log"),
              options.jvm(),
              Stream.concat(
                      database.settings().stream(), ApplicationProcess.WITHOUT_LIMITS.stream())
                  .toList())) {
        List<Line> result = new ArrayList<>();
        var subject = Subject.of(database, application, data);
        result.addAll(Rebuilds.measure(subject, serializer, options.rounds()));
        result.addAll(Commands.measure(subject, options));
        result.addAll(Memory.of(subject, options.jvm()));
        say("%n%s", Line.head());
        result.forEach(line -> say("%s", line));
      }
    } finally {
      FileSystemUtils.deleteRecursively(directory);
    }
  }

  private static void generate(Database database, Serializer serializer, Options options)
      throws Exception {
    long begin = System.nanoTime();
    long events;
    try (var connection = database.connect();
        var copy = new EventCopy(connection, serializer)) {
      events = GeneratedHistory.tell(options.events(EVENTS), options.districts(), copy::write);
    }
    database.makePlainTable();
    database.settle();
    say(
        "%,d events generated and stored twice in %d s",
        events, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
  }

  static void say(String form, Object... arguments) {
    System.out.println(form.formatted(arguments));
  }
}
