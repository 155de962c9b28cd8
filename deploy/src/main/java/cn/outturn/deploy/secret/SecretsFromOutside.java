package cn.outturn.deploy.secret;

import cn.outturn.deploy.StartRefused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Refuses to start with a secret that others can read: an argument stands in the list of processes,
 * a packaged file in every copy of the jar. Environment variables and files outside are the
 * operator's own.
 */
class SecretsFromOutside implements EnvironmentPostProcessor, Ordered {

  /** Behind all that adds properties. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  /**
   * @throws StartRefused with the property's name, never its value
   */
  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      readableByOthers(source)
          .ifPresent(
              place ->
                  secretIn((EnumerablePropertySource<?>) source)
                      .ifPresent(
                          name -> {
                            throw refused(name, place);
                          }));
    }
  }

  private static Optional<String> readableByOthers(PropertySource<?> source) {
    if (!(source instanceof EnumerablePropertySource<?>)) {
      return Optional.empty();
    }
    boolean argument =
        source instanceof CommandLinePropertySource<?>
            || source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    boolean packaged = source.getName().contains("class path resource [");
    return argument
        ? Optional.of("the command line")
        : Optional.of("a packaged file").filter(_ -> packaged);
  }

  private static Optional<String> secretIn(EnumerablePropertySource<?> source) {
    return Arrays.stream(source.getPropertyNames())
        // The JDK's own have no other way in.
        .filter(name -> !name.startsWith("javax.") && !name.startsWith("jdk."))
        .filter(name -> isSecret(name, String.valueOf(source.getProperty(name))))
        .findFirst();
  }

  private static boolean isSecret(String name, String value) {
    return SecretName.standsIn(value) || SecretName.is(name) && !SecretName.onlyPointsTo(value);
  }

  private static StartRefused refused(String name, String place) {
    return new StartRefused(
        "%s is a secret, and comes from %s, where others can read it. Give it as an environment variable (%s) or as a file (/run/secrets/outturn/%s)."
            .formatted(name, place, variable(name), name));
  }

  private static String variable(String name) {
    return name.replaceAll("[.\\[\\]]+", "_").replace("-", "").toUpperCase(Locale.ROOT);
  }
}
