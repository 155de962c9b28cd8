package cn.outturn.query.execution;

import cn.outturn.district.DistrictId;
import cn.outturn.money.Money;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One statement on money of a year's latest self-assessment.
 *
 * @param n its place among them, from 0
 * @param kind budget, spent, spent-on or execution-rate
 * @param what absent for a printed rate where the paper doesn't say of what
 * @param amount in fen; absent for a printed rate
 * @param percent as printed; absent for amounts
 * @param returned whether the paper was sent back since
 */
record ClaimRow(
    DistrictId districtId,
    ProjectCode projectCode,
    FiscalYear year,
    int n,
    String origin,
    String kind,
    @Nullable String what,
    @Nullable Money amount,
    @Nullable BigDecimal percent,
    boolean returned) {}
