package cn.outturn.query.scoring;

import cn.outturn.district.DistrictId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
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

  /** The projection has seen every stream there is, even one that has no rows. */
  private static final String SEEN =
      """
      select stream from read_model.projected
      where district_id = :district and stream = :stream and projection = 'scoring'
      """;

  private final Questions questions;

  BasisRepository(Questions questions) {
    this.questions = questions;
  }

  /**
   * @return empty if the year has no submitted self-assessment
   * @throws Refused if there is no such project
   */
  Optional<BasisRow> of(DistrictId district, ProjectCode project, FiscalYear year) {
    Optional<BasisRow> row =
        questions.one(district, BasisRow.class, OF_YEAR, Map.of("project", project, "year", year));
    if (row.isEmpty() && !seen(new ProjectId(district, project))) {
      throw new Refused(Rule.PROJECT_UNKNOWN, project.value());
    }
    return row;
  }

  private boolean seen(ProjectId project) {
    return questions
        .one(project.district(), Seen.class, SEEN, Map.of("stream", project.toString()))
        .isPresent();
  }

  private record Seen(String stream) {}
}
