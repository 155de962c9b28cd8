package cn.outturn.query.declaration;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.time.FiscalYear;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A year's approval (批复).
 *
 * @param completion what was completed after a review as 良
 */
record Approval(
    FiscalYear year,
    BasisDocument document,
    LocalDate effective,
    @Nullable String completion,
    UserId approver,
    Instant at) {}
