package cn.outturn.deploy.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.deploy.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SecretsFromOutsideTest {

  private static final String VALUE = "correct-horse";

  @Test
  void refuses_a_secret_among_the_arguments_and_names_it_without_its_value() {
    assertThatThrownBy(() -> start("--spring.datasource.password=" + VALUE))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith(
            "spring.datasource.password is a secret, and comes from the command")
        .hasMessageContaining("SPRING_DATASOURCE_PASSWORD")
        .hasMessageNotContaining(VALUE);
  }

  @Test
  void refuses_a_secret_in_a_packaged_file() {
    assertThatThrownBy(() -> start("--spring.config.name=with-secret"))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("outturn.vault.master-key is a secret, and comes from a packaged")
        .hasMessageNotContaining(VALUE);
  }

  @Test
  void takes_a_secret_from_a_file_outside(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("spring.datasource.password"), VALUE);
    Path yaml = directory.resolve("more.yaml");
    Files.writeString(yaml, "outturn.issuer.client-secret: " + VALUE);
    try (var context =
        start("--spring.config.import=configtree:%s/,file:%s".formatted(directory, yaml))) {
      var environment = context.getEnvironment();
      assertThat(environment.getProperty("spring.datasource.password")).isEqualTo(VALUE);
      assertThat(environment.getProperty("outturn.issuer.client-secret")).isEqualTo(VALUE);
    }
  }

  @Test
  void takes_a_secret_from_the_environment() {
    look(new SystemEnvironmentPropertySource("systemEnvironment", Map.of("DB_PASSWORD", VALUE)));
  }

  @Test
  void refuses_a_secret_among_the_options_of_the_jvm() {
    Map<String, Object> options =
        Map.of("javax.net.ssl.trustStorePassword", VALUE, "outturn.vault.masterKey", VALUE);
    assertThatThrownBy(() -> look(new MapPropertySource("systemProperties", options)))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("outturn.vault.masterKey");
  }

  @Test
  void knows_a_secret_by_its_name_in_any_spelling_and_by_a_password_in_a_url() {
    for (String name :
        new String[] {
          "outturn.postgres.passwords.question",
          "outturn.postgres.passwords[question]",
          "OUTTURN_VAULT_MASTERKEY",
          "outturn.vault.master_key",
          "spring.ssl.bundle.pem.x.keystore.private-key-password",
          "client-secret"
        }) {
      assertThat(SecretName.is(name)).as(name).isTrue();
    }
    assertThat(SecretName.is("logging.level.cn.outturn.deploy.secret")).isFalse();
    assertThatThrownBy(
            () -> start("--outturn.postgres.url=jdbc:postgresql://db/x?password=" + VALUE))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("outturn.postgres.url")
        .hasMessageNotContaining(VALUE);
  }

  @Test
  void takes_from_anywhere_what_only_says_where_the_secret_is() {
    look(
        new MapPropertySource(
            "systemProperties",
            Map.of(
                "spring.datasource.password", "",
                "outturn.vault.master-key-file", "/etc/outturn/master-key",
                "outturn.tls.private-key", "file:/etc/outturn/tls.key",
                "spring.flyway.password", "${MIGRATION_PASSWORD}",
                "outturn.limits.body", "1MB")));
    assertThat(SecretName.onlyPointsTo("${MIGRATION_PASSWORD:" + VALUE + "}")).isFalse();
  }

  private static void look(PropertySource<?> source) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().remove("systemProperties");
    environment.getPropertySources().addFirst(source);
    new SecretsFromOutside().postProcessEnvironment(environment, new SpringApplication());
  }

  private static ConfigurableApplicationContext start(String argument) {
    return new SpringApplicationBuilder(SecretsFromOutsideTest.class)
        .web(WebApplicationType.NONE)
        .run(argument);
  }
}
