package cn.outturn.access;

import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.past.Moment;
import cn.outturn.refusal.Faults;
import org.jspecify.annotations.Nullable;

/**
 * For whom a question is asked, and as of when: what lies outside is not there.
 *
 * @param unit that unit and those below it; none: the whole district
 * @param moment none: now
 */
public record Scope(DistrictId district, @Nullable UnitCode unit, @Nullable Moment moment) {

  public Scope {
    new Faults().present("/district", district).refuse();
  }

  public Scope(DistrictId district, @Nullable UnitCode unit) {
    this(district, unit, null);
  }

  public static Scope of(DistrictId district) {
    return new Scope(district, null);
  }

  /** As of then. */
  public Scope at(@Nullable Moment other) {
    return new Scope(district, unit, other);
  }

  /** The whole district, as of the same moment: for what all of its units go by. */
  public Scope whole() {
    return new Scope(district, null, moment);
  }
}
