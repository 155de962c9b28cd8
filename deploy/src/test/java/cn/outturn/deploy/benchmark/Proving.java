package cn.outturn.deploy.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.deploy.eventstore.StoredForm;
import cn.outturn.deploy.load.ApplicationProcess;
import cn.outturn.deploy.load.Operations;
import cn.outturn.deploy.load.Waiting;
import cn.outturn.deploy.postgres.EmbeddedServer;
import cn.outturn.district.DistrictId;
import cn.outturn.project.ProjectId;
import cn.outturn.proof.StoredEvent;
import cn.outturn.proof.offline.Main;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the log of events costs: to commands, with and without it; to make; to prove a project's
 * events and to verify them, beside the mere reading and hashing of the same rows.
 */
final class Proving {

  private static final long EVENTS = 100_000;
  private static final int PROJECTS = 200;
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Options options;
  private final Database database;
  private final Path directory;

  private Proving(Options options, Database database, Path directory) {
    this.options = options;
    this.database = database;
    this.directory = directory;
  }

  static void run(Options options) throws Exception {
    Path directory = Files.createTempDirectory(Path.of("target"), "proving-");
    try (EmbeddedPostgres server = EmbeddedServer.start(directory.resolve("postgres"), 0)) {
      new Proving(options, Database.migrated(server), directory).measure();
    } finally {
      FileSystemUtils.deleteRecursively(directory);
    }
  }

  private void measure() throws Exception {
    long events = generate();
    List<Line> lines = new ArrayList<>();
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    try (var application = start(false)) {
      new Operations(application.api()).awaitCaughtUp();
    }
    double hashed = hashed();
    try (var application = start(true)) {
      awaitLog(0);
      double made = madeAgain(application, events);
      lines.add(
          new Line(
              "events of all logs made again, ÷ reading and hashing them",
              "%,.0f /s".formatted(made),
              "%,.0f /s".formatted(hashed),
              "%.2f".formatted(made / hashed),
              ""));
      lines.addAll(proofs(application));
    }
    for (int round = 0; round < options.rounds(); round++) {
      without.add(commands(false));
      with.add(commands(true));
      Benchmark.say(
          "round %d: %,.0f commands/s with the log, %,.0f without",
          round + 1, with.getLast(), without.getLast());
    }
    lines.add(Line.ratio("durable commands, with the log ÷ without", with, without, 0.9));
    Benchmark.say("%n%s", Line.head());
    lines.forEach(line -> Benchmark.say("%s", line));
  }

  private long generate() throws Exception {
    long events;
    try (var connection = database.connect();
        var copy = new EventCopy(connection, StoredForm.ofEvents())) {
      events = GeneratedHistory.tell(options.events(EVENTS), options.districts(), copy::write);
    }
    database.settle();
    Benchmark.say("%,d events of %,d districts", events, options.districts());
    return events;
  }

  private ApplicationProcess start(boolean log) {
    return ApplicationProcess.start(
        directory.resolve("application.log"),
        options.jvm(),
        Stream.of(
                database.settings(),
                ApplicationProcess.WITHOUT_LIMITS,
                List.of("outturn.proof.kept=" + log, "outturn.proof.heads-every=1s"))
            .flatMap(List::stream)
            .toList());
  }

  /** Until so few events are in no log. */
  private void awaitLog(long atMost) {
    Waiting.until(
        LONGEST,
        "the log has all events",
        () ->
            number(
                """
                SELECT max(global_index) - (SELECT position FROM proof.reached)
                FROM event_store.domain_event_entry
                """),
        behind -> behind <= atMost);
  }

  private long number(String sql) {
    try {
      return Long.parseLong(database.texts(sql).getFirst());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Events in a second that one connection reads and one thread hashes: less no proof can do. */
  private double hashed() throws SQLException {
    long begin = System.nanoTime();
    long events = 0;
    try (var connection = database.connect();
        var statement =
            connection.prepareStatement(
                """
                SELECT aggregate_identifier, sequence_number, event_identifier, time_stamp, type,
                  payload_type, payload_revision, payload, meta_data
                FROM event_store.domain_event_entry ORDER BY global_index
                """)) {
      connection.setAutoCommit(false);
      statement.setFetchSize(1_000);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          var event =
              new StoredEvent(
                  row.getString(1),
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getBytes(8),
                  row.getBytes(9));
          events += event.leaf().hex().isEmpty() ? 0 : 1;
        }
      }
    }
    return Measure.perSecond(events, System.nanoTime() - begin);
  }

  /** Events in a second, all logs from their first leaf on: the next event has them made. */
  private double madeAgain(ApplicationProcess application, long events) throws SQLException {
    database.texts(
        """
        WITH leaves AS (DELETE FROM proof.leaf), trees AS (DELETE FROM proof.tree),
          edges AS (DELETE FROM proof.edge), heads AS (DELETE FROM proof.head)
        UPDATE proof.reached SET position = 0 RETURNING 'emptied'
        """);
    var clerk = new PayingClerk(application.api(), projects(GeneratedHistory.district(0)));
    long begin = System.nanoTime();
    clerk.once();
    awaitLog(0);
    return Measure.perSecond(events, System.nanoTime() - begin);
  }

  /** Of projects of one district: whole, over HTTP; each is verified as it came. */
  private List<Line> proofs(ApplicationProcess application) throws Exception {
    DistrictId district = GeneratedHistory.district(0);
    String last = "/api/proof/heads/last";
    Waiting.until(
        LONGEST,
        "a head is signed over all of the log",
        () -> json(application, district, "/api/proof"),
        log -> log.at("/head/size").asLong(-1) == log.path("size").asLong());
    Path key =
        Files.writeString(
            directory.resolve("key.pem"),
            json(application, district, "/api/proof/keys").at("/0/pem").asString());
    List<ProjectId> projects = projects(district);
    List<Double> made = new ArrayList<>();
    List<Double> read = new ArrayList<>();
    List<Double> verified = new ArrayList<>();
    for (int turn = 0; turn < PROJECTS * 2; turn++) {
      ProjectId project = projects.get(turn % projects.size());
      long begin = System.nanoTime();
      String proof = body(application, district, last + "/projects/" + project.code());
      long taken = System.nanoTime();
      Path file = Files.writeString(directory.resolve("proof.txt"), proof);
      long written = System.nanoTime();
      int status =
          Main.run(
              List.of(file.toString(), "--key", key.toString()),
              new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
      long end = System.nanoTime();
      if (status != 0) {
        throw new IllegalStateException(project + " is not verified");
      }
      body(application, district, "/api/projects/" + project.code());
      long asked = System.nanoTime();
      long events = proof.lines().filter(line -> line.startsWith("event ")).count();
      if (turn >= PROJECTS) {
        made.add((taken - begin) / 1_000.0 / events);
        verified.add((end - written) / 1_000.0 / events);
        read.add((asked - end) / 1_000.0 / events);
      }
    }
    double hash = 1_000_000 / hashed();
    return List.of(
        microseconds("an event proven over HTTP, ÷ reading and hashing it", made, hash),
        microseconds("… its project's declaration asked for, in comparison", read, hash),
        microseconds("an event verified offline, ÷ reading and hashing it", verified, hash));
  }

  private static Line microseconds(String what, List<Double> values, double floor) {
    double value = Measure.median(values);
    return new Line(
        what,
        "%,.0f µs".formatted(value),
        "%,.0f µs".formatted(floor),
        "%.2f".formatted(value / floor),
        "");
  }

  private double commands(boolean log) throws Exception {
    try (var application = start(log)) {
      if (log) {
        awaitLog(0);
      }
      List<ProjectId> projects =
          IntStream.range(0, options.districts())
              .mapToObj(GeneratedHistory::district)
              .flatMap(this::some)
              .toList();
      List<PayingClerk> clerks =
          IntStream.range(0, options.clients())
              .mapToObj(
                  client ->
                      new PayingClerk(
                          application.api(),
                          IntStream.range(0, projects.size())
                              .filter(i -> i % options.clients() == client)
                              .mapToObj(projects::get)
                              .toList()))
              .toList();
      Clients.rate(clerks, options.seconds());
      return Clients.rate(clerks, options.seconds());
    }
  }

  private Stream<ProjectId> some(DistrictId district) {
    try {
      return projects(district).stream().limit(50);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<ProjectId> projects(DistrictId district) throws SQLException {
    return database
        .texts(
            """
            SELECT aggregate_identifier FROM event_store.domain_event_entry
            WHERE district_id = '%s' AND type = 'Project' AND sequence_number = 0
            ORDER BY event_identifier LIMIT %d
            """
                .formatted(district, PROJECTS))
        .stream()
        .map(ProjectId::parse)
        .toList();
  }

  private static JsonNode json(ApplicationProcess application, DistrictId district, String path) {
    return JsonMapper.shared().readTree(body(application, district, path));
  }

  private static String body(ApplicationProcess application, DistrictId district, String path) {
    var reply = application.api().ask(district, path);
    if (!reply.accepted()) {
      throw new IllegalStateException(reply.toString());
    }
    return reply.body();
  }
}
