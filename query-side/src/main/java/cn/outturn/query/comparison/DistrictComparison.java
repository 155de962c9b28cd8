package cn.outturn.query.comparison;

import cn.outturn.district.UnitCode;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.rules.Grade;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A district's years side by side, in all or each of its units' apart. */
record DistrictComparison(List<Line> lines) {

  DistrictComparison {
    lines = List.copyOf(lines);
  }

  /**
   * @param unit whose own projects these are, those of the units below it not; absent: all
   * @param projects that hold money and whose period or facts touch the year
   * @param withoutBudget how many of them have no budget booked; they are in no denominator
   * @param requested fen; like all amounts the sum of what is known, absent where nothing is
   * @param executedOfAdjusted 执行率, the denominator being the sum of adjusted budgets
   * @param selfAssessed of all assessed projects, parents and their parts alike: each is a
   *     judgement
   * @param evaluated of the latest evaluation of each evaluated project
   */
  record Line(
      FiscalYear year,
      @Nullable UnitCode unit,
      @Nullable String unitName,
      int projects,
      int withoutBudget,
      @Nullable Money requested,
      @Nullable Money initial,
      @Nullable Money adjusted,
      @Nullable Money executed,
      Rate executedOfAdjusted,
      Judgements selfAssessed,
      Judgements evaluated) {}

  /**
   * @param count how many
   * @param withoutScore how many of them have no score, since a part of it is not computable
   * @param average of the scores, half-up at two places; absent where there is none
   * @param grades how many of each
   */
  record Judgements(
      int count, int withoutScore, @Nullable BigDecimal average, Map<Grade, Integer> grades) {

    private static Judgements of(
        int count, int scored, @Nullable BigDecimal average, int... bestFirst) {
      var grades = new EnumMap<Grade, Integer>(Grade.class);
      for (Grade grade : Grade.values()) {
        grades.put(grade, bestFirst[grade.ordinal()]);
      }
      return new Judgements(count, count - scored, average, grades);
    }
  }

  /** As read. */
  record Found(
      FiscalYear year,
      @Nullable UnitCode unit,
      @Nullable String unitName,
      int projects,
      int withoutBudget,
      @Nullable Money requested,
      @Nullable Money initial,
      @Nullable Money adjusted,
      @Nullable Money executed,
      int selfAssessed,
      int scored,
      @Nullable BigDecimal averageScore,
      int excellent,
      int good,
      int fair,
      int poor,
      int evaluated,
      @Nullable BigDecimal averageEvaluated,
      int evaluatedExcellent,
      int evaluatedGood,
      int evaluatedFair,
      int evaluatedPoor) {

    private Line line() {
      return new Line(
          year,
          unit,
          unitName,
          projects,
          withoutBudget,
          requested,
          initial,
          adjusted,
          executed,
          Rate.of(executed, adjusted),
          Judgements.of(selfAssessed, scored, averageScore, excellent, good, fair, poor),
          Judgements.of(
              evaluated,
              evaluated,
              averageEvaluated,
              evaluatedExcellent,
              evaluatedGood,
              evaluatedFair,
              evaluatedPoor));
    }
  }

  static DistrictComparison of(List<Found> found) {
    return new DistrictComparison(found.stream().map(Found::line).toList());
  }
}
