package cn.outturn.query.rebuild;

import cn.outturn.query.projection.Arrival;
import cn.outturn.query.projection.Beside;
import cn.outturn.query.projection.Beside.Built;
import cn.outturn.query.projection.Positions;
import cn.outturn.query.projection.Projection;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings what lies beside the live tables up to them, while they go on. */
@Component
final class CatchUp {

  private static final int STREAMS = 500;

  /** Under load there is always something new: what comes during the last look remains. */
  private static final int ROUNDS = 10;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Beside beside;
  private final Apart apart;
  private final Arrival arrival;
  private final Positions positions;

  CatchUp(Beside beside, Apart apart, Arrival arrival, Positions positions) {
    this.beside = beside;
    this.apart = apart;
    this.arrival = arrival;
    this.positions = positions;
  }

  /** Builds again what has moved on, from its newest events, until nothing has. */
  void run(List<Projection<?>> projections) {
    apart.forget();
    List<String> ahead = apart.ahead(projections);
    for (int round = 0; round < ROUNDS && !ahead.isEmpty(); round++) {
      for (int from = 0; from < ahead.size(); from += STREAMS) {
        build(ahead.subList(from, Math.min(from + STREAMS, ahead.size())), projections);
      }
      ahead = apart.ahead(projections);
    }
    beside.clear(projections, apart.erasedMeanwhile());
  }

  /**
   * Lets the live tables come to where the store is now.
   *
   * @return whether they have: then a stream that they show at an earlier version is held up
   */
  boolean awaited() {
    return arrival.await(positions.head(), PATIENCE);
  }

  private void build(List<String> streams, List<Projection<?>> projections) {
    Built built = beside.some(streams, projections);
    apart.failed(built, projections);
    apart.unknown(
        streams.stream().filter(stream -> !built.versions().containsKey(stream)).toList(),
        projections);
  }
}
