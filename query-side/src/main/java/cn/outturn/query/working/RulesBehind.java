package cn.outturn.query.working;

import cn.outturn.access.Scope;
import cn.outturn.query.district.GaugesOfDistrict;
import cn.outturn.query.district.RuleSetsOfDistrict;
import cn.outturn.query.district.RulesOfYear;
import cn.outturn.query.question.Asker;
import cn.outturn.query.working.Derivation.Parameter;
import cn.outturn.query.working.Derivation.Rules;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds the rule set that took part in a figure: the one the answer names, else its year's. */
@Component
class RulesBehind {

  private static final String CALENDAR = "calendar";

  private final RuleSetsOfDistrict ruleSets;
  private final RulesOfYear ofYear;
  private final GaugesOfDistrict gauges;
  private final Asker asker;

  RulesBehind(
      RuleSetsOfDistrict ruleSets, RulesOfYear ofYear, GaugesOfDistrict gauges, Asker asker) {
    this.ruleSets = ruleSets;
    this.ofYear = ofYear;
    this.gauges = gauges;
    this.asker = asker;
  }

  /** Empty where none takes part, and in a year for which the district has adopted none. */
  List<Rules> of(Scope scope, Figure figure) {
    return figure.formula().rules().isEmpty()
        ? List.of()
        : found(scope, figure).map(rules -> told(scope, figure, rules)).stream().toList();
  }

  private Optional<RuleSet> found(Scope scope, Figure figure) {
    return figure
        .place()
        .nearest("ruleSet")
        .flatMap(
            named ->
                ruleSets.find(
                    scope,
                    new RuleSetRef(named.path("key").asString(), named.path("version").asInt())))
        .or(() -> year(figure).flatMap(year -> ofYear.of(scope, year)));
  }

  private Rules told(Scope scope, Figure figure, RuleSet rules) {
    JsonNode json = asker.json(rules);
    List<Parameter> parameters = new ArrayList<>();
    for (String name : figure.formula().rules()) {
      String value = name.equals(CALENDAR) ? share(scope, figure) : text(json.at("/" + name));
      if (value != null) {
        parameters.add(new Parameter(name, value));
      }
    }
    return new Rules(rules.ref(), rules.source(), parameters);
  }

  /** The district's calendar stands before the rule set's. */
  private @Nullable String share(Scope scope, Figure figure) {
    BigDecimal share =
        year(figure)
            .flatMap(
                year ->
                    figure
                        .place()
                        .nearest("quarter")
                        .map(quarter -> Quarter.valueOf(quarter.asString()))
                        .map(quarter -> gauges.of(scope).share(year, quarter)))
            .orElse(null);
    return share == null ? null : share.toPlainString();
  }

  private static Optional<FiscalYear> year(Figure figure) {
    return figure
        .place()
        .nearest("year")
        .filter(JsonNode::isNumber)
        .map(year -> new FiscalYear(year.asInt()));
  }

  private static @Nullable String text(JsonNode value) {
    return value.isMissingNode() || value.isNull()
        ? null
        : value.isContainer() ? value.toString() : value.asString();
  }
}
