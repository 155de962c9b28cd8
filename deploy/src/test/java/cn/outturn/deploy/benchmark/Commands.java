package cn.outturn.deploy.benchmark;

import cn.outturn.project.ProjectId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Commands over HTTP beside the mere insert of their events, in turns, then at half the rate. */
final class Commands {

  private static final double AIM = 0.5;
  private static final double MOST_MILLISECONDS = 100;

  private final Subject subject;
  private final Options options;
  private final List<PayingClerk> clerks = new ArrayList<>();
  private final List<PlainClerk> plain = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();
  private final List<Double> floors = new ArrayList<>();

  private Commands(Subject subject, Options options) {
    this.subject = subject;
    this.options = options;
  }

  static List<Line> measure(Subject subject, Options options) throws Exception {
    var commands = new Commands(subject, options);
    commands.warmUp();
    for (int round = 1; round <= options.rounds(); round++) {
      commands.round(round);
    }
    for (PlainClerk clerk : commands.plain) {
      clerk.close();
    }
    List<Line> lines = new ArrayList<>();
    String what = "durable commands, %d clients".formatted(options.clients());
    lines.add(Line.ratio(what, commands.values, commands.floors, AIM));
    lines.addAll(commands.seenAtHalfTheRate());
    return lines;
  }

  private void warmUp() throws Exception {
    Benchmark.say("warming up");
    List<ProjectId> projects = projects();
    for (int client = 0; client < options.clients(); client++) {
      clerks.add(new PayingClerk(subject.api(), share(projects, client)));
    }
    Clients.rate(clerks, options.seconds().multipliedBy(2));
    PlainClerk.Sample sample = PlainClerk.Sample.last(subject.database());
    for (int client = 0; client < options.clients(); client++) {
      plain.add(new PlainClerk(subject.database(), share(projects, client), sample));
    }
    Clients.rate(plain, options.seconds());
  }

  private void round(int round) throws Exception {
    ProcessorTime before = ProcessorTime.of(subject);
    values.add(Clients.rate(clerks, options.seconds()));
    double behind = Visibility.ofOne(subject.api(), clerks.getFirst());
    ProcessorTime spent = ProcessorTime.of(subject).since(before);
    floors.add(Clients.rate(plain, options.seconds()));
    Benchmark.say(
        "round %d: %,.0f commands/s, %,.0f ms until all was shown; %,.0f plain inserts/s",
        round, values.getLast(), behind, floors.getLast());
    Benchmark.say(
        "  processor time of a command in ms: %s",
        spent.forEach(values.getLast() * options.seconds().toSeconds()));
  }

  private List<Line> seenAtHalfTheRate() throws Exception {
    Visibility seen =
        Visibility.of(
            subject.api(), clerks, Measure.median(values) / 2, options.seconds().multipliedBy(2));
    String load = "at %,.0f commands/s".formatted(seen.rate());
    double median = Measure.median(seen.milliseconds());
    double most = Measure.quantile(seen.milliseconds(), 0.99);
    return List.of(
        Line.plain("acknowledged to visible, median, " + load, median, "ms"),
        Line.atMost("acknowledged to visible, 99 of 100, " + load, most, "ms", MOST_MILLISECONDS));
  }

  /** In an order that has nothing to do with where they lie. */
  private List<ProjectId> projects() throws SQLException {
    return subject
        .database()
        .texts(
            """
            SELECT aggregate_identifier FROM event_store.domain_event_entry
            WHERE type = 'Project' AND sequence_number = 0 ORDER BY event_identifier
            """)
        .stream()
        .map(ProjectId::parse)
        .toList();
  }

  /** The projects that one client has to itself. */
  private List<ProjectId> share(List<ProjectId> projects, int client) {
    return IntStream.range(0, projects.size())
        .filter(i -> i % options.clients() == client)
        .mapToObj(projects::get)
        .toList();
  }
}
