package cn.outturn.query.projection;

import cn.outturn.query.history.History;
import java.util.ArrayList;
import java.util.List;

/** What one projection shows of one stream. */
record Showing(Projection<?> projection, History<Object> history, Rows rows) {

  /** One for each stream and each projection that reads streams of its kind. */
  static List<Showing> of(List<History<Object>> histories, List<Projection<?>> projections) {
    List<Showing> all = new ArrayList<>();
    for (History<Object> history : histories) {
      Object first = history.events().getFirst().event();
      for (Projection<?> projection : projections) {
        if (projection.vocabulary().isInstance(first)) {
          all.add(new Showing(projection, history, rows(projection, history)));
        }
      }
    }
    return all;
  }

  @SuppressWarnings("unchecked") // a stream holds one vocabulary, and its first event tells which
  private static <E> Rows rows(Projection<E> projection, History<Object> history) {
    return projection.rows((History<E>) (History<?>) history);
  }

  String stream() {
    return history.stream();
  }
}
