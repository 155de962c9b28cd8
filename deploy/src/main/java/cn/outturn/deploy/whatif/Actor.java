package cn.outturn.deploy.whatif;

import cn.outturn.caller.Caller;
import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the caller's district who would send a command: refused where that account is, by the
 * table, by the reach of its unit, and by what it has done itself.
 */
record Actor(UserId user, Set<Role> roles, @Nullable UnitCode unit) {

  Actor {
    new Faults()
        .present("/user", user)
        .notEmpty("/roles", roles)
        .when(
            roles != null && roles.contains(Role.PLATFORM_OPERATOR),
            "/roles",
            Rule.VALUE_MALFORMED,
            "the platform's operator is of no district")
        .refuse();
    roles = Set.copyOf(roles);
  }

  Caller of(DistrictId district) {
    return new Caller(district, user, roles, unit);
  }
}
