package cn.outturn.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What an operator watches: how far the projections are behind, and what they could not take. */
@Component
final class ProjectionMetrics {

  private final Positions positions;

  ProjectionMetrics(Positions positions, DeadLetters letters, MeterRegistry meters) {
    this.positions = positions;
    Gauge.builder("outturn.projections.behind", this, ProjectionMetrics::behind)
        .description("events between the end of the store and the slowest segment")
        .register(meters);
    Gauge.builder("outturn.projections.dead.letters", letters, DeadLetters::count)
        .description("streams that are not shown as their events say")
        .register(meters);
  }

  private double behind() {
    long head = positions.head();
    return positions.segments().stream()
        .mapToLong(segment -> Math.max(0, head - segment.position()))
        .max()
        .orElse(0);
  }
}
