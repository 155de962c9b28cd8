package cn.outturn.query.assessments;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Page;
import cn.outturn.rules.Grade;
import cn.outturn.time.FiscalYear;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How was a year judged? */
@RestController
@Asks(Question.ASSESSMENTS)
@Tag(name = "Assessments 绩效自评与评价")
class AssessmentsController {

  private final AssessmentsRepository assessments;

  AssessmentsController(AssessmentsRepository assessments) {
    this.assessments = assessments;
  }

  @GetMapping("/api/projects/{code}/assessments")
  @Operation(summary = "A project's judged years, line by line with the working (自评表)")
  ProjectAssessments project(@PathVariable ProjectCode code, Scope scope) {
    return new ProjectAssessments(code, assessments.years(scope, code));
  }

  @GetMapping("/api/assessments")
  @Operation(summary = "The district's judged years, newest year and best total first (评价结果)")
  Page<Assessment> district(
      @RequestParam @Nullable FiscalYear year,
      @RequestParam @Nullable Grade grade,
      @RequestParam @Nullable UnitCode unit,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size,
      Scope scope) {
    return assessments.ranked(scope, year, grade, unit, page, size);
  }

  @GetMapping("/api/assessments/summary")
  @Operation(summary = "A year's grades, its average, and what can't be computed (等级分布)")
  AssessmentSummary summary(@RequestParam FiscalYear year, Scope scope) {
    return assessments.summary(scope, year);
  }
}
