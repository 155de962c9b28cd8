package cn.outturn.assessment;

import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Target;
import cn.outturn.rules.Bounds;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a revision did to a target, seen from who has to reach it. */
public enum Shift {
  /** Easier to reach: less where more is better, more where less is, a wider range, a later day. */
  LOWERED,
  /** Harder to reach. */
  RAISED,
  UNCHANGED,
  /** Another kind of target, other words, a range moved aside, or an end that no polarity needs. */
  NOT_COMPARABLE;

  /**
   * @param tolerance of approximate targets, in percent
   */
  public static Shift of(Polarity polarity, Target before, Target after, BigDecimal tolerance) {
    if (before.equals(after)) {
      return UNCHANGED;
    }
    if (before instanceof Target.Deadline(var was) && after instanceof Target.Deadline(var is)) {
      return by(is.compareTo(was));
    }
    Optional<Bounds> was = Bounds.of(before, tolerance);
    Optional<Bounds> is = Bounds.of(after, tolerance);
    return was.isPresent() && is.isPresent() ? of(polarity, was.get(), is.get()) : NOT_COMPARABLE;
  }

  private static Shift of(Polarity polarity, Bounds was, Bounds is) {
    return switch (polarity) {
      case POSITIVE ->
          was.low() == null || is.low() == null
              ? NOT_COMPARABLE
              : by(was.low().limit().compareTo(is.low().limit()));
      case REVERSE ->
          was.high() == null || is.high() == null
              ? NOT_COMPARABLE
              : by(is.high().limit().compareTo(was.high().limit()));
      case NEUTRAL -> ofRange(was, is);
    };
  }

  private static Shift ofRange(Bounds was, Bounds is) {
    int low = -above(was.low(), is.low(), -1);
    int high = above(was.high(), is.high(), 1);
    return low * high < 0 ? NOT_COMPARABLE : by(low + high);
  }

  /**
   * Whether an end lies above the one it was: 1, 0 or -1.
   *
   * @param none where no end lies: far below, -1, or far above, 1
   */
  private static int above(Bounds.@Nullable Bound was, Bounds.@Nullable Bound is, int none) {
    if (was == null || is == null) {
      return none * Boolean.compare(is == null, was == null);
    }
    return Integer.signum(is.limit().compareTo(was.limit()));
  }

  private static Shift by(int easier) {
    return easier > 0 ? LOWERED : easier < 0 ? RAISED : UNCHANGED;
  }
}
