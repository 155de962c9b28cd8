package cn.outturn.refusal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects every fault of a value or a decision before it refuses, so that a clerk mends all at
 * once.
 */
public final class Faults {

  private final List<Fault> found = new ArrayList<>();

  public Faults when(boolean broken, String pointer, Rule rule, String detail) {
    if (broken) {
      found.add(new Fault(pointer, rule, detail));
    }
    return this;
  }

  public Faults present(String pointer, @Nullable Object value) {
    return when(value == null, pointer, Rule.FIELD_REQUIRED, "a value is required");
  }

  /** A text of 1 to {@code most} characters that is not blank. */
  public Faults text(String pointer, @Nullable String value, int most) {
    if (value == null || value.isBlank()) {
      return when(true, pointer, Rule.FIELD_REQUIRED, "a text is required");
    }
    return when(
        value.length() > most,
        pointer,
        Rule.TEXT_TOO_LONG,
        "%d characters, at most %d".formatted(value.length(), most));
  }

  public Faults optionalText(String pointer, @Nullable String value, int most) {
    return value == null ? this : text(pointer, value, most);
  }

  public Faults notEmpty(String pointer, @Nullable Collection<?> values) {
    return when(
        values == null || values.isEmpty(), pointer, Rule.FIELD_REQUIRED, "at least one entry");
  }

  public boolean none() {
    return found.isEmpty();
  }

  /**
   * @throws Refused if anything was found
   */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new Refused(found);
    }
  }
}
