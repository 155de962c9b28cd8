package cn.outturn.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One object in PEM (RFC 7468). */
final class Pem {

  private Pem() {}

  /**
   * @throws IllegalArgumentException if there is none of that label; the message doesn't repeat it
   */
  static byte[] decode(String label, String text) {
    Matcher found =
        Pattern.compile("-----BEGIN %1$s-----([^-]*)-----END %1$s-----".formatted(label))
            .matcher(text);
    if (!found.find()) {
      throw new IllegalArgumentException("it has no BEGIN %s in it".formatted(label));
    }
    try {
      return Base64.getMimeDecoder().decode(found.group(1).strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("what it has between BEGIN and END is no base64");
    }
  }

  static String encode(String label, byte[] bytes) {
    String lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, lines);
  }
}
