package cn.outturn.deploy.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.caller.Role;
import cn.outturn.deploy.issuer.Account;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * An issuer as Keycloak is one: discovery and keys over HTTP, tokens that say what a test wants.
 * One for all tests of a JVM; processes that tests start ask it, too.
 */
public final class TestIssuer {

  public static final String AUDIENCE = "outturn";

  private static final Duration LIFE = Duration.ofDays(1);
  private static final TestIssuer SHARED = new TestIssuer();

  private final RSAKey key;
  private final String address;

  public static TestIssuer shared() {
    return SHARED;
  }

  TestIssuer() {
    try {
      key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      address = "http://localhost:" + server.getAddress().getPort();
      serve(
          server,
          "/.well-known/openid-configuration",
          "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\"}".formatted(address));
      serve(server, "/keys", new JWKSet(key).toString());
      server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void serve(HttpServer server, String path, String json) {
    byte[] body = json.getBytes(UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  public String address() {
    return address;
  }

  /** What an application needs to believe it, as {@code name=value}. */
  public List<String> settings() {
    return List.of("outturn.identity.issuer=" + address, "outturn.identity.audience=" + AUDIENCE);
  }

  /** A token of somebody of a district. */
  public static String token(String district, String user, @Nullable String unit, Role... roles) {
    return SHARED.signed(SHARED.member(district, user, unit, roles).build());
  }

  /** What the demo's own issuer would say of that account. */
  public static String token(Account account) {
    return account.district() == null
        ? operator()
        : token(
            account.district().value(),
            account.name().value(),
            account.unit() == null ? null : account.unit().value(),
            account.role());
  }

  /** A token of the platform's operator. */
  public static String operator() {
    return SHARED.signed(
        SHARED.claims("operator-1").claim("roles", List.of("PLATFORM_OPERATOR")).build());
  }

  JWTClaimsSet.Builder member(String district, String user, @Nullable String unit, Role... roles) {
    var claims =
        claims(user)
            .claim("district", district)
            .claim("roles", Arrays.stream(roles).map(Role::name).toList());
    return unit == null ? claims : claims.claim("unit", unit);
  }

  /** Of a token that is good now. */
  JWTClaimsSet.Builder claims(String user) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(address)
        .audience(AUDIENCE)
        .subject(user)
        .issueTime(Date.from(now.minusSeconds(60)))
        .expirationTime(Date.from(now.plus(LIFE)));
  }

  String signed(JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
