package cn.outturn.query.assessments;

import cn.outturn.caller.UserId;
import cn.outturn.project.AssessmentEvent.OverAchievementDecided;
import cn.outturn.query.history.Recorded;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A reviewer's score for a line far above its target.
 *
 * @param computed what the rules gave it
 */
record Decision(BigDecimal computed, BigDecimal score, String reason, UserId by, Instant at) {

  static Decision of(Recorded<OverAchievementDecided> decided) {
    OverAchievementDecided event = decided.event();
    return new Decision(
        event.computed(), event.score(), event.reason(), event.reviewer(), decided.at());
  }
}
