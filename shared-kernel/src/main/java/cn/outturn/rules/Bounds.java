package cn.outturn.rules;

import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Target;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target in numbers: what is enough and what is not too much, in the indicator's unit.
 *
 * @param low none: nothing is too little
 * @param high none: nothing is too much
 */
public record Bounds(@Nullable Bound low, @Nullable Bound high) {

  /**
   * One end of a target.
   *
   * @param limit the last value that still meets it
   * @param base what a value beyond the limit is measured against; the limit itself, but for
   *     approximate targets, whose limit lies the tolerance away from it
   */
  public record Bound(BigDecimal limit, BigDecimal base) {

    static Bound at(BigDecimal value) {
      return new Bound(value, value);
    }
  }

  /**
   * @param tolerance of approximate targets, in percent
   * @return empty for deadlines and judged targets, which no number meets
   */
  public static Optional<Bounds> of(Target target, BigDecimal tolerance) {
    return switch (target) {
      case Target.Exact(var value) -> Optional.of(new Bounds(Bound.at(value), Bound.at(value)));
      case Target.AtLeast(var value) -> Optional.of(new Bounds(Bound.at(value), null));
      case Target.AtMost(var value) -> Optional.of(new Bounds(null, Bound.at(value)));
      case Target.Range(var low, var high) ->
          Optional.of(new Bounds(Bound.at(low), Bound.at(high)));
      case Target.Approximate(var value) -> {
        BigDecimal off = value.abs().multiply(tolerance).movePointLeft(2);
        yield Optional.of(
            new Bounds(new Bound(value.subtract(off), value), new Bound(value.add(off), value)));
      }
      case Target.Deadline _, Target.Qualitative _ -> Optional.empty();
    };
  }

  /**
   * Whether a value reaches the target: the polarity says which end counts.
   *
   * @return empty where operator and polarity contradict each other
   */
  public Optional<Boolean> reachedBy(BigDecimal value, Polarity polarity) {
    return switch (polarity) {
      case POSITIVE -> Optional.ofNullable(low).map(end -> value.compareTo(end.limit()) >= 0);
      case REVERSE -> Optional.ofNullable(high).map(end -> value.compareTo(end.limit()) <= 0);
      case NEUTRAL ->
          Optional.of(
              (low == null || value.compareTo(low.limit()) >= 0)
                  && (high == null || value.compareTo(high.limit()) <= 0));
    };
  }
}
