package cn.outturn.query.deviation;

import cn.outturn.project.ProjectCode;
import java.util.List;

/** A project's recorded quarters in order; in each the money first, then the sheet. */
record ProjectDeviation(ProjectCode project, List<DeviationLine> lines) {

  ProjectDeviation {
    lines = List.copyOf(lines);
  }
}
