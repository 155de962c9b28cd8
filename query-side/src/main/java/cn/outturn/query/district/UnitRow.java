package cn.outturn.query.district;

import cn.outturn.district.CreditCode;
import cn.outturn.district.DistrictEvent.UnitRevised;
import cn.outturn.district.DistrictId;
import cn.outturn.district.Unit;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.UnitType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit in {@code read_model.unit}, which every question about units joins.
 *
 * @param closure why no project is declared under it any more; absent: it is open
 * @param closedAt since when
 */
record UnitRow(
    DistrictId districtId,
    UnitCode code,
    String name,
    UnitType type,
    @Nullable UnitCode parent,
    @Nullable CreditCode creditCode,
    @Nullable String closure,
    @Nullable Instant closedAt) {

  static UnitRow of(DistrictId district, Unit unit) {
    return new UnitRow(
        district,
        unit.code(),
        unit.name(),
        unit.type(),
        unit.parent(),
        unit.creditCode(),
        null,
        null);
  }

  UnitRow revised(UnitRevised to) {
    return new UnitRow(
        districtId, code, to.name(), type, to.parent(), to.creditCode(), closure, closedAt);
  }

  UnitRow closed(String reason, Instant at) {
    return new UnitRow(districtId, code, name, type, parent, creditCode, reason, at);
  }
}
