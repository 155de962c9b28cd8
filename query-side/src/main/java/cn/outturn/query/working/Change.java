package cn.outturn.query.working;

import cn.outturn.access.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event that made a figure another: told one by one in the order in which they were recorded, it
 * was one thing before it and another after.
 *
 * @param nth of the course, from 0
 */
record Change(Course course, int nth, @Nullable Quantity before, @Nullable Quantity after) {

  /** All of them. Events that change nothing of what is read are passed over. */
  static List<Change> of(Course course, Function<Scope, @Nullable Quantity> figure) {
    List<Change> changes = new ArrayList<>();
    Quantity before = figure.apply(course.after(0));
    for (int i = 0; i < course.told().size(); i++) {
      if (course.retelling().mayChange(course.told().get(i))) {
        Quantity after = figure.apply(course.after(i + 1));
        if (!Quantity.same(before, after)) {
          changes.add(new Change(course, i, before, after));
        }
        before = after;
      }
    }
    return changes;
  }

  cn.outturn.query.past.Retelling.Told told() {
    return course.told().get(nth);
  }
}
