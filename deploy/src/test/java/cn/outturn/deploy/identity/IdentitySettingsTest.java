package cn.outturn.deploy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.caller.Role;
import cn.outturn.deploy.StartRefused;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class IdentitySettingsTest {

  private static final String REAL = "https://keycloak.example/realms/outturn";
  private static final String OWN = "http://localhost:8080";

  @Test
  void without_an_issuer_and_without_the_demo_the_start_is_refused() {
    for (String none : new @Nullable String[] {null, "", " "}) {
      assertThatThrownBy(() -> settings(none, null, "outturn").trusted(false))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("outturn.identity.issuer is missing")
          .hasMessageContaining("spring.profiles.active=demo");
    }
  }

  @Test
  void without_an_audience_the_start_is_refused() {
    assertThatThrownBy(() -> settings(REAL, null, "").trusted(false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("outturn.identity.audience");
  }

  @Test
  void known_passwords_never_stand_beside_a_real_issuer() {
    assertThatThrownBy(() -> settings(REAL, OWN, "outturn").trusted(true))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("leave one of them out");
    assertThatThrownBy(() -> settings(null, OWN, "outturn").trusted(false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("profile demo alone");
  }

  @Test
  void there_is_one_issuer() {
    assertThat(settings(REAL, null, "outturn").trusted(false)).isEqualTo(REAL);
    assertThat(settings("", OWN, "outturn").trusted(true)).isEqualTo(OWN);
  }

  @Test
  void two_roles_of_one_name_refuse_the_start() {
    var settings =
        new IdentitySettings(
            REAL,
            null,
            "outturn",
            Duration.ZERO,
            new IdentitySettings.Claims("district", "roles", "unit", "sub"),
            Map.of(Role.CLERK, "reporter", Role.AUDITOR, "reporter"));
    assertThatThrownBy(settings::rolesByName).isInstanceOf(StartRefused.class);
  }

  @Test
  void the_settings_are_bound_as_they_are_documented() {
    new ApplicationContextRunner()
        .withUserConfiguration(OnlySettings.class)
        .withPropertyValues(
            "outturn.identity.issuer=" + REAL,
            "outturn.identity.audience=outturn",
            "outturn.identity.claims.roles=realm_access.roles",
            "outturn.identity.roles.CLERK=outturn-clerk")
        .run(
            context -> {
              var settings = context.getBean(IdentitySettings.class);
              assertThat(settings.clockSkew()).isEqualTo(Duration.ofSeconds(30));
              assertThat(settings.claims().roles()).isEqualTo("realm_access.roles");
              assertThat(settings.claims().district()).isEqualTo("district");
              assertThat(settings.rolesByName())
                  .containsEntry("outturn-clerk", Role.CLERK)
                  .containsEntry("AUDITOR", Role.AUDITOR)
                  .doesNotContainKey("CLERK");
              assertThat(context).doesNotHaveBean(JwtDecoder.class);
            });
  }

  @org.springframework.boot.test.context.TestConfiguration
  @org.springframework.boot.context.properties.EnableConfigurationProperties(IdentitySettings.class)
  static class OnlySettings {}

  private static IdentitySettings settings(
      @Nullable String issuer, @Nullable String own, String audience) {
    return new IdentitySettings(
        issuer,
        own,
        audience,
        Duration.ofSeconds(30),
        new IdentitySettings.Claims("district", "roles", "unit", "sub"),
        Map.of());
  }
}
