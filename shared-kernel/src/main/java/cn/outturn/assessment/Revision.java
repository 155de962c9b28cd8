package cn.outturn.assessment;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import java.time.LocalDate;

/**
 * One target revised while its year ran.
 *
 * @param effective the day from which it holds, as its document says
 * @param recorded the day it was entered
 */
public record Revision(
    IndicatorId indicator,
    Target before,
    Target after,
    String reason,
    UserId approver,
    BasisDocument document,
    LocalDate effective,
    LocalDate recorded) {}
