package cn.outturn.query.checks;

import cn.outturn.papers.Filing;
import cn.outturn.papers.Papers;
import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.AssessmentEvent.YearClosed;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.DeclarationRejected;
import cn.outturn.project.DeclarationEvent.DeclarationReturned;
import cn.outturn.project.DeclarationEvent.DeclarationSubmitted;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FindingId;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.project.TrackingEvent;
import cn.outturn.query.findings.Life;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.time.FiscalYear;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A project's papers after its last event.
 *
 * @param submitted the years in review or running
 */
record Filed(
    ProjectCode code,
    long version,
    Papers papers,
    NavigableSet<FiscalYear> submitted,
    Map<FindingId, Life> findings) {

  static Filed of(History<ProjectEvent> history) {
    Papers papers = Papers.NONE;
    NavigableSet<FiscalYear> submitted = new TreeSet<>();
    for (Recorded<ProjectEvent> recorded : history.events()) {
      papers = Filing.file(papers, recorded.event());
      tell(submitted, recorded.event());
    }
    return new Filed(
        ProjectId.parse(history.stream()).code(),
        history.version(),
        papers,
        submitted,
        Life.all(history));
  }

  private static void tell(Set<FiscalYear> submitted, ProjectEvent event) {
    switch (event) {
      case DeclarationSubmitted(var year, _) -> submitted.add(year);
      case DeclarationReturned(var year, _) -> submitted.remove(year);
      case DeclarationRejected(var year, _) -> submitted.remove(year);
      case YearClosed(var year) -> submitted.remove(year);
      case DeclarationEvent _,
          FundingEvent _,
          TrackingEvent _,
          AssessmentEvent _,
          FindingEvent _ -> {}
    }
  }

  /** The year that the project as a whole is asked about if this one is, or were, submitted. */
  FiscalYear latest(FiscalYear year) {
    return submitted.isEmpty() || submitted.last().compareTo(year) < 0 ? year : submitted.last();
  }
}
