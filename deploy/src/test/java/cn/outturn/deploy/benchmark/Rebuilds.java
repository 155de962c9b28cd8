package cn.outturn.deploy.benchmark;

import cn.outturn.deploy.load.Operations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.serialization.Serializer;
import tools.jackson.databind.JsonNode;

/** Rebuilds of all projections beside the mere reading of the same events, in turns. */
final class Rebuilds {

  private static final double AIM = 0.5;
  private static final int MOST_ROUNDS = 3;

  private Rebuilds() {}

  static List<Line> measure(Subject subject, Serializer serializer, int rounds) throws Exception {
    var reading = new PlainReading(subject.database(), serializer);
    var operations = new Operations(subject.api());
    List<Double> floors = new ArrayList<>();
    List<Double> missing = new ArrayList<>();
    List<Double> present = new ArrayList<>();
    for (int round = 1; round <= Math.min(MOST_ROUNDS, rounds); round++) {
      floors.add(reading.rate());
      subject.database().emptyReadModel();
      missing.add(rate(operations));
      present.add(rate(operations));
      Benchmark.say(
          "round %d: %,.0f events/s read; rebuilt: %,.0f with all rows missing, %,.0f with none",
          round, floors.getLast(), missing.getLast(), present.getLast());
    }
    return List.of(
        Line.ratio("events of a rebuild, all rows missing", missing, floors, AIM),
        Line.ratio("events of a rebuild, no row missing", present, floors, AIM));
  }

  /** Events in a second. */
  private static double rate(Operations operations) {
    JsonNode report = operations.rebuild();
    if (!report.get("failed").isEmpty()) {
      throw new IllegalStateException("the rebuild failed: " + report);
    }
    Duration took = Duration.parse(report.get("duration").asString());
    return Measure.perSecond(report.get("events").asLong(), took.toNanos());
  }
}
