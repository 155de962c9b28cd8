package cn.outturn.deploy.identity;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Reads tokens by the issuer's keys, found by discovery when the first token comes: the service
 * starts whether or not the issuer is there.
 */
final class TokenReading implements JwtDecoder {

  private static final Logger LOG = LoggerFactory.getLogger(TokenReading.class);
  private static final Duration CONNECTING = Duration.ofSeconds(2);
  private static final Duration ANSWERING = Duration.ofSeconds(5);

  private final String issuer;
  private final JwtDecoder reading;

  TokenReading(String issuer, IdentitySettings settings) {
    this.issuer = issuer;
    var checks =
        new TokenChecks(issuer, settings.audience(), settings.clockSkew(), Clock.systemUTC());
    reading = new SupplierJwtDecoder(() -> discovered(issuer, checks));
  }

  private static JwtDecoder discovered(String issuer, TokenChecks checks) {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(CONNECTING);
    requests.setReadTimeout(ANSWERING);
    var decoder =
        NimbusJwtDecoder.withIssuerLocation(issuer)
            .restOperations(new RestTemplate(requests))
            .build();
    decoder.setJwtValidator(checks);
    return decoder;
  }

  /**
   * @throws BadJwtException if it is the token's fault
   * @throws JwtException if the issuer can't be asked for its keys
   */
  @Override
  public Jwt decode(String token) {
    try {
      return reading.decode(token);
    } catch (BadJwtException refused) {
      throw refused;
    } catch (JwtDecoderInitializationException | JwtException unreachable) {
      LOG.warn("the issuer {} can't be asked for its keys: {}", issuer, cause(unreachable));
      throw new JwtException("the issuer can't be asked for its keys", unreachable);
    }
  }

  private static String cause(Throwable thrown) {
    Throwable last = thrown;
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    return last.toString();
  }
}
