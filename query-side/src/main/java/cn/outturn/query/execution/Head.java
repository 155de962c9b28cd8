package cn.outturn.query.execution;

import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project and where its money lies.
 *
 * @param addedUpFrom the parts that hold it, found through parts that have parts themselves; empty:
 *     itself
 */
record Head(
    ProjectCode projectCode,
    String name,
    UnitCode unit,
    @Nullable ProjectCode parent,
    List<ProjectCode> addedUpFrom) {}
