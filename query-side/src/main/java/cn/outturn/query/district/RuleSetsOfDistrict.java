package cn.outturn.query.district;

import cn.outturn.access.Scope;
import cn.outturn.query.question.Questions;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.RuleSets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which rule sets can a district adopt? Those it has made itself, and those that are shipped. */
@Component
public final class RuleSetsOfDistrict implements RuleBook {

  private static final String OWN =
      """
      select district_id, key, version, rules, document, defined_at
      from read_model.own_rule_set
      where district_id = :district
      order by key, version
      """;

  private final Questions questions;

  RuleSetsOfDistrict(Questions questions) {
    this.questions = questions;
  }

  /** Its own first: a later release may ship a key that the district already uses. */
  @Override
  public Optional<RuleSet> find(Scope scope, RuleSetRef ref) {
    return all(scope).stream().filter(rules -> rules.ref().equals(ref)).findFirst();
  }

  public List<RuleSet> all(Scope scope) {
    return Stream.concat(
            own(scope).stream().map(OwnRulesRow::rules), RuleSets.shipped().all().stream())
        .toList();
  }

  List<OwnRulesRow> own(Scope scope) {
    return questions.list(scope.whole(), OwnRulesRow.class, OWN, Map.of());
  }
}
