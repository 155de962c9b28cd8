package cn.outturn.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed text, as in C2SP {@code signed-note}: the text, a blank line, and one line that names
 * the key and has its number and the signature.
 *
 * @param text lines, each with its end
 * @param signature four bytes that number the key, then those of the signature, in base64
 */
public record Note(String text, String key, String signature) {

  private static final Pattern FORM =
      Pattern.compile("(.+\\n)\\n— ([^\\s+]+) ([A-Za-z0-9+/]+={0,2})\\n", Pattern.DOTALL);

  /**
   * @throws IllegalArgumentException if it has another form
   */
  public static Note parse(String note) {
    Matcher parts = FORM.matcher(note);
    if (!parts.matches()) {
      throw new IllegalArgumentException("it is no signed note");
    }
    return new Note(parts.group(1), parts.group(2), parts.group(3));
  }

  /** The whole of it. */
  @Override
  public String toString() {
    return "%s\n— %s %s\n".formatted(text, key, signature);
  }

  /** On one line. */
  public String line() {
    return ExactBase64.encode(toString().getBytes(UTF_8));
  }

  /**
   * @throws IllegalArgumentException if it has another form
   */
  public static Note ofLine(String line) {
    return parse(new String(ExactBase64.decode(line), UTF_8));
  }

  /**
   * @throws IllegalArgumentException if it is signed, but no head
   */
  public Head head() {
    return Head.parse(text);
  }
}
