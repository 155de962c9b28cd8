package cn.outturn.query.register;

import cn.outturn.access.Scope;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;

/** Who asks: somebody for a district, or for a unit and those below it. */
public final class Scopes {

  public static Scope of(String district) {
    return Scope.of(new DistrictId(district));
  }

  public static Scope of(String district, String unit) {
    return new Scope(new DistrictId(district), new UnitCode(unit));
  }

  private Scopes() {}
}
