package cn.outturn.deploy.identity;

import cn.outturn.caller.Caller;
import cn.outturn.caller.Principal;
import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads whom a token speaks for out of its claims, as the settings say where they stand. */
final class ClaimsMapping {

  private final IdentitySettings.Claims paths;
  private final Map<String, Role> roles;

  ClaimsMapping(IdentitySettings settings) {
    paths = settings.claims();
    roles = settings.rolesByName();
  }

  /**
   * @throws AccessRefused if the token names no account, no known role or not exactly one district
   */
  Principal principal(Map<String, Object> claims) {
    DistrictId district = one(claims, paths.district(), DistrictId::new, null);
    UserId user = one(claims, paths.user(), UserId::new, district);
    if (user == null) {
      throw new AccessRefused(
          Rule.CALLER_REQUIRED, "the claim " + paths.user() + " is missing", district);
    }
    Set<Role> known = roles(claims, district);
    if (known.isEmpty()) {
      throw new AccessRefused(
          Rule.ROLE_REQUIRED, "the claim " + paths.roles() + " has no role known here", district);
    }
    if (known.contains(Role.PLATFORM_OPERATOR)) {
      return operator(user, known, district);
    }
    if (district == null) {
      throw new AccessRefused(
          Rule.DISTRICT_REQUIRED, "the claim " + paths.district() + " is missing", null);
    }
    return new Principal.Member(
        new Caller(district, user, known, one(claims, paths.unit(), UnitCode::new, district)));
  }

  private static Principal operator(UserId user, Set<Role> roles, @Nullable DistrictId district) {
    if (roles.size() > 1 || district != null) {
      throw new AccessRefused(
          Rule.ROLES_EXCLUSIVE,
          roles.size() > 1 ? "the token has other roles, too" : "the token names a district",
          district);
    }
    return new Principal.Operator(user);
  }

  private Set<Role> roles(Map<String, Object> claims, @Nullable DistrictId district) {
    var known = EnumSet.noneOf(Role.class);
    for (Object name : values(at(claims, paths.roles()))) {
      if (!(name instanceof String text)) {
        throw malformed(paths.roles(), district);
      }
      // One text may hold several: scopes are written so.
      for (String word : text.split("[ ,]+")) {
        Role role = roles.get(word);
        if (role != null) {
          known.add(role);
        }
      }
    }
    return known;
  }

  /** Of two values neither is taken: which of them was meant is not guessed. */
  private static <T> @Nullable T one(
      Map<String, Object> claims,
      String path,
      Function<String, T> form,
      @Nullable DistrictId district) {
    Collection<?> values = values(at(claims, path));
    if (values.isEmpty()) {
      return null;
    }
    if (values.size() > 1 || !(values.iterator().next() instanceof String text)) {
      throw malformed(path, district);
    }
    try {
      return form.apply(text);
    } catch (Refused refused) {
      throw malformed(path, district);
    }
  }

  private static AccessRefused malformed(String path, @Nullable DistrictId district) {
    return new AccessRefused(
        Rule.CLAIM_MALFORMED, "the claim " + path + " doesn't have the form it needs", district);
  }

  private static Collection<?> values(@Nullable Object claim) {
    return switch (claim) {
      case null -> List.of();
      case String text when text.isBlank() -> List.of();
      case Collection<?> several -> several;
      default -> List.of(claim);
    };
  }

  /** A name may have points itself, as addresses do; then it is no path. */
  private static @Nullable Object at(Map<?, ?> claims, String path) {
    if (claims.containsKey(path)) {
      return claims.get(path);
    }
    int point = path.indexOf('.');
    return point > 0 && claims.get(path.substring(0, point)) instanceof Map<?, ?> inner
        ? at(inner, path.substring(point + 1))
        : null;
  }
}
