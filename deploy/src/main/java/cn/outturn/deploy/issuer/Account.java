package cn.outturn.deploy.issuer;

import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An account of the demo.
 *
 * @param name as it logs in, e.g. {@code finance-1.530103}
 * @param district none for the platform's operator
 * @param unit where it belongs to one
 */
public record Account(
    UserId name, @Nullable DistrictId district, Role role, @Nullable UnitCode unit) {

  /** What a token says of it, by the names that the mapping of claims has unless told otherwise. */
  Map<String, Object> claims() {
    var claims = new TreeMap<String, Object>();
    claims.put("roles", java.util.List.of(role.name()));
    if (district != null) {
      claims.put("district", district.value());
    }
    if (unit != null) {
      claims.put("unit", unit.value());
    }
    return claims;
  }
}
