package cn.outturn.query.past;

import cn.outturn.access.Scope;
import cn.outturn.past.Moment;
import cn.outturn.past.Moment.Retold;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.query.projection.PastRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The events that a moment shows of some streams, in the order in which they were recorded, to be
 * told again one by one. They are read once; each state in between is a scope to ask in.
 *
 * <p>It learns what is asked of it: {@link #mayChange} is false of an event only if all that was
 * read by then stays the same, so that who skips it misses nothing.
 */
public final class Retelling {

  /**
   * One event.
   *
   * @param nth of its stream, from 1, of those that the moment shows
   */
  public record Told(History<Object> history, int nth) {

    public String stream() {
      return history.stream();
    }

    public Recorded<Object> event() {
      return history.events().get(nth - 1);
    }
  }

  private record Placed(Told told, Instant since) {}

  private final Scope scope;
  private final Map<String, History<Object>> histories;
  private final List<Told> told;
  private final LocalDate day;
  private final StreamsRead read;
  private final PastRows rows;
  private final BiConsumer<Moment, Retelling> keep;

  private final Set<String> tables = new TreeSet<>();
  private final Map<String, Shown> shown = new HashMap<>();
  private boolean eventsRead;

  Retelling(
      Scope scope,
      Collection<History<Object>> histories,
      LocalDate day,
      StreamsRead read,
      PastRows rows,
      BiConsumer<Moment, Retelling> keep) {
    this.scope = scope;
    this.histories =
        histories.stream().collect(Collectors.toMap(History::stream, Function.identity()));
    this.told = inOrder(histories);
    this.day = day;
    this.read = read;
    this.rows = rows;
    this.keep = keep;
  }

  /** By time; a stream's own order stands, should clocks have gone back. */
  private static List<Told> inOrder(Collection<History<Object>> histories) {
    List<Placed> all = new ArrayList<>();
    for (History<Object> history : histories) {
      Instant since = Instant.MIN;
      for (int i = 0; i < history.events().size(); i++) {
        Instant at = history.events().get(i).at();
        since = at.isAfter(since) ? at : since;
        all.add(new Placed(new Told(history, i + 1), since));
      }
    }
    all.sort(
        Comparator.comparing(Placed::since)
            .thenComparing(placed -> placed.told().stream())
            .thenComparing(placed -> placed.told().nth()));
    return all.stream().map(Placed::told).toList();
  }

  /** All events, in order. */
  public List<Told> told() {
    return told;
  }

  /** The streams that are told, those of projects and the district's. */
  public Map<String, History<Object>> histories() {
    return histories;
  }

  /**
   * As of some state in between.
   *
   * @param events how many of each stream, by its name
   * @param others whether streams that are not named stand whole, or have not begun
   */
  public Scope at(Map<String, Integer> events, boolean others) {
    var retold = new Retold(scope.moment(), events, others, day);
    keep.accept(retold, this);
    return scope.at(retold);
  }

  /** Whether what has been read until now would be another, had one event been another. */
  public boolean differs(Told one, Object event) {
    var other = new Told(replaced(one.history(), with(one, event)), one.nth());
    return eventsRead || !shownAt(other).equals(shownAt(one));
  }

  /** The same with another event in place of one; it learns for itself. */
  public Retelling varied(Told one, Object event) {
    Recorded<Object> before = one.event();
    var after = new Recorded<>(before.version(), before.at(), before.by(), event, before.origin());
    var other = new StreamsRead(read, one.stream(), history -> replaced(history, after));
    return new Retelling(scope, histories.values(), day, other, rows, keep);
  }

  private static Recorded<Object> with(Told one, Object event) {
    Recorded<Object> before = one.event();
    return new Recorded<>(before.version(), before.at(), before.by(), event, before.origin());
  }

  private static History<Object> replaced(History<Object> history, Recorded<Object> event) {
    return new History<>(
        history.district(),
        history.stream(),
        history.events().stream()
            .map(other -> other.version() == event.version() ? event : other)
            .toList());
  }

  /**
   * Whether what has been read until now may be another after an event than before it. Of each
   * stream, events are to be asked about in order.
   */
  public boolean mayChange(Told one) {
    Shown before = shown.get(one.stream());
    Shown after = shownAt(one);
    shown.put(one.stream(), after);
    return before == null || eventsRead || !after.equals(before);
  }

  /** What is made of a stream: the relatives it names, and its rows. */
  private record Shown(Set<String> relatives, Map<String, String> rows) {}

  private Shown shownAt(Told one) {
    var part =
        new History<>(
            one.history().district(), one.stream(), one.history().events().subList(0, one.nth()));
    return new Shown(Relatives.of(part), rows.of(List.of(part), tables));
  }

  /** Which streams there are is read of it, and no more: it changes with a stream's first event. */
  void reads(Set<String> named) {
    Set<String> more = new TreeSet<>(named);
    more.remove(PastRows.PROJECTED);
    if (tables.addAll(more)) {
      shown.clear();
    }
  }

  void readsEvents() {
    eventsRead = true;
  }

  StreamsRead read() {
    return read;
  }
}
