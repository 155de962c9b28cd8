package cn.outturn.funding;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A node of a district's own tree of funding sources (资金来源), e.g. {@code LOCAL}. */
public record SourceCode(@JsonValue String value) implements Comparable<SourceCode> {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,31}");

  public SourceCode {
    new Faults()
        .present("", value)
        .when(
            value != null && !FORM.matcher(value).matches(),
            "",
            Rule.SOURCE_CODE_MALFORMED,
            "a source code has 2 to 32 capital letters, digits and _")
        .refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SourceCode of(String value) {
    return new SourceCode(value);
  }

  @Override
  public int compareTo(SourceCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
