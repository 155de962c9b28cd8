package cn.outturn.deploy.benchmark;

import cn.outturn.deploy.load.Operations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.serialization.Serializer;
import tools.jackson.databind.JsonNode;

/** Rebuilds of all projections, swapped in, beside the mere reading of the same events. */
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

  /** Events in a second, from the beginning until the live tables show them. */
  private static double rate(Operations operations) {
    JsonNode swapped = operations.swap(operations.compare());
    if (swapped.at("/found/streamsFailed").asLong() > 0) {
      throw new IllegalStateException("the rebuild failed: " + swapped);
    }
    Duration took =
        Duration.between(
            Instant.parse(swapped.get("startedAt").asString()),
            Instant.parse(swapped.get("endedAt").asString()));
    return Measure.perSecond(swapped.get("events").asLong(), took.toNanos());
  }
}
