package cn.outturn.deploy.identity;

import cn.outturn.refusal.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/** What a well-signed token has to hold; the first that it lacks is the reason to refuse it. */
record TokenChecks(String issuer, String audience, Duration skew, Clock clock)
    implements OAuth2TokenValidator<Jwt> {

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    Instant now = clock.instant();
    Instant expires = token.getExpiresAt();
    Instant begins = token.getNotBefore();
    if (!issuer.equals(token.getClaimAsString(JwtClaimNames.ISS))) {
      return failed(Rule.TOKEN_ISSUER_WRONG);
    }
    if (token.getAudience() == null || !token.getAudience().contains(audience)) {
      return failed(Rule.TOKEN_AUDIENCE_WRONG);
    }
    // A token that never ends can't be taken back.
    if (expires == null || !now.isBefore(expires.plus(skew))) {
      return failed(Rule.TOKEN_EXPIRED);
    }
    if (begins != null && now.isBefore(begins.minus(skew))) {
      return failed(Rule.TOKEN_NOT_YET_VALID);
    }
    return OAuth2TokenValidatorResult.success();
  }

  private static OAuth2TokenValidatorResult failed(Rule rule) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error(rule.slug()));
  }

  static Optional<Rule> rule(Collection<OAuth2Error> errors) {
    return errors.stream()
        .map(OAuth2Error::getErrorCode)
        .flatMap(code -> Arrays.stream(Rule.values()).filter(rule -> rule.slug().equals(code)))
        .findFirst();
  }
}
