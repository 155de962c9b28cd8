package cn.outturn.query.register;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which projects are there? */
@RestController
@Asks(Question.REGISTER)
@Tag(name = "Register 项目库")
class RegisterController {

  private static final String LINES =
      """
      select r.project_code as code, r.name, r.other_names, r.secondary_code,
             r.unit, unit.name as unit_name, r.department, department.name as department_name,
             r.classification, r.first_year, r.last_year, r.parent, r.has_parts,
             r.status, r.years, r.planned_total, r.version, r.recorded_at
      from read_model.register r
      left join read_model.unit unit
        on unit.district_id = r.district_id and unit.code = r.unit
      left join read_model.unit department
        on department.district_id = r.district_id and department.code = r.department
      where %s
      order by %s
      """;

  private final Questions questions;

  RegisterController(Questions questions) {
    this.questions = questions;
  }

  @GetMapping("/api/projects")
  @Operation(summary = "The district's projects, searched and filtered, a page at a time (项目库)")
  Page<RegisteredProject> projects(
      @Parameter(description = "Part of a code, a name or a secondary code, in any letter case")
          @RequestParam
          @Nullable String search,
      @Parameter(description = "A unit's code; brings the units below it too") @RequestParam
          @Nullable String unit,
      @Parameter(
              description =
                  "The project's status; together with a year, the stage that year has reached")
          @RequestParam
          @Nullable String status,
      @Parameter(description = "A fiscal year of the project's period") @RequestParam
          @Nullable Integer year,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size,
      @Parameter(
              description =
                  "code, name, unit, year, planned or recorded; with a - before it, the other way")
          @RequestParam(defaultValue = "code")
          String sort,
      Scope scope) {
    Filter filter = new Filter().containing(search).ofUnit(unit).at(year, status);
    return questions.page(
        scope,
        RegisteredProject.class,
        LINES.formatted(filter.conditions(), Sort.orderBy(sort)),
        filter.values(),
        page,
        size);
  }
}
