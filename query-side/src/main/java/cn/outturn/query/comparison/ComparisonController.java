package cn.outturn.query.comparison;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.project.ProjectCode;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How does a year compare with the others? */
@RestController
@Asks(Question.COMPARISON)
@Tag(name = "Comparison 年度比较")
class ComparisonController {

  private final ComparisonRepository projects;
  private final DistrictYears districts;

  ComparisonController(ComparisonRepository projects, DistrictYears districts) {
    this.projects = projects;
    this.districts = districts;
  }

  @GetMapping("/api/projects/{code}/comparison")
  @Operation(summary = "A project's years side by side, and its indicators through them (年度比较)")
  ProjectComparison project(@PathVariable ProjectCode code, Scope scope) {
    ProjectComparison.Head head =
        projects
            .head(scope, code)
            .orElseThrow(() -> new Refused("", Rule.PROJECT_UNKNOWN, code.value()));
    return new ProjectComparison(
        head.projectCode(),
        head.name(),
        head.addedUpFrom(),
        projects.years(scope, code).stream().map(ComparedYear::of).toList(),
        IndicatorLine.of(projects.indicators(scope, code)));
  }

  @GetMapping("/api/comparison")
  @Operation(summary = "The district's years side by side: money, scores, grades (全区年度比较)")
  DistrictComparison district(
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam(defaultValue = "year") String by,
      Scope scope) {
    boolean byUnit =
        switch (by) {
          case "year" -> false;
          case "unit" -> true;
          default -> throw malformed("by is one of year, unit, not " + by);
        };
    FiscalYear first = year("from", from);
    FiscalYear last = year("to", to);
    if (first != null && last != null && last.compareTo(first) < 0) {
      throw malformed("to: %s is before %s".formatted(last, first));
    }
    return DistrictComparison.of(districts.lines(scope, first, last, byUnit));
  }

  private static @Nullable FiscalYear year(String parameter, @Nullable String text) {
    try {
      return text == null ? null : new FiscalYear(Integer.parseInt(text));
    } catch (Refused | NumberFormatException notAYear) {
      throw malformed(parameter + ": " + text);
    }
  }

  private static Refused malformed(String detail) {
    return new Refused("", Rule.PARAMETER_MALFORMED, detail);
  }
}
