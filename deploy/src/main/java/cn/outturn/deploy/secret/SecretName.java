package cn.outturn.deploy.secret;

import java.util.List;
import java.util.Locale;

/** Tells by a property's name, in any spelling that Spring reads, that its value is a secret. */
final class SecretName {

  private static final List<String> SECRET =
      List.of("password", "passphrase", "secret", "masterkey", "privatekey", "apikey");

  /** A property of this kind says where a secret lies, and is none. */
  private static final List<String> PLACE = List.of("file", "path", "location", "uri", "url");

  /** By its last two parts: of several passwords, the last one says whose it is. */
  static boolean is(String property) {
    String[] parts = property.toLowerCase(Locale.ROOT).split("\\.");
    String last = letters(parts[parts.length - 1]);
    String before = parts.length > 1 ? letters(parts[parts.length - 2]) : "";
    return !property.startsWith("logging.")
        && PLACE.stream().noneMatch(last::endsWith)
        && SECRET.stream().anyMatch(word -> last.contains(word) || before.contains(word));
  }

  /** Whether a value only says where the secret is: nothing, elsewhere, in a file. */
  static boolean onlyPointsTo(String value) {
    return value.isBlank() || value.matches("\\$\\{[^:}]+}") || value.startsWith("file:");
  }

  /** Whether a value is a secret's, whatever it is called: a URL with a password in it. */
  static boolean standsIn(String value) {
    return value.startsWith("jdbc:") && value.toLowerCase(Locale.ROOT).contains("password=");
  }

  private static String letters(String part) {
    return part.replaceAll("[^a-z]", "");
  }

  private SecretName() {}
}
