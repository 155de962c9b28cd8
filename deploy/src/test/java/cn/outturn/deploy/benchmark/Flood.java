package cn.outturn.deploy.benchmark;

import cn.outturn.deploy.eventstore.StoredForm;
import cn.outturn.deploy.load.Api;
import cn.outturn.deploy.load.ApplicationProcess;
import cn.outturn.deploy.load.Operations;
import cn.outturn.deploy.postgres.EmbeddedServer;
import cn.outturn.project.ProjectId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Two districts on one application. One works at its pace, first alone, then while the other sends
 * ten thousand commands as fast as it can, without waiting when it is told to.
 */
final class Flood {

  private static final int COMMANDS = 10_000;
  private static final long EVENTS = 20_000;

  /** As shipped, but one account may have all of its district's: the harder case. */
  private static final List<String> LIMITED =
      List.of(
          "outturn.limits.user.commands.per-second=50", "outturn.limits.user.commands.burst=200");

  private final Options options;

  private Flood(Options options) {
    this.options = options;
  }

  static void run(Options options) throws Exception {
    new Flood(options).run();
  }

  private void run() throws Exception {
    Path directory = Files.createTempDirectory(Path.of("target"), "flood-");
    try (EmbeddedPostgres server = EmbeddedServer.start(directory.resolve("postgres"), 0)) {
      Database database = Database.migrated(server);
      try (var connection = database.connect();
          var copy = new EventCopy(connection, StoredForm.ofEvents())) {
        GeneratedHistory.tell(options.events(EVENTS), 2, copy::write);
      }
      database.settle();
      Path log = directory.resolve("application.log");
      round("with the shipped limits", LIMITED, options.rounds(), log, database);
      round("without limits", ApplicationProcess.WITHOUT_LIMITS, 1, log, database);
    } finally {
      FileSystemUtils.deleteRecursively(directory);
    }
  }

  private void round(String how, List<String> limits, int rounds, Path log, Database database)
      throws Exception {
    List<String> settings = Stream.concat(database.settings().stream(), limits.stream()).toList();
    try (var application = ApplicationProcess.start(log, options.jvm(), settings)) {
      new Operations(application.api()).awaitCaughtUp();
      var steady = new SteadyDistrict(application.api(), projects(database, 1));
      List<FloodingClerk> flooding = flooding(application.api(), database);
      Benchmark.say("%nwarming up");
      steady.forTime(options.seconds());
      flood(flooding, COMMANDS / 10);
      var quiet = new Answers();
      var flooded = new Answers();
      for (int round = 1; round <= rounds; round++) {
        quiet.add(steady.forTime(options.seconds()));
        flooded.add(whileFlooded(steady, flooding));
      }
      Benchmark.say(
          "%s, %d clients, %,d commands of the other district %d times:%n%s",
          how, options.clients(), COMMANDS, rounds, FloodingClerk.told(flooding));
      Benchmark.say("%s", Comparison.table("quiet", "flooded", flooded.beside(quiet)));
    }
  }

  private Answers whileFlooded(SteadyDistrict steady, List<FloodingClerk> flooding)
      throws Exception {
    try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
      Future<?> flood = aside.submit(() -> flood(flooding, COMMANDS));
      Answers answers = steady.until(flood::isDone);
      flood.get();
      return answers;
    }
  }

  private static Void flood(List<FloodingClerk> clerks, int commands) throws Exception {
    Clients.all(clerks.stream().map(clerk -> clerk.sending(commands / clerks.size())).toList());
    return null;
  }

  private List<FloodingClerk> flooding(Api api, Database database) throws SQLException {
    List<ProjectId> projects = projects(database, 0);
    List<FloodingClerk> clerks = new ArrayList<>();
    for (int client = 0; client < options.clients(); client++) {
      int own = client;
      clerks.add(
          new FloodingClerk(
              api,
              IntStream.range(0, projects.size())
                  .filter(i -> i % options.clients() == own)
                  .mapToObj(projects::get)
                  .toList()));
    }
    return clerks;
  }

  private static List<ProjectId> projects(Database database, int district) throws SQLException {
    return database
        .texts(
            """
            SELECT aggregate_identifier FROM event_store.domain_event_entry
            WHERE type = 'Project' AND sequence_number = 0 AND district_id = '%s'
            ORDER BY event_identifier
            """
                .formatted(GeneratedHistory.district(district)))
        .stream()
        .map(ProjectId::parse)
        .toList();
  }
}
