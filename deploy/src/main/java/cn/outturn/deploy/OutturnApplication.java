package cn.outturn.deploy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The one application; {@code outturn.serve} selects the sides that it runs. What would make a key,
 * an issuer or an account by itself is left out: the demo's issuer makes its own.
 */
@SpringBootApplication(
    excludeName = {
      "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
          + ".OAuth2AuthorizationServerAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
          + ".OAuth2AuthorizationServerJwtAutoConfiguration"
    })
public class OutturnApplication {

  public static void main(String[] args) {
    // Axon reads these before any Spring property: no phoning home, no advertisement in the log.
    System.setProperty("axoniq.update-checker.disabled", "true");
    System.setProperty("disable-axoniq-console-message", "true");
    SpringApplication.run(OutturnApplication.class, args);
  }
}
