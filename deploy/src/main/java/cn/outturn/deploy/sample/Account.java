package cn.outturn.deploy.sample;

import cn.outturn.caller.Role;
import cn.outturn.district.UnitCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an account of a script may do, and the unit it belongs to, where it belongs to one. */
record Account(Set<Role> roles, @Nullable UnitCode unit) {

  Account {
    roles = Set.copyOf(roles);
  }
}
