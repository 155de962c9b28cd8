package cn.outturn.deploy.benchmark;

import cn.outturn.deploy.eventstore.StoredForm;
import cn.outturn.deploy.load.ApplicationProcess;
import cn.outturn.deploy.load.DistrictStory;
import cn.outturn.deploy.load.Operations;
import cn.outturn.deploy.load.ProjectStory;
import cn.outturn.deploy.past.Chronicle;
import cn.outturn.deploy.postgres.EmbeddedServer;
import cn.outturn.district.DistrictId;
import cn.outturn.money.Money;
import cn.outturn.project.ExpenditureId;
import cn.outturn.time.China;
import cn.outturn.time.Quarter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What a look back costs: the state of a project of 500 events, and of a district, as of a date,
 * over HTTP, beside the mere reading and decoding of the same events over one connection.
 */
final class Pasts {

  private static final DistrictId LONG = new DistrictId("590001");
  private static final String CODE = "LONG-0001";
  private static final int EVENTS_OF_PROJECT = 500;

  /** Of 500 projects in one district. */
  private static final long EVENTS_OF_DISTRICT = 25_000;

  private static final int ASKED = 30;

  private Pasts() {}

  static List<Comparison> compare(Options options) throws Exception {
    Path directory = Files.createTempDirectory(Path.of("target"), "pasts-");
    try (EmbeddedPostgres server = EmbeddedServer.start(directory.resolve("postgres"), 0)) {
      Database database = Database.migrated(server);
      tell(database, options);
      try (var application =
          ApplicationProcess.start(
              directory.resolve("application.log"),
              options.jvm(),
              Stream.concat(
                      database.settings().stream(), ApplicationProcess.WITHOUT_LIMITS.stream())
                  .toList())) {
        new Operations(application.api()).awaitCaughtUp();
        return measure(database, application);
      }
    } finally {
      FileSystemUtils.deleteRecursively(directory);
    }
  }

  private static List<Comparison> measure(Database database, ApplicationProcess application)
      throws Exception {
    DistrictId district = GeneratedHistory.district(0);
    var ofProject =
        new PlainReading(
            database,
            StoredForm.ofEvents(),
            "aggregate_identifier = '%s/%s'".formatted(LONG, CODE));
    var ofDistrict =
        new PlainReading(database, StoredForm.ofEvents(), "district_id = '%s'".formatted(district));
    String project = "/api/projects/" + CODE;
    Map<String, String> questions =
        Map.of(
            "execution", project + "/execution?",
            "declaration", project + "?",
            "deviation", project + "/deviation?",
            "assessments", project + "/assessments?",
            "findings", project + "/findings?");
    double read = median(ofProject::rate, EVENTS_OF_PROJECT);
    List<Comparison> all = new ArrayList<>();
    for (var question : questions.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      String path = question.getValue();
      all.add(
          new Comparison(question.getKey() + " now", "ms", read, asked(application, LONG, path)));
      all.add(
          new Comparison(
              question.getKey() + ", recorded by a date",
              "ms",
              read,
              asked(application, LONG, path + "recordedBy=2024-12-31")));
      all.add(
          new Comparison(
              question.getKey() + ", effective on a date",
              "ms",
              read,
              asked(application, LONG, path + "effectiveOn=2024-06-30")));
    }
    double readDistrict = median(ofDistrict::rate, ofDistrict.count());
    all.add(
        new Comparison(
            "district's summary of %,d events now".formatted(ofDistrict.count()),
            "ms",
            readDistrict,
            asked(application, district, "/api/execution?by=unit")));
    all.add(
        new Comparison(
            "… recorded by a date",
            "ms",
            readDistrict,
            asked(application, district, "/api/execution?by=unit&recordedBy=2024-12-31")));
    return all;
  }

  /** The median time of reading so many events, in ms. */
  private static double median(Callable<Double> rate, long events) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < 2 * ASKED; i++) {
      times.add(events * 1000.0 / rate.call());
    }
    return Measure.median(times.subList(ASKED, times.size()));
  }

  private static double asked(ApplicationProcess application, DistrictId district, String path) {
    List<Double> times = new ArrayList<>();
    // The first ones warm up what the others find warm.
    for (int i = 0; i < 2 * ASKED; i++) {
      long begin = System.nanoTime();
      var reply = application.api().ask(district, path);
      times.add((System.nanoTime() - begin) / 1e6);
      if (!reply.accepted()) {
        throw new IllegalStateException(reply.toString());
      }
    }
    return Measure.median(times.subList(ASKED, times.size()));
  }

  private static void tell(Database database, Options options) throws Exception {
    try (var connection = database.connect();
        var copy = new EventCopy(connection, StoredForm.ofEvents())) {
      GeneratedHistory.tell(options.events(EVENTS_OF_DISTRICT), 1, copy::write);
      longProject().events().forEach(copy::write);
    }
    database.settle();
  }

  /** Two years as any other's, and then payments of one fen until there are 500 events. */
  private static Chronicle longProject() {
    var chronicle = new Chronicle(LONG.value());
    Instant now = Instant.parse("2024-12-31T01:00:00Z").minus(Duration.ofHours(6L * 800));
    for (var command : DistrictStory.of("长区")) {
      chronicle.recorded(now, command);
    }
    int before = chronicle.events().size();
    var story = new ProjectStory(DistrictStory.UNITS.getFirst(), 4711);
    LocalDate last = Quarter.Q2.lastDay(ProjectStory.SECOND);
    Instant told = China.endOf(last);
    while (story.hasNext()) {
      chronicle.recorded(told, CODE, story.next());
      told = told.plus(Duration.ofHours(1));
    }
    for (int i = 0; chronicle.events().size() - before < EVENTS_OF_PROJECT; i++) {
      chronicle.recorded(
          told.plus(Duration.ofHours(i)),
          CODE,
          ProjectStory.payment(
              new ExpenditureId("FEN-" + i), ProjectStory.SECOND, new Money(1), last));
    }
    return chronicle;
  }
}
