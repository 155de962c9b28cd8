package cn.outturn.query.history;

import cn.outturn.district.DistrictGone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whole histories of the streams that have news. Those used last are kept and grow with the news: a
 * busy stream is not read again.
 */
@Component
public final class Histories {

  /** Some tens of megabytes. */
  private static final int EVENTS_KEPT = 20_000;

  private final StreamSource source;
  private final Map<String, History<Object>> kept = new LinkedHashMap<>(256, 0.75f, true);
  private int eventsKept;

  Histories(StreamSource source) {
    this.source = source;
  }

  /**
   * What could be read, and why the rest could not, by stream. One stream's error is not another's.
   */
  public record Known(List<History<Object>> whole, Map<String, RuntimeException> broken) {

    Known() {
      this(new ArrayList<>(), new HashMap<>());
    }

    /** Of streams that were read. */
    public static Known of(Collection<StoredStream> streams) {
      var known = new Known();
      streams.forEach(known::add);
      return known;
    }

    private void add(StoredStream stream) {
      try {
        whole.add(stream.history());
      } catch (RuntimeException e) {
        broken.put(stream.id(), e);
      }
    }
  }

  /** Histories that reach at least to these events; the store may know more than was delivered. */
  public Known upTo(Collection<News> news) {
    var known = new Known();
    List<News> unread = new ArrayList<>();
    for (News some : news) {
      try {
        some.after(kept(some.stream())).ifPresentOrElse(known.whole::add, () -> unread.add(some));
      } catch (RuntimeException e) {
        known.broken.put(some.stream(), e);
      }
    }
    if (!unread.isEmpty()) {
      source.named(unread.stream().map(News::stream).toList()).forEach(known::add);
      verify(unread, known);
    }
    known.whole.forEach(this::keep);
    return known;
  }

  /** As they are in the store now. */
  public Known of(Collection<String> streams) {
    return Known.of(source.named(streams));
  }

  /** Never lets a store that shows less than it has delivered pass for the whole truth. */
  private static void verify(List<News> unread, Known known) {
    Map<String, Long> shown = new HashMap<>();
    known.whole.forEach(history -> shown.put(history.stream(), history.version()));
    for (News news : unread) {
      if (!known.broken.containsKey(news.stream())
          && shown.getOrDefault(news.stream(), -1L) < news.version()) {
        throw new IllegalStateException(
            "The event store has delivered version %d of %s, but doesn't show it"
                .formatted(news.version(), news.stream()));
      }
    }
  }

  @EventListener
  synchronized void forget(DistrictGone gone) {
    kept.values().removeIf(history -> gone.holds(history.stream()));
    eventsKept = kept.values().stream().mapToInt(history -> history.events().size()).sum();
  }

  private synchronized @Nullable History<Object> kept(String stream) {
    return kept.get(stream);
  }

  private synchronized void keep(History<Object> history) {
    History<Object> before = kept.put(history.stream(), history);
    eventsKept += history.events().size() - (before == null ? 0 : before.events().size());
    Iterator<History<Object>> eldest = kept.values().iterator();
    while (eventsKept > EVENTS_KEPT && eldest.hasNext()) {
      eventsKept -= eldest.next().events().size();
      eldest.remove();
    }
  }
}
