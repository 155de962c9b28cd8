package cn.outturn.query.declaration;

import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project's sheet in {@code read_model.declaration}.
 *
 * @param name beside the sheet, as what follows it: a parent lists its parts without their sheets
 * @param asked one a planned horizon
 * @param version of the last event: what the next command rests on
 */
record DeclarationRow(
    DistrictId districtId,
    ProjectCode projectCode,
    String name,
    UnitCode unit,
    @Nullable UnitCode department,
    List<Asked> asked,
    Sheet sheet,
    long version,
    Instant recordedAt) {}
