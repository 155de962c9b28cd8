package cn.outturn.query.checks;

import cn.outturn.access.Scope;
import cn.outturn.papers.Papers;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts papers together from the events themselves. */
@Component
class Filings {

  private final Questions questions;

  Filings(Questions questions) {
    this.questions = questions;
  }

  /**
   * @throws Refused if there is no such project within
   */
  Filed of(Scope within, ProjectCode code) {
    return questions
        .history(within, code)
        .map(Filed::of)
        .orElseThrow(() -> new Refused(Rule.PROJECT_UNKNOWN, code.value()));
  }

  /** The papers of its sub-projects, by their codes, whichever units they belong to. */
  Map<ProjectCode, Papers> partsOf(Scope within, Filed parent) {
    Map<ProjectCode, Papers> parts = new TreeMap<>(Comparator.comparing(ProjectCode::value));
    questions.histories(within.whole(), parent.papers().subprojects()).stream()
        .map(Filed::of)
        .forEach(part -> parts.put(part.code(), part.papers()));
    return parts;
  }
}
