package cn.outturn.query.declaration;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.QuarterPlan;
import cn.outturn.indicator.Target;
import cn.outturn.time.FiscalYear;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One change of an approved target (绩效目标调整): what stood before is kept beside what stands now.
 *
 * @param approver who approved it; never the one who recorded it
 * @param effective from when it holds
 * @param version of the project's stream at which it was recorded
 */
record LedgerEntry(
    FiscalYear year,
    IndicatorId indicator,
    Target before,
    Target after,
    @Nullable QuarterPlan planBefore,
    @Nullable QuarterPlan planAfter,
    String reason,
    UserId approver,
    BasisDocument document,
    LocalDate effective,
    UserId by,
    Instant at,
    long version) {}
