package cn.outturn.query.declaration;

import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import java.util.List;

/**
 * A sub-project as its own declaration tells it.
 *
 * @param asked one a horizon it has planned
 */
record Subproject(ProjectCode code, String name, UnitCode unit, List<Asked> asked) {}
