package cn.outturn.query.projection;

import cn.outturn.query.history.Histories;
import cn.outturn.query.history.StreamSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Builds projections again in place from all events, as a start does where their meaning has
 * changed: the rows of a stream are replaced at once or not at all, nothing is emptied, and what
 * has moved on in the meantime is left alone.
 */
@Component
public final class Rebuild {

  private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

  private final StreamSource source;
  private final Delivery delivery;
  private final Vanished vanished;
  private final Registry registry;

  Rebuild(StreamSource source, Delivery delivery, Vanished vanished, Registry registry) {
    this.source = source;
    this.delivery = delivery;
    this.vanished = vanished;
    this.registry = registry;
  }

  /** Counts as built unless some stream failed: else the next start builds again. */
  public RebuildReport run(List<Projection<?>> projections, Progress progress) {
    var tally = new Tally(projections, progress);
    Sweep.over(
        source,
        streams -> {
          Histories.Known known = Histories.Known.of(streams);
          Delivery.Outcome outcome = delivery.deliver(known.whole(), projections, Turn.REPEAT);
          tally.read(known);
          tally.wrote(outcome.written());
          tally.failed(outcome.failed());
        });
    RebuildReport report = tally.report(vanished.clear(projections));
    if (report.failed().isEmpty()) {
      registry.built(projections);
    }
    log.info("Rebuilt: {}", report);
    return report;
  }
}
