package cn.outturn.query.district;

import cn.outturn.district.CreditCode;
import cn.outturn.district.DistrictId;
import cn.outturn.district.Unit;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.UnitType;
import org.jspecify.annotations.Nullable;

/** A unit in {@code read_model.unit}, which every question about units joins. */
record UnitRow(
    DistrictId districtId,
    UnitCode code,
    String name,
    UnitType type,
    @Nullable UnitCode parent,
    @Nullable CreditCode creditCode) {

  static UnitRow of(DistrictId district, Unit unit) {
    return new UnitRow(
        district, unit.code(), unit.name(), unit.type(), unit.parent(), unit.creditCode());
  }
}
