package cn.outturn.deploy.identity;

import cn.outturn.caller.Role;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For each role a token that is good, and some that are not. */
public final class TestTokens {

  private static final TestIssuer STRANGER = new TestIssuer();

  /**
   * Not good.
   *
   * @param rule with which it is refused
   * @param token null: none at all
   */
  public record Refused(String rule, @Nullable String token) {
    @Override
    public String toString() {
      return rule;
    }
  }

  private TestTokens() {}

  public static String valid(String district, String unit, Role role) {
    return TestIssuer.shared().signed(claims(TestIssuer.shared(), district, unit, role).build());
  }

  public static Stream<Refused> refused(String district, String unit, Role role) {
    TestIssuer issuer = TestIssuer.shared();
    Date past = Date.from(Instant.now().minusSeconds(600));
    Date future = Date.from(Instant.now().plusSeconds(600));
    return Stream.of(
        new Refused("token-required", null),
        new Refused(
            "token-expired",
            issuer.signed(
                claims(issuer, district, unit, role)
                    .issueTime(Date.from(Instant.now().minusSeconds(1200)))
                    .expirationTime(past)
                    .build())),
        new Refused(
            "token-not-yet-valid",
            issuer.signed(claims(issuer, district, unit, role).notBeforeTime(future).build())),
        new Refused(
            "token-audience-wrong",
            issuer.signed(claims(issuer, district, unit, role).audience("payroll").build())),
        new Refused("token-malformed", tampered(valid(district, unit, role))),
        new Refused(
            "token-malformed", STRANGER.signed(claims(issuer, district, unit, role).build())),
        new Refused(
            "token-issuer-wrong",
            issuer.signed(
                claims(issuer, district, unit, role).issuer(STRANGER.address()).build())));
  }

  private static com.nimbusds.jwt.JWTClaimsSet.Builder claims(
      TestIssuer issuer, String district, String unit, Role role) {
    return role == Role.PLATFORM_OPERATOR
        ? issuer.claims("operator-1").claim("roles", java.util.List.of(role.name()))
        : issuer.member(district, role.name(), unit, role);
  }

  /** The last claims, with the signature of what they were. */
  static String tampered(String token) {
    int middle = token.indexOf('.') + 12;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';
    return token.substring(0, middle) + other + token.substring(middle + 1);
  }
}
