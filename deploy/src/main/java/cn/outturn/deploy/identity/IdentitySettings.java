package cn.outturn.deploy.identity;

import cn.outturn.caller.Role;
import cn.outturn.deploy.StartRefused;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed, and where in them stands what.
 *
 * @param issuer address of the issuer; its keys are found by OpenID Connect discovery
 * @param ownIssuer address of this process, where it is its own issuer; only in the profile demo
 * @param audience what {@code aud} has to hold: tokens for other services are none for this one
 * @param clockSkew how far the issuer's clock and this one may differ
 * @param roles how the issuer names the roles; names that aren't here are of no concern
 */
@ConfigurationProperties("outturn.identity")
record IdentitySettings(
    @Nullable String issuer,
    @Nullable String ownIssuer,
    String audience,
    @DefaultValue("30s") Duration clockSkew,
    @DefaultValue Claims claims,
    @DefaultValue Map<Role, String> roles) {

  /**
   * Where in a token stands what: a claim's name, or a path of names with points between them, as
   * {@code realm_access.roles}.
   */
  record Claims(
      @DefaultValue("district") String district,
      @DefaultValue("roles") String roles,
      @DefaultValue("unit") String unit,
      @DefaultValue("sub") String user) {}

  /**
   * The one issuer.
   *
   * @throws StartRefused if there is none or more than one, or no audience
   */
  String trusted(boolean demo) {
    if (audience == null || audience.isBlank()) {
      throw new StartRefused(
          "outturn.identity.audience is missing: without it every token of the issuer would do,"
              + " whatever service it was made for");
    }
    if (ownIssuer != null && !demo) {
      throw new StartRefused(
          "outturn.identity.own-issuer is set: the own issuer, whose passwords everybody knows,"
              + " belongs to the profile demo alone");
    }
    if (ownIssuer != null && issuer != null && !issuer.isBlank()) {
      throw new StartRefused(
          "outturn.identity.issuer is set in the profile demo, which brings its own issuer:"
              + " leave one of them out, for accounts whose passwords everybody knows must not"
              + " stand beside real ones");
    }
    if (ownIssuer != null) {
      return ownIssuer;
    }
    if (issuer == null || issuer.isBlank()) {
      throw new StartRefused(
          "outturn.identity.issuer is missing: the address of the OpenID Connect issuer whose"
              + " tokens are accepted, e.g. https://keycloak.example/realms/outturn"
              + " (deploy/docs/identity.md). To try out with sample accounts:"
              + " spring.profiles.active=demo");
    }
    return issuer;
  }

  /**
   * The roles by the issuer's names for them; what has none keeps its own.
   *
   * @throws StartRefused if two have the same name
   */
  Map<String, Role> rolesByName() {
    return java.util.Arrays.stream(Role.values())
        .collect(
            Collectors.toMap(
                role -> roles.getOrDefault(role, role.name()),
                role -> role,
                (one, other) -> {
                  throw new StartRefused(
                      "outturn.identity.roles gives %s and %s the same name".formatted(one, other));
                }));
  }
}
