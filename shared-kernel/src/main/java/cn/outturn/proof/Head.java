package cn.outturn.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a district's log was at a moment. Its text is a checkpoint as in C2SP {@code
 * tlog-checkpoint}: origin, size, root in base64, and as a further line the time.
 *
 * @param origin {@code outturn/} and the district
 * @param size leaves
 * @param at when it was signed, in whole seconds
 */
public record Head(String origin, long size, Hash root, Instant at) {

  private static final String ORIGIN = "outturn/";
  private static final String TIME = "time ";
  private static final Pattern FORM = Pattern.compile("outturn/[1-9][0-9]{5}");
  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

  public Head {
    if (!FORM.matcher(origin).matches() || size < 0 || at.getNano() != 0) {
      throw new IllegalArgumentException("it is no head of a district's log");
    }
  }

  public static Head of(String district, long size, Hash root, Instant at) {
    return new Head(ORIGIN + district, size, root, Instant.ofEpochSecond(at.getEpochSecond()));
  }

  public String district() {
    return origin.substring(ORIGIN.length());
  }

  /** The bytes that are signed, in UTF-8: lines, each with its end. */
  public String text() {
    return "%s\n%d\n%s\n%s%s\n".formatted(origin, size, ExactBase64.encode(root.bytes()), TIME, at);
  }

  /**
   * @throws IllegalArgumentException if it isn't written as {@link #text} writes it
   */
  public static Head parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != 4 || !SIZE.matcher(lines.get(1)).matches()) {
      throw new IllegalArgumentException("it is no head of a log");
    }
    Head head =
        new Head(
            lines.get(0),
            Long.parseLong(lines.get(1)),
            root(lines.get(2)),
            at(lines.get(3).replaceFirst("^" + TIME, "")));
    if (!head.text().equals(text)) {
      throw new IllegalArgumentException("the head is written in another way");
    }
    return head;
  }

  private static Hash root(String base64) {
    byte[] root = ExactBase64.decode(base64);
    return Hash.of(root);
  }

  private static Instant at(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the head's time is none", e);
    }
  }
}
