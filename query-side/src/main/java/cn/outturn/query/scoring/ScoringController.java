package cn.outturn.query.scoring;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.assessment.Counterfactual;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.district.RuleBook;
import cn.outturn.rules.RuleSet;
import cn.outturn.time.FiscalYear;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What would other rules, or the first targets, have given a project? */
@RestController
@Asks(Question.SCORES)
@Tag(name = "Scoring again 重新评分")
class ScoringController {

  private final BasisRepository bases;
  private final RuleBook rules;

  ScoringController(BasisRepository bases, RuleBook rules) {
    this.bases = bases;
    this.rules = rules;
  }

  @GetMapping("/api/projects/{code}/scores")
  @Operation(summary = "A year's recorded score beside those of other rule sets (多规则集评分对比)")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "422", ref = "#/components/responses/inconsistent")
  ProjectScores scores(
      @PathVariable ProjectCode code,
      @RequestParam FiscalYear year,
      @Parameter(description = "Rule sets as key:version, separated by commas")
          @RequestParam(defaultValue = "")
          List<String> under,
      Scope scope) {
    List<RuleSet> others = Named.in(under).stream().map(ref -> rules.named(scope, ref)).toList();
    return new ProjectScores(
        code,
        year,
        bases.of(scope, code, year).map(row -> ProjectScores.sideBySide(row, others)).orElse(null));
  }

  @GetMapping("/api/projects/{code}/counterfactual")
  @Operation(
      summary = "A year's score against the targets approved first, beside the recorded (按原指标值评分)")
  ProjectCounterfactual counterfactual(
      @PathVariable ProjectCode code, @RequestParam FiscalYear year, Scope scope) {
    return new ProjectCounterfactual(
        code,
        year,
        bases
            .of(scope, code, year)
            .map(row -> told(row, rules.named(scope, row.score().ruleSet())))
            .orElse(null));
  }

  private static ProjectCounterfactual.BothTargets told(BasisRow row, RuleSet rules) {
    var told = Counterfactual.of(row.basis(), row.score(), rules);
    return ProjectCounterfactual.told(row, told, rules.lateLoweringDays());
  }
}
