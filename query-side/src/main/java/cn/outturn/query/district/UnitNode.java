package cn.outturn.query.district;

import cn.outturn.district.CreditCode;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.UnitType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit with those below it (主管部门 → 基层单位).
 *
 * @param closure why no project is declared under it any more; absent: it is open
 */
record UnitNode(
    UnitCode code,
    String name,
    UnitType type,
    @Nullable CreditCode creditCode,
    @Nullable String closure,
    @Nullable Instant closedAt,
    List<UnitNode> units) {

  static List<UnitNode> below(@Nullable UnitCode parent, List<UnitRow> all) {
    return all.stream()
        .filter(unit -> Objects.equals(unit.parent(), parent))
        .map(
            u ->
                new UnitNode(
                    u.code(),
                    u.name(),
                    u.type(),
                    u.creditCode(),
                    u.closure(),
                    u.closedAt(),
                    below(u.code(), all)))
        .toList();
  }
}
