package cn.outturn.query.findings;

import cn.outturn.project.ProjectCode;
import java.util.List;

/** What the checks have found in a project: as a whole first, then by year, the gravest first. */
record ProjectFindings(ProjectCode projectCode, List<FindingLine> findings) {}
