package cn.outturn.query.deviation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import cn.outturn.project.RevisedTarget;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A year's indicators as approved, and the same ones with the targets in force, row by row. */
record Sheet(List<Indicator> approved, List<Indicator> inForce) {

  static final Sheet EMPTY = new Sheet(List.of(), List.of());

  static Sheet of(List<Indicator> indicators) {
    return new Sheet(indicators, indicators);
  }

  Sheet revised(List<RevisedTarget> revisions) {
    Map<IndicatorId, RevisedTarget> byId =
        revisions.stream().collect(toMap(RevisedTarget::indicator, identity()));
    return new Sheet(
        approved, inForce.stream().map(row -> revised(row, byId.get(row.id()))).toList());
  }

  private static Indicator revised(Indicator row, @Nullable RevisedTarget revision) {
    return revision == null ? row : row.with(revision.after(), revision.planAfter());
  }

  /**
   * @throws java.util.NoSuchElementException if the sheet has no such indicator
   */
  Indicator inForce(IndicatorId id) {
    return inForce.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  /** What the value of the row at {@code place} was held against, with its other targets. */
  Aim aim(int place, Indicator against) {
    return new Aim(
        against.name(),
        against.levelOne(),
        against.levelTwo(),
        against.unit(),
        against.polarity(),
        against.reporting(),
        against.target(),
        against.plan(),
        unless(against.target(), approved.get(place).target()),
        unless(against.target(), inForce.get(place).target()));
  }

  private static @Nullable Target unless(Target same, Target other) {
    return other.equals(same) ? null : other;
  }
}
