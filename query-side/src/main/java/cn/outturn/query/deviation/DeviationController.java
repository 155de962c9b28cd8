package cn.outturn.query.deviation;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Filter;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.rules.Light;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where does a project stray from its plan? */
@RestController
@Asks(Question.DEVIATION)
@Tag(name = "Deviation 偏差")
class DeviationController {

  private final DeviationRepository deviations;
  private final Questions questions;

  DeviationController(DeviationRepository deviations, Questions questions) {
    this.deviations = deviations;
    this.questions = questions;
  }

  @GetMapping("/api/projects/{code}/deviation")
  @Operation(summary = "A project's checkpoints: money and every indicator against plan (双监控)")
  ProjectDeviation project(
      @PathVariable ProjectCode code,
      @RequestParam @Nullable FiscalYear year,
      @Parameter(
              description =
                  "The day as of which orders are overdue; left out: today, or the day asked for")
          @RequestParam
          @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate on,
      Scope scope) {
    return ProjectDeviation.of(code, deviations.lines(scope, code, year, day(scope, on)));
  }

  @GetMapping("/api/deviation")
  @Operation(summary = "The district's checkpoints, newest year and worst first (偏差清单)")
  Page<DeviationLine> district(
      @RequestParam @Nullable FiscalYear year,
      @RequestParam @Nullable Quarter quarter,
      @RequestParam @Nullable Light light,
      @RequestParam @Nullable DeviationStatus status,
      @RequestParam @Nullable UnitCode unit,
      @Parameter(description = "Whether an order should have been carried out by that day")
          @RequestParam
          @Nullable Boolean overdue,
      @Parameter(
              description =
                  "The day as of which orders are overdue; left out: today, or the day asked for")
          @RequestParam
          @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate on,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size,
      Scope scope) {
    Filter filter =
        Filter.on("d")
            .where("d.year = :year", "year", year)
            .where("d.quarter = :quarter", "quarter", quarter)
            .where("l.light = :light", "light", light)
            .where("d.status = :status", "status", status)
            .ofUnitOrBelow(unit)
            .where(overdue(overdue), "on", overdue == null ? null : day(scope, on));
    return deviations.worstFirst(scope, filter, day(scope, on), page, size);
  }

  private static String overdue(@Nullable Boolean overdue) {
    return Boolean.FALSE.equals(overdue) ? "(d.due is null or d.due >= :on)" : "d.due < :on";
  }

  private LocalDate day(Scope scope, @Nullable LocalDate on) {
    return on == null ? questions.day(scope) : on;
  }

  @GetMapping("/api/deviation/summary")
  @Operation(summary = "A year's lights, causes and states, quarter by quarter (偏差汇总)")
  DeviationSummary summary(@RequestParam FiscalYear year, Scope scope) {
    return deviations.summary(scope, year);
  }
}
