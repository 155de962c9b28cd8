package cn.outturn.query.register;

import cn.outturn.caller.Caller;
import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictId;
import java.util.Set;

/** Somebody who asks for a district. */
public final class Callers {

  public static Caller of(String district) {
    return new Caller(new DistrictId(district), new UserId("clerk-1"), Set.of(Role.CLERK), null);
  }

  private Callers() {}
}
