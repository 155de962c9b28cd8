package cn.outturn.query.district;

import static java.util.stream.Collectors.toMap;

import cn.outturn.access.Scope;
import cn.outturn.district.Checkpoint;
import cn.outturn.query.question.Questions;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** By which thresholds and which calendar does a district look at its checkpoints? */
@Component
public final class GaugesOfDistrict {

  private static final String SETTINGS =
      "select rule_sets, calendars from read_model.district where district_id = :district";

  /** Of all fiscal years there are. */
  private static final int FIRST = 2000;

  private static final int LAST = 2100;

  private record Settings(List<AdoptedRules> ruleSets, List<Calendar> calendars) {}

  private final Questions questions;
  private final RuleSetsOfDistrict rules;

  GaugesOfDistrict(Questions questions, RuleSetsOfDistrict rules) {
    this.questions = questions;
    this.rules = rules;
  }

  /** Empty for a district that has adopted nothing. */
  public Gauges of(Scope scope) {
    return questions
        .one(scope.whole(), Settings.class, SETTINGS, Map.of())
        .map(settings -> new Gauges(periods(scope, settings), shares(settings)))
        .orElse(new Gauges(List.of(), List.of()));
  }

  /** A fiscal year is judged by the rules of its last day. */
  private List<Gauges.Period> periods(Scope scope, Settings settings) {
    List<AdoptedRules> adopted =
        settings.ruleSets().stream().sorted(Comparator.comparing(AdoptedRules::from)).toList();
    List<RuleSet> known = rules.all(scope);
    List<Gauges.Period> periods = new ArrayList<>();
    for (int i = 0; i < adopted.size(); i++) {
      RuleSetRef ref = adopted.get(i).ruleSet();
      int first = Math.max(FIRST, adopted.get(i).from().getYear());
      int last = i + 1 < adopted.size() ? adopted.get(i + 1).from().getYear() - 1 : LAST;
      if (first <= last) {
        known.stream()
            .filter(set -> set.ref().equals(ref))
            .findFirst()
            .map(set -> period(first, last, set))
            .ifPresent(periods::add);
      }
    }
    return periods;
  }

  private static Gauges.Period period(int first, int last, RuleSet set) {
    return new Gauges.Period(
        new FiscalYear(first),
        new FiscalYear(last),
        set.lights().yellow(),
        set.lights().green(),
        set.lights().blue(),
        set.tolerance(),
        set.calendar().shares());
  }

  private static List<Gauges.Shares> shares(Settings settings) {
    return settings.calendars().stream()
        .map(
            calendar ->
                new Gauges.Shares(
                    calendar.year(),
                    calendar.checkpoints().stream()
                        .collect(toMap(Checkpoint::quarter, Checkpoint::share))))
        .toList();
  }
}
