package cn.outturn.money;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A ratio that may have no value: a denominator that is unknown or zero gives neither 0 nor 100.
 *
 * <p>JSON: {@code {"kind":"known","numerator":11076,"denominator":1620,"percent":683.70}} or {@code
 * {"kind":"not-computable","reason":"DENOMINATOR_ZERO"}}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Rate.Known.class, name = "known"),
  @JsonSubTypes.Type(value = Rate.NotComputable.class, name = "not-computable")
})
public sealed interface Rate {

  static Rate of(@Nullable Money numerator, @Nullable Money denominator) {
    return of(
        numerator == null ? null : BigDecimal.valueOf(numerator.fen()),
        denominator == null ? null : BigDecimal.valueOf(denominator.fen()));
  }

  static Rate of(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    if (denominator == null) {
      return new NotComputable(Reason.DENOMINATOR_UNKNOWN);
    }
    if (denominator.signum() == 0) {
      return new NotComputable(Reason.DENOMINATOR_ZERO);
    }
    if (numerator == null) {
      return new NotComputable(Reason.NUMERATOR_UNKNOWN);
    }
    return new Known(numerator, denominator);
  }

  /** Why there is no value. */
  enum Reason {
    DENOMINATOR_UNKNOWN,
    DENOMINATOR_ZERO,
    NUMERATOR_UNKNOWN
  }

  /** Kept as the two numbers, so that nothing is lost until a form prints it. */
  record Known(BigDecimal numerator, BigDecimal denominator, BigDecimal percent) implements Rate {

    /** The percentage is derived: half-up at two places, as forms print it. */
    public Known {
      percent = numerator.movePointRight(2).divide(denominator, 2, RoundingMode.HALF_UP);
    }

    Known(BigDecimal numerator, BigDecimal denominator) {
      this(numerator, denominator, BigDecimal.ZERO);
    }
  }

  record NotComputable(Reason reason) implements Rate {}
}
