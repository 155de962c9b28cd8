package cn.outturn.query.timeline;

import cn.outturn.assessment.Basis;
import cn.outturn.assessment.Score;
import cn.outturn.assessment.Shift;
import cn.outturn.indicator.Indicator;
import cn.outturn.query.scoring.BasisRow;
import cn.outturn.query.timeline.TargetEffect.EffectScore;
import cn.outturn.query.timeline.TargetEffect.Outcome;
import cn.outturn.rules.RuleSet;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessed year, to be scored with one indicator as it was at another time.
 *
 * @param version of the self-assessment
 * @param rules of the recorded score
 */
record TargetScoring(BasisRow row, long version, RuleSet rules) {

  TargetEffect effect(long revision, Indicator before, Indicator after) {
    if (revision > version || !isScored(after)) {
      return TargetEffect.none(Outcome.NOT_IN_SCORE);
    }
    EffectScore with = scored(after);
    EffectScore without = scored(before);
    BigDecimal item = difference(with.item(), without.item());
    return new TargetEffect(
        item == null ? Outcome.NOT_COMPUTABLE : Outcome.COMPUTED,
        rules.ref(),
        version,
        row.returned(),
        with,
        without,
        item,
        difference(with.total(), without.total()));
  }

  Shift shift(Indicator before, Indicator after) {
    return Shift.of(after.polarity(), before.target(), after.target(), rules.tolerance());
  }

  private boolean isScored(Indicator indicator) {
    return row.basis().inForce().stream().anyMatch(other -> other.id().equals(indicator.id()));
  }

  private EffectScore scored(Indicator indicator) {
    Basis basis = row.basis();
    List<Indicator> sheet =
        basis.inForce().stream()
            .map(other -> other.id().equals(indicator.id()) ? indicator : other)
            .toList();
    Score score =
        new Basis(
                basis.approved(),
                sheet,
                basis.revisions(),
                basis.ratings(),
                basis.spent(),
                basis.budget(),
                basis.submitted(),
                basis.elsewhere())
            .score(rules);
    return new EffectScore(score.of(indicator.id()).orElse(null), score.total(), score.grade());
  }

  private static @Nullable BigDecimal difference(
      @Nullable BigDecimal with, @Nullable BigDecimal without) {
    return with == null || without == null ? null : with.subtract(without);
  }
}
