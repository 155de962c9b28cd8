package cn.outturn.deploy.identity;

import cn.outturn.access.AccessTable;
import cn.outturn.access.Act;
import cn.outturn.access.Reach;
import cn.outturn.caller.Caller;
import cn.outturn.district.UnitCode;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the table says to a request, before anything of it is read. */
public final class Admission {

  private static final AccessTable TABLE = AccessTable.shipped();

  private Admission() {}

  /**
   * As the edge would, if the request were the caller's.
   *
   * @throws Refused if its roles don't allow the act, or allow it for a unit that it doesn't have
   */
  public static void admit(Act act, Caller caller) {
    Optional<Reach> reach = TABLE.reach(act, caller.roles());
    if (reach.isEmpty()) {
      throw refused(noRole(act));
    }
    noUnit(reach.get(), caller.unit())
        .ifPresent(
            denied -> {
              throw refused(denied);
            });
  }

  static Denied noRole(Act act) {
    return new Denied(Rule.ROLE_NOT_ALLOWED, act.name() + " is for other roles");
  }

  static Optional<Denied> noUnit(Reach reach, @Nullable UnitCode unit) {
    return reach == Reach.UNIT && unit == null
        ? Optional.of(new Denied(Rule.UNIT_REQUIRED, "the token names no unit"))
        : Optional.empty();
  }

  private static Refused refused(Denied denied) {
    return new Refused(denied.rule(), denied.detail());
  }
}
