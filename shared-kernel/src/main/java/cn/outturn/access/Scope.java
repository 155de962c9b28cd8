package cn.outturn.access;

import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.refusal.Faults;
import org.jspecify.annotations.Nullable;

/**
 * For whom a question is asked: what lies outside is not there.
 *
 * @param unit that unit and those below it; none: the whole district
 */
public record Scope(DistrictId district, @Nullable UnitCode unit) {

  public Scope {
    new Faults().present("/district", district).refuse();
  }

  public static Scope of(DistrictId district) {
    return new Scope(district, null);
  }
}
