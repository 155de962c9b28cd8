package cn.outturn.deploy.secret;

import java.util.List;
import java.util.Locale;

/** Tells by a property's name, in any spelling that Spring reads, that its value is a secret. */
final class SecretName {

  private static final List<String> SECRET =
      List.of("password", "passphrase", "secret", "masterkey", "privatekey", "apikey");

  static boolean is(String property) {
    String last = property.substring(property.lastIndexOf('.') + 1);
    String letters = last.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    // The name of a file with a secret is none.
    return !letters.endsWith("file") && SECRET.stream().anyMatch(letters::contains);
  }

  /** Whether a value only says where the secret is: nothing, elsewhere, in a file. */
  static boolean onlyPointsTo(String value) {
    return value.isBlank() || value.matches("\\$\\{[^:}]+}") || value.startsWith("file:");
  }

  private SecretName() {}
}
