package cn.outturn.query.assessments;

import cn.outturn.project.ProjectCode;
import java.util.List;

/** How a project's years were judged, those that were, in order. */
record ProjectAssessments(ProjectCode project, List<AssessedYear> years) {

  ProjectAssessments {
    years = List.copyOf(years);
  }
}
