package cn.outturn.query.execution;

import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as far as its money is concerned; it is here even while nobody has named an amount.
 *
 * @param parts the projects it has taken in; they hold the money then
 */
record ProjectRow(
    DistrictId districtId,
    ProjectCode projectCode,
    String name,
    UnitCode unit,
    @Nullable ProjectCode parent,
    boolean hasParts,
    List<ProjectCode> parts) {

  ProjectRow {
    parts = List.copyOf(parts);
  }
}
