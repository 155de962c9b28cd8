package cn.outturn.query.district;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.RuleSet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is this district? */
@RestController
@Tag(name = "District 区县")
class DistrictController {

  private static final String DISTRICT =
      """
      select district_id, name, suspension, sources, former_sources, rule_sets, calendars,
             version, recorded_at
      from read_model.district
      where district_id = :district
      """;

  private static final String UNITS =
      """
      select district_id, code, name, type, parent, credit_code, closure, closed_at
      from read_model.unit
      where district_id = :district
      order by code
      """;

  private final Questions questions;
  private final RuleSetsOfDistrict ruleSets;

  DistrictController(Questions questions, RuleSetsOfDistrict ruleSets) {
    this.questions = questions;
    this.ruleSets = ruleSets;
  }

  @GetMapping("/api/district")
  @Asks(Question.DISTRICT)
  @Operation(summary = "The caller's district: units, sources, rule sets, calendars (区县设置)")
  DescribedDistrict district(Scope scope, HttpServletResponse answer) {
    DistrictRow district =
        questions
            .one(scope, DistrictRow.class, DISTRICT, Map.of())
            .orElseThrow(() -> new Refused(Rule.DISTRICT_UNKNOWN, scope.district().value()));
    var units = questions.list(scope, UnitRow.class, UNITS, Map.of());
    answer.setHeader(HttpHeaders.ETAG, "\"" + district.version() + "\"");
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return DescribedDistrict.of(district, units, ruleSets.own(scope));
  }

  @GetMapping("/api/rule-sets")
  @Asks(Question.RULE_SETS)
  @Operation(
      summary = "The rule sets the district can adopt, its own and shipped ones, in full (规则集)")
  List<RuleSet> ruleSets(Scope scope) {
    return ruleSets.all(scope);
  }
}
