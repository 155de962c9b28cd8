package cn.outturn.query.scoring;

import cn.outturn.access.Scope;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Reads what assessments were scored from. */
@Repository
class BasisRepository {

  private static final String OF_YEAR =
      """
      select district_id, project_code, year, project_name, unit, returned, basis, score
      from read_model.scoring_basis
      where district_id = :district and project_code = :project and year = :year
      """;

  private final Questions questions;

  BasisRepository(Questions questions) {
    this.questions = questions;
  }

  /**
   * @return empty if the year has no submitted self-assessment
   * @throws Refused if there is no such project
   */
  Optional<BasisRow> of(Scope scope, ProjectCode project, FiscalYear year) {
    Optional<BasisRow> row =
        questions.one(scope, BasisRow.class, OF_YEAR, Map.of("project", project, "year", year));
    if (row.isEmpty() && !questions.knows(scope, project, "scoring")) {
      throw new Refused(Rule.PROJECT_UNKNOWN, project.value());
    }
    return row;
  }
}
