package cn.outturn.query.findings;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.district.UnitCode;
import cn.outturn.project.CheckId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.Severity;
import cn.outturn.query.question.Filter;
import cn.outturn.query.question.Page;
import cn.outturn.time.FiscalYear;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What have the checks found, and what was said about it? */
@RestController
@Asks(Question.FINDINGS)
@Tag(name = "Findings 问题")
class FindingsController {

  private final FindingsRepository findings;

  FindingsController(FindingsRepository findings) {
    this.findings = findings;
  }

  @GetMapping("/api/projects/{code}/findings")
  @Operation(summary = "What the checks have found in a project, with every step (问题台账)")
  ProjectFindings project(
      @PathVariable ProjectCode code,
      @RequestParam @Nullable FiscalYear year,
      @RequestParam @Nullable State state,
      @RequestParam @Nullable Severity severity,
      Scope scope) {
    Filter filter = filter(year, state, severity);
    return new ProjectFindings(code, findings.ofProject(scope, code, filter));
  }

  @GetMapping("/api/findings")
  @Operation(summary = "The district's findings: open before answered, worst, oldest (问题清单)")
  Page<FindingLine> district(
      @Parameter(description = "A unit's code; brings the units below it too") @RequestParam
          @Nullable UnitCode unit,
      @RequestParam @Nullable FiscalYear year,
      @RequestParam @Nullable Severity severity,
      @RequestParam @Nullable State state,
      @RequestParam @Nullable CheckId check,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size,
      Scope scope) {
    Filter filter =
        filter(year, state, severity)
            .ofUnitOrBelow(unit)
            .where("f.check_id = :check", "check", check);
    return findings.worstAndOldestFirst(scope, filter, page, size);
  }

  @GetMapping("/api/findings/summary")
  @Operation(summary = "Findings counted by severity, check, unit and state (问题汇总)")
  FindingsSummary summary(
      @Parameter(description = "Without it all years, and findings of projects as a whole")
          @RequestParam
          @Nullable FiscalYear year,
      Scope scope) {
    return findings.summary(scope, year);
  }

  private static Filter filter(
      @Nullable FiscalYear year, @Nullable State state, @Nullable Severity severity) {
    return Filter.on("f")
        .where("f.year = :year", "year", year)
        .where("f.state = :state", "state", state)
        .where("f.severity = :severity", "severity", severity);
  }
}
