package cn.outturn.query.execution;

import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source of one year of one project, in fen.
 *
 * <p>Absent is unknown: {@code requested} where no plan names the source, {@code initial} until it
 * is allocated, everything else until the first booking on the source; from then on what wasn't
 * booked is zero.
 *
 * @param adjustment the signed sum of all adjustments
 * @param q1 spent in the first quarter, by the day of payment; likewise the others
 * @param spentWithException what of it was paid under a recorded exception
 * @param carry the carry-overs that left or entered this source and year
 */
record ExecutionRow(
    DistrictId districtId,
    ProjectCode projectCode,
    FiscalYear year,
    SourceCode source,
    UnitCode unit,
    @Nullable ProjectCode parent,
    boolean hasParts,
    @Nullable Money requested,
    @Nullable Money initial,
    @Nullable Money adjustment,
    @Nullable Money carriedIn,
    @Nullable Money carriedOut,
    @Nullable Money returned,
    @Nullable Money q1,
    @Nullable Money q2,
    @Nullable Money q3,
    @Nullable Money q4,
    @Nullable Money spentWithException,
    List<CarryOver> carry) {

  ExecutionRow {
    carry = List.copyOf(carry);
  }
}
