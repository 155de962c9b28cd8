package cn.outturn.query.projection;

import static java.util.stream.Collectors.toSet;

import cn.outturn.query.history.Histories;
import cn.outturn.query.history.News;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes news into all projections, within the transaction of its caller. */
@Component
final class Uptake {

  private final Histories histories;
  private final Projections projections;
  private final Delivery delivery;
  private final DeadLetters letters;
  private final Timer time;
  private final Counter rowsChanged;

  Uptake(
      Histories histories,
      Projections projections,
      Delivery delivery,
      DeadLetters letters,
      MeterRegistry meters) {
    this.histories = histories;
    this.projections = projections;
    this.delivery = delivery;
    this.letters = letters;
    time = meters.timer("outturn.projections.batch");
    rowsChanged = meters.counter("outturn.projections.rows.changed");
  }

  void take(List<News> news) {
    time.record(() -> deliver(news));
  }

  /**
   * A stream that fails becomes a dead letter. It is tried again with its next event, for that
   * shows all of it: the letter goes if that succeeds.
   */
  private void deliver(List<News> news) {
    Set<String> held = letters.holding(news.stream().map(News::stream).collect(toSet()));
    Histories.Known known = histories.upTo(news);
    Delivery.Outcome outcome = delivery.deliver(known.whole(), projections.all(), Turn.ADVANCE);
    rowsChanged.increment((double) outcome.written().changed());
    Map<String, RuntimeException> failed = new HashMap<>(known.broken());
    failed.putAll(outcome.failed());
    for (News some : news) {
      RuntimeException failure = failed.get(some.stream());
      if (failure != null && !held.contains(some.stream())) {
        letters.hold(some, failure);
      }
    }
    Set<String> recovered = new HashSet<>(held);
    recovered.removeAll(failed.keySet());
    letters.release(recovered);
  }
}
