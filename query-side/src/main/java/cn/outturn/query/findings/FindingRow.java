package cn.outturn.query.findings;

import cn.outturn.checks.Checks;
import cn.outturn.checks.Kind;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.project.CheckId;
import cn.outturn.project.Declaration;
import cn.outturn.project.FindingId;
import cn.outturn.project.Place;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
import cn.outturn.project.Severity;
import cn.outturn.time.FiscalYear;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding in {@code read_model.finding}.
 *
 * @param year none: it is about the project as a whole
 * @param kind none where the program knows the check no more
 * @param version of the check that found it last
 * @param unit that carries the project out
 * @param places where the check looked, as it was found last
 * @param reopened how often
 */
record FindingRow(
    DistrictId districtId,
    ProjectCode projectCode,
    FindingId finding,
    CheckId checkId,
    @Nullable FiscalYear year,
    Severity severity,
    @Nullable Kind kind,
    int version,
    State state,
    String projectName,
    UnitCode unit,
    List<Place> places,
    @Nullable String computed,
    @Nullable String printed,
    Instant raisedAt,
    Instant changedAt,
    int reopened,
    @Nullable Explanation explanation,
    @Nullable Waiver waiver,
    List<Step> history) {

  static FindingRow of(ProjectId project, Declaration declaration, Life life) {
    FindingId id = life.id();
    return new FindingRow(
        project.district(),
        project.code(),
        id,
        id.check(),
        id.year(),
        life.severity(),
        Checks.find(id.check(), life.version()).map(check -> check.kind()).orElse(null),
        life.version(),
        life.state(),
        declaration.name(),
        declaration.unit(),
        life.contradiction().places(),
        life.contradiction().computed(),
        life.contradiction().printed(),
        life.steps().getFirst().at(),
        life.steps().getLast().at(),
        life.reopened(),
        life.explanation(),
        life.waiver(),
        life.steps());
  }
}
