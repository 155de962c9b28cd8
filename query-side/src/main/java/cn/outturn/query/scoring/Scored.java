package cn.outturn.query.scoring;

import cn.outturn.assessment.ItemScore;
import cn.outturn.assessment.Told;
import cn.outturn.assessment.Working;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row's score with its working.
 *
 * @param points absent where neither form nor rule set says
 * @param score absent: not computable, the working says why
 * @param told the working in words
 */
record Scored(@Nullable BigDecimal points, @Nullable BigDecimal score, Working working, Told told) {

  static Scored of(ItemScore item) {
    return new Scored(item.points(), item.score(), item.working(), Told.of(item.working()));
  }
}
