package cn.outturn.query.execution;

import cn.outturn.district.DistrictId;
import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;

/** What a mid-term plan (中期) asks for from one source over several years at once, in fen. */
record MidTermRow(
    DistrictId districtId,
    ProjectCode projectCode,
    FiscalYear fromYear,
    FiscalYear toYear,
    SourceCode source,
    Money amount) {}
