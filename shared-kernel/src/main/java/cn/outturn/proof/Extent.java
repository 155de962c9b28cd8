package cn.outturn.proof;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How many events a stream has in a log of that size. A tree of hashes can't prove that there are
 * no further ones; signed, whoever leaves some out of what they hand on is found out.
 */
public record Extent(String stream, long size, long events) {

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  public String text() {
    return "outturn-stream\n%s\n%d\n%d\n".formatted(stream, size, events);
  }

  /**
   * @throws IllegalArgumentException if it isn't written as {@link #text} writes it
   */
  public static Extent parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() == 4
        && NUMBER.matcher(lines.get(2)).matches()
        && NUMBER.matcher(lines.get(3)).matches()) {
      Extent extent =
          new Extent(lines.get(1), Long.parseLong(lines.get(2)), Long.parseLong(lines.get(3)));
      if (extent.text().equals(text)) {
        return extent;
      }
    }
    throw new IllegalArgumentException("it is no extent of a stream");
  }
}
