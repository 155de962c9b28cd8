package cn.outturn.deploy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.outturn.caller.Caller;
import cn.outturn.caller.Principal;
import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.refusal.Rule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimsMappingTest {

  private static final String UUID = "8f0bdf4c-54b6-4f0e-8b5e-6d1d9cfb8a01";

  private final ClaimsMapping plain = mapping("district", "roles", "unit", Map.of());

  @Test
  void a_token_of_keycloaks_shape_is_read_by_paths_and_by_its_names_of_the_roles() {
    var keycloak =
        mapping(
            "outturn.district",
            "realm_access.roles",
            "outturn.unit",
            Map.of(Role.UNIT_HEAD, "outturn-unit-head"));
    assertThat(
            keycloak.principal(
                Map.of(
                    "sub",
                    UUID,
                    "realm_access",
                    Map.of(
                        "roles",
                        List.of("offline_access", "outturn-unit-head", "default-roles-outturn")),
                    "outturn",
                    Map.of("district", "530103", "unit", List.of("160001")))))
        .isEqualTo(member("530103", UUID, "160001", Role.UNIT_HEAD));
  }

  @Test
  void a_claim_whose_name_has_points_is_no_path() {
    var mapping = mapping("https://outturn.cn/district", "roles", "unit", Map.of());
    assertThat(
            mapping.principal(
                Map.of("sub", "a", "https://outturn.cn/district", "530103", "roles", "AUDITOR")))
        .isEqualTo(member("530103", "a", null, Role.AUDITOR));
  }

  @Test
  void one_text_may_hold_several_roles() {
    assertThat(plain.principal(with("roles", "CLERK openid AUDITOR,UNIT_HEAD")).roles())
        .containsExactlyInAnyOrder(Role.CLERK, Role.AUDITOR, Role.UNIT_HEAD);
  }

  @Test
  void without_an_account_a_district_or_a_role_nobody_is_there() {
    assertThat(refused(with("sub", null))).isEqualTo(Rule.CALLER_REQUIRED);
    assertThat(refused(with("sub", " "))).isEqualTo(Rule.CALLER_REQUIRED);
    assertThat(refused(with("district", null))).isEqualTo(Rule.DISTRICT_REQUIRED);
    assertThat(refused(with("roles", null))).isEqualTo(Rule.ROLE_REQUIRED);
    assertThat(refused(with("roles", List.of("KING")))).isEqualTo(Rule.ROLE_REQUIRED);
    assertThat(refused(with("roles", List.of("clerk")))).isEqualTo(Rule.ROLE_REQUIRED);
  }

  @Test
  void what_is_malformed_or_said_twice_is_not_guessed() {
    assertThat(refused(with("district", "53"))).isEqualTo(Rule.CLAIM_MALFORMED);
    assertThat(refused(with("district", 530103))).isEqualTo(Rule.CLAIM_MALFORMED);
    assertThat(refused(with("district", List.of("530103", "530114"))))
        .isEqualTo(Rule.CLAIM_MALFORMED);
    assertThat(refused(with("sub", "a b"))).isEqualTo(Rule.CLAIM_MALFORMED);
    assertThat(refused(with("unit", "1"))).isEqualTo(Rule.CLAIM_MALFORMED);
    assertThat(refused(with("roles", List.of(1)))).isEqualTo(Rule.CLAIM_MALFORMED);
  }

  @Test
  void an_operator_has_no_district_and_no_other_role() {
    var operator = new HashMap<>(with("roles", "PLATFORM_OPERATOR"));
    assertThat(refused(operator)).isEqualTo(Rule.ROLES_EXCLUSIVE);
    operator.remove("district");
    assertThat(plain.principal(operator)).isEqualTo(new Principal.Operator(new UserId("a")));
    operator.put("roles", "PLATFORM_OPERATOR CLERK");
    assertThat(refused(operator)).isEqualTo(Rule.ROLES_EXCLUSIVE);
  }

  @Test
  void a_refusal_repeats_nothing_of_the_token() {
    var refused =
        catchThrowableOfType(
            AccessRefused.class, () -> plain.principal(with("sub", "wang wu@example.cn")));
    assertThat(refused.detail() + refused.getMessage()).doesNotContain("wang", "example.cn");
    assertThat(refused.district()).isEqualTo(new DistrictId("530103"));
  }

  private Rule refused(Map<String, Object> claims) {
    return catchThrowableOfType(AccessRefused.class, () -> plain.principal(claims)).rule();
  }

  private static Map<String, Object> with(String claim, @Nullable Object value) {
    var claims =
        new HashMap<String, Object>(
            Map.of("sub", "a", "district", "530103", "roles", List.of("CLERK")));
    if (value == null) {
      claims.remove(claim);
    } else {
      claims.put(claim, value);
    }
    return claims;
  }

  private static Principal member(
      String district, String user, @Nullable String unit, Role... roles) {
    return new Principal.Member(
        new Caller(
            new DistrictId(district),
            new UserId(user),
            Set.of(roles),
            unit == null ? null : new UnitCode(unit)));
  }

  private static ClaimsMapping mapping(
      String district, String roles, String unit, Map<Role, String> names) {
    return new ClaimsMapping(
        new IdentitySettings(
            "https://issuer",
            null,
            "outturn",
            Duration.ofSeconds(30),
            new IdentitySettings.Claims(district, roles, unit, "sub"),
            names));
  }
}
