package cn.outturn.query.execution;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How much of the money is spent, of which budget? */
@RestController
@Asks(Question.EXECUTION)
@Tag(name = "Execution 预算执行")
class ExecutionController {

  private final ExecutionRepository projects;
  private final OverviewRepository overviews;

  ExecutionController(ExecutionRepository projects, OverviewRepository overviews) {
    this.projects = projects;
    this.overviews = overviews;
  }

  @GetMapping("/api/projects/{code}/execution")
  @Operation(
      summary =
          "A project's money by year and source, every rate with its denominator, claims apart"
              + " (预算执行)")
  ProjectExecution project(@PathVariable ProjectCode code, Scope scope) {
    Head head =
        projects
            .head(scope, code)
            .orElseThrow(() -> new Refused("", Rule.PROJECT_UNKNOWN, code.value()));
    return new Portrait(
            head,
            projects.money(scope, code),
            projects.midTerm(scope, code),
            projects.ownPlans(scope, code),
            projects.claims(scope, code))
        .answer();
  }

  @GetMapping("/api/execution")
  @Operation(
      summary = "The district's money by project, unit, source, quarter, year or in all (执行情况汇总)")
  Overview overview(
      @RequestParam(defaultValue = "district") String by,
      @RequestParam @Nullable String year,
      @RequestParam @Nullable String unit,
      Scope scope) {
    By told = By.parse(by);
    return Overview.of(
        told,
        overviews.lines(
            scope,
            told,
            parameter("year", year, text -> new FiscalYear(Integer.parseInt(text))),
            parameter("unit", unit, UnitCode::new)));
  }

  private static <T> @Nullable T parameter(
      String name, @Nullable String text, Function<String, T> parse) {
    try {
      return text == null ? null : parse.apply(text);
    } catch (Refused | NumberFormatException malformed) {
      throw new Refused("", Rule.PARAMETER_MALFORMED, name + ": " + text);
    }
  }
}
