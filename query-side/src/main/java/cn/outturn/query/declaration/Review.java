package cn.outturn.query.declaration;

import cn.outturn.caller.UserId;
import cn.outturn.project.ReviewAspect;
import cn.outturn.project.ReviewGrade;
import cn.outturn.time.FiscalYear;
import java.time.Instant;
import java.util.Map;

/** A review of a year's declaration (绩效目标审核), with an opinion on each aspect. */
record Review(
    FiscalYear year,
    ReviewGrade grade,
    Map<ReviewAspect, String> opinions,
    UserId reviewer,
    Instant at) {}
