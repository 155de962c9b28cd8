package cn.outturn.query.timeline;

import cn.outturn.form.Change;
import cn.outturn.form.Desk;
import cn.outturn.form.Field;
import cn.outturn.form.Label;
import cn.outturn.form.Value;
import cn.outturn.past.EffectiveDays;
import cn.outturn.past.Fact;
import cn.outturn.past.OwnDay;
import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.time.China;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event and what it changed in the forms.
 *
 * @param countsFrom the day from which it is known of
 */
record Lived(Recorded<ProjectEvent> recorded, LocalDate countsFrom, List<Labelled> changes) {

  record Labelled(Change change, Label label) {}

  static List<Lived> of(History<ProjectEvent> history) {
    List<LocalDate> days = EffectiveDays.of(history.events().stream().map(Lived::fact).toList());
    var desk = new Desk();
    List<Lived> lived = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      Recorded<ProjectEvent> recorded = history.events().get(i);
      lived.add(new Lived(recorded, days.get(i), labelled(desk::at, desk.take(recorded.event()))));
    }
    return List.copyOf(lived);
  }

  private static Fact fact(Recorded<ProjectEvent> recorded) {
    return new Fact(China.dayOf(recorded.at()), recorded.origin().request(), recorded.event());
  }

  /**
   * @param after what stands in the forms once the changes are made
   */
  static List<Labelled> labelled(Function<Field, @Nullable Value> after, List<Change> changes) {
    return changes.stream()
        .map(
            change ->
                new Labelled(
                    change, Named.label(change.field(), field -> known(field, after, changes))))
        .toList();
  }

  /** A row that is gone is called by the name it had. */
  private static @Nullable Value known(
      Field field, Function<Field, @Nullable Value> after, List<Change> changes) {
    Value value = after.apply(field);
    if (value != null) {
      return value;
    }
    for (Change change : changes) {
      if (change.field().equals(field)) {
        return change.before();
      }
    }
    return null;
  }

  TimelineEvent told(Named named) {
    ProjectEvent event = recorded.event();
    Why why = Why.of(event);
    var origin = recorded.origin();
    return new TimelineEvent(
        recorded.version(),
        Titles.type(event),
        Titles.title(event),
        EventStage.of(event),
        recorded.by(),
        origin.roles().stream().sorted().toList(),
        origin.unit(),
        recorded.at(),
        OwnDay.of(event),
        countsFrom,
        why.reason(),
        why.document(),
        origin.event(),
        origin.request(),
        origin.cause(),
        origin.correlation(),
        changes.stream().map(one -> named.change(one.change(), one.label())).toList());
  }
}
