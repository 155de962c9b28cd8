package cn.outturn.query.working;

import cn.outturn.district.DistrictEvent.RuleSetAdopted;
import cn.outturn.history.Stored;
import cn.outturn.past.EffectiveDays;
import cn.outturn.past.Fact;
import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.Recorded;
import cn.outturn.query.past.Retelling.Told;
import cn.outturn.query.working.Derivation.Cause;
import cn.outturn.time.China;
import java.time.LocalDate;

/** Tells the events that made a figure another. */
record Causes(CountingFields fields) {

  Cause cause(Change change) {
    Told told = change.told();
    Recorded<Object> recorded = told.event();
    Class<?> type = recorded.event().getClass();
    Stored stored = type.getAnnotation(Stored.class);
    return new Cause(
        told.stream(),
        recorded.version(),
        stored == null ? type.getSimpleName() : stored.value(),
        recorded.at(),
        effective(told),
        recorded.by(),
        recorded.origin().roles(),
        recorded.origin().unit(),
        fields.of(change),
        change.before(),
        change.after());
  }

  private static LocalDate effective(Told told) {
    Recorded<Object> recorded = told.event();
    return switch (recorded.event()) {
      case ProjectEvent _ ->
          EffectiveDays.of(told.history().events().stream().map(Causes::fact).toList())
              .get(told.nth() - 1);
      case RuleSetAdopted adopted -> adopted.from();
      default -> China.dayOf(recorded.at()); // the district's other events name no day
    };
  }

  private static Fact fact(Recorded<Object> recorded) {
    return new Fact(
        China.dayOf(recorded.at()), recorded.origin().request(), (ProjectEvent) recorded.event());
  }
}
