package cn.outturn.query.assessments;

import cn.outturn.caller.UserId;
import cn.outturn.rules.Grade;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A self-assessment that was sent back, with what it had come to.
 *
 * @param total as computed; none if it couldn't be
 * @param ownTotal as the unit scored itself; none if it left a row blank
 */
record SentBack(
    String reason,
    Instant at,
    UserId by,
    BigDecimal points,
    @Nullable BigDecimal total,
    @Nullable Grade grade,
    @Nullable BigDecimal ownTotal) {}
