package cn.outturn.query.checks;

import cn.outturn.district.DistrictId;
import cn.outturn.papers.Papers;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.query.history.Histories;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts papers together from the events themselves: one read for a project, one for its parts. */
@Component
class Filings {

  private final Histories histories;

  Filings(Histories histories) {
    this.histories = histories;
  }

  /**
   * @throws Refused if there is no such project
   */
  Filed of(DistrictId district, ProjectCode code) {
    return read(district, List.of(code)).stream()
        .findFirst()
        .orElseThrow(() -> new Refused(Rule.PROJECT_UNKNOWN, code.value()));
  }

  /** The papers of its sub-projects, by their codes. */
  Map<ProjectCode, Papers> partsOf(DistrictId district, Filed parent) {
    Map<ProjectCode, Papers> parts = new TreeMap<>(Comparator.comparing(ProjectCode::value));
    if (!parent.papers().subprojects().isEmpty()) {
      read(district, parent.papers().subprojects())
          .forEach(part -> parts.put(part.code(), part.papers()));
    }
    return parts;
  }

  private List<Filed> read(DistrictId district, Collection<ProjectCode> codes) {
    Histories.Known known =
        histories.of(codes.stream().map(code -> new ProjectId(district, code).toString()).toList());
    known.broken().values().stream()
        .findFirst()
        .ifPresent(
            error -> {
              throw error;
            });
    return known.whole().stream().map(history -> Filed.of(ofProject(history))).toList();
  }

  private static History<ProjectEvent> ofProject(History<Object> history) {
    return new History<>(
        history.district(),
        history.stream(),
        history.events().stream()
            .map(e -> new Recorded<>(e.version(), e.at(), e.by(), (ProjectEvent) e.event()))
            .toList());
  }
}
