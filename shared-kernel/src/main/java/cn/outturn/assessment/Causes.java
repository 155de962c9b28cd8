package cn.outturn.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What makes two scores of one row differ, by their points and their workings. */
final class Causes {

  private Causes() {}

  /** Rules and values being the same, only the target is left. */
  static List<Cause> ofTargets(ItemScore left, ItemScore right) {
    return same(left, right) ? List.of(Cause.SAME) : computed(left, right, List.of(Cause.TARGET));
  }

  static List<Cause> ofRules(ItemScore left, ItemScore right) {
    if (same(left, right)) {
      return List.of(Cause.SAME);
    }
    List<Cause> causes = new ArrayList<>();
    if (!equal(left.points(), right.points())) {
      causes.add(Cause.WEIGHT);
    }
    Way one = Way.of(left.working());
    Way other = Way.of(right.working());
    if (left.score() == null || right.score() == null) {
      if (one.judgesOtherwise(other)) {
        causes.add(Cause.BAND);
      }
    } else if (!sameShare(left, right)) {
      causes.addAll(one.apart(other));
    }
    return computed(left, right, causes);
  }

  private static boolean same(ItemScore left, ItemScore right) {
    return left.score() != null && equal(left.score(), right.score());
  }

  private static List<Cause> computed(ItemScore left, ItemScore right, List<Cause> causes) {
    boolean both = left.score() != null && right.score() != null;
    if (both) {
      return causes;
    }
    List<Cause> all = new ArrayList<>(causes);
    all.add(
        left.score() != null
            ? Cause.NOT_COMPUTABLE_RIGHT
            : right.score() != null ? Cause.NOT_COMPUTABLE_LEFT : Cause.NOT_COMPUTABLE);
    return all;
  }

  /** Both earn the same part of their points, but for rounding; of no points there is no part. */
  private static boolean sameShare(ItemScore left, ItemScore right) {
    BigDecimal of = Objects.requireNonNull(left.points());
    BigDecimal otherOf = Objects.requireNonNull(right.points());
    if (of.signum() == 0 || otherOf.signum() == 0) {
      return true;
    }
    BigDecimal part = Objects.requireNonNull(left.score()).multiply(otherOf);
    BigDecimal otherPart = Objects.requireNonNull(right.score()).multiply(of);
    BigDecimal rounding = of.add(otherOf).movePointLeft(Rounding.OF_SCORES.decimals());
    return part.subtract(otherPart).abs().compareTo(rounding) <= 0;
  }

  private static boolean equal(@Nullable BigDecimal left, @Nullable BigDecimal right) {
    return left == null || right == null ? Objects.equals(left, right) : left.compareTo(right) == 0;
  }
}
