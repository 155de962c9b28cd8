package cn.outturn.district;

import cn.outturn.funding.UnitType;
import cn.outturn.refusal.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A budget unit (预算单位) of a district.
 *
 * @param parent the supervising department (主管部门); a department itself has none
 */
public record Unit(
    UnitCode code,
    String name,
    UnitType type,
    @Nullable UnitCode parent,
    @Nullable CreditCode creditCode) {

  public Unit {
    new Faults().present("/code", code).text("/name", name, 100).present("/type", type).refuse();
  }
}
