package cn.outturn.caller;

import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.refusal.Faults;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and for which district. Every question and every command has one; there is no default.
 *
 * @param unit the unit the account belongs to, where it belongs to one
 */
public record Caller(DistrictId district, UserId user, Set<Role> roles, @Nullable UnitCode unit) {

  public Caller {
    new Faults().present("/district", district).present("/user", user).refuse();
    roles = Set.copyOf(roles);
  }
}
