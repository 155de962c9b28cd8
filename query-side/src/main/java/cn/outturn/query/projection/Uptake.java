package cn.outturn.query.projection;

import static java.util.stream.Collectors.partitioningBy;

import cn.outturn.query.history.Histories;
import cn.outturn.query.history.History;
import cn.outturn.query.history.News;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
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
  private final Counter batchesSplit;

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
    batchesSplit = meters.counter("outturn.projections.batches.split");
  }

  void take(List<News> news) {
    time.record(() -> deliver(news));
  }

  /**
   * A stream that fails becomes a dead letter. Its next event tries all of it again, apart from the
   * others, and the letter goes if that succeeds.
   */
  private void deliver(List<News> news) {
    Set<String> held = letters.holding(news.stream().map(News::stream).toList());
    Histories.Known known = histories.upTo(news);
    Map<Boolean, List<History<Object>>> whole =
        known.whole().stream().collect(partitioningBy(h -> held.contains(h.stream())));
    Delivery.Outcome outcome = deliver(whole, false).and(deliver(whole, true));
    Map<String, RuntimeException> failed = new HashMap<>(known.broken());
    failed.putAll(outcome.failed());
    for (News some : news) {
      RuntimeException failure = failed.get(some.stream());
      if (failure != null && !held.contains(some.stream())) {
        letters.hold(some, failure);
      }
    }
    letters.release(held.stream().filter(stream -> !failed.containsKey(stream)).toList());
    rowsChanged.increment((double) outcome.written().changed());
    if (!failed.isEmpty()) {
      batchesSplit.increment();
    }
  }

  private Delivery.Outcome deliver(Map<Boolean, List<History<Object>>> whole, boolean held) {
    List<History<Object>> histories = whole.getOrDefault(held, List.of());
    return delivery.deliver(histories, projections.all(), Turn.ADVANCE);
  }
}
