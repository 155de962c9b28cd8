package cn.outturn.query.district;

import cn.outturn.access.Scope;
import cn.outturn.query.question.Questions;
import cn.outturn.rules.RuleSet;
import cn.outturn.time.FiscalYear;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By which rules does a district judge a fiscal year? The only place where a question looks. */
@Component
public final class RulesOfYear {

  private static final String ADOPTED =
      "select rule_sets from read_model.district where district_id = :district";

  private record Adopted(List<AdoptedRules> ruleSets) {}

  private final Questions questions;
  private final RuleSetsOfDistrict ruleSets;

  RulesOfYear(Questions questions, RuleSetsOfDistrict ruleSets) {
    this.questions = questions;
    this.ruleSets = ruleSets;
  }

  /** Those of its last day; none if the district had adopted none by then. */
  public Optional<RuleSet> of(Scope scope, FiscalYear year) {
    return questions.one(scope.whole(), Adopted.class, ADOPTED, Map.of()).stream()
        .flatMap(adopted -> adopted.ruleSets().stream())
        .filter(rules -> !rules.from().isAfter(year.lastDay()))
        .max(Comparator.comparing(AdoptedRules::from))
        .map(rules -> found(scope, rules));
  }

  private RuleSet found(Scope scope, AdoptedRules adopted) {
    return ruleSets
        .find(scope, adopted.ruleSet())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "adopted, but neither shipped nor own: " + adopted.ruleSet()));
  }
}
