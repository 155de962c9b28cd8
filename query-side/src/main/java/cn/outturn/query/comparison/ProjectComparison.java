package cn.outturn.query.comparison;

import cn.outturn.project.ProjectCode;
import java.util.List;

/**
 * A project's years side by side, and its indicators through them.
 *
 * @param addedUpFrom the parts whose money the years' amounts are; empty: its own
 */
record ProjectComparison(
    ProjectCode project,
    String name,
    List<ProjectCode> addedUpFrom,
    List<ComparedYear> years,
    List<IndicatorLine> lines) {

  ProjectComparison {
    addedUpFrom = List.copyOf(addedUpFrom);
    years = List.copyOf(years);
    lines = List.copyOf(lines);
  }

  /** Who is compared, as read. */
  record Head(ProjectCode projectCode, String name, List<ProjectCode> addedUpFrom) {}
}
