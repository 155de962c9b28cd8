package cn.outturn.command.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.outturn.data.DataFile;
import cn.outturn.district.Checkpoint;
import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictCommand.AdoptRuleSet;
import cn.outturn.district.DistrictCommand.DefineRuleSet;
import cn.outturn.district.DistrictCommand.RegisterDistrict;
import cn.outturn.district.DistrictCommand.SetMonitoringCalendar;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.RuleSetDefined;
import cn.outturn.district.DistrictId;
import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceNature;
import cn.outturn.funding.SourceTree;
import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistrictTest {

  private static final FiscalYear Y2023 = new FiscalYear(2023);
  private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);

  private static final DistrictId SELF = new DistrictId("530103");

  private District district = new District.Unregistered();

  private List<DistrictEvent> act(DistrictCommand command) {
    List<DistrictEvent> events = district.decide(SELF, command);
    events.forEach(event -> district = district.evolve(event));
    return events;
  }

  private DistrictTest registered() {
    act(
        new RegisterDistrict(
            "盘龙区",
            new SourceTree(
                List.of(
                    new FundingSource(
                        new SourceCode("LOCAL"), "本级财政安排", null, SourceNature.DISTRICT)))));
    return this;
  }

  private static String file(String key, int version) {
    return DataFile.shipped("rules/mof-2020-10.v1.yaml")
        .text()
        .replace("key: mof-2020-10, version: 1", "key: %s, version: %d".formatted(key, version));
  }

  private static DefineRuleSet own(String key, int version) {
    return new DefineRuleSet(file(key, version), null);
  }

  private Fault refused(DistrictCommand command) {
    return assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> district.decide(SELF, command))
        .actual()
        .faults()
        .getFirst();
  }

  @Test
  void defines_adopts_and_judges_by_rules_of_its_own() {
    registered();
    var ref = new RuleSetRef("panlong", 1);
    var adopt = new AdoptRuleSet(ref, NEW_YEAR, null);
    assertThat(refused(adopt).rule()).isEqualTo(Rule.RULE_SET_UNKNOWN);

    assertThat(act(own("panlong", 1)))
        .singleElement()
        .isInstanceOfSatisfying(
            RuleSetDefined.class, event -> assertThat(event.rules().ref()).isEqualTo(ref));
    act(adopt);

    assertThat(district.settings().rules(Y2023).ref()).isEqualTo(ref);
    assertThat(district.settings().rulesIfAdopted(Y2023.previous())).isEmpty();
  }

  @Test
  void changes_no_rule_set_in_place_and_skips_no_version() {
    registered();
    assertThat(refused(own("panlong", 2)).rule()).isEqualTo(Rule.RULE_SET_VERSION_SKIPPED);
    act(own("panlong", 1));
    assertThat(refused(own("panlong", 1)))
        .isEqualTo(new Fault("/file", Rule.RULE_SET_EXISTS, "panlong v1; the next version is 2"));
    act(own("panlong", 2));
    assertThat(refused(own("panlong", 4)).rule()).isEqualTo(Rule.RULE_SET_VERSION_SKIPPED);
    assertThat(district.settings().ruleSet(new RuleSetRef("panlong", 1))).isPresent();
  }

  @Test
  void leaves_the_keys_of_shipped_rule_sets_alone() {
    registered();
    assertThat(refused(own("mof-2020-10", 2)).rule()).isEqualTo(Rule.RULE_SET_RESERVED);
  }

  @Test
  void refuses_rules_that_contradict_themselves_with_the_line() {
    registered();
    String gap = file("panlong", 1).replace("to: 80}", "to: 79}");
    assertThat(refused(new DefineRuleSet(gap, null)))
        .isEqualTo(
            new Fault(
                "/file",
                Rule.RULE_SET_INCONSISTENT,
                "line 21: /qualitative/bands/PARTLY_ATTAINED/to: ends at 79, but the band above"
                    + " begins at 80"));
    assertThat(refused(new DefineRuleSet("no rules", null)).detail()).startsWith("line 1: ");
  }

  @Test
  void looks_by_the_calendar_of_its_rules_where_it_has_set_none() {
    registered();
    act(new AdoptRuleSet(new RuleSetRef("mof-2020-10", 1), NEW_YEAR, null));
    assertThat(district.settings().checkpoint(Y2023, Quarter.Q2))
        .isEqualTo(new Checkpoint(Quarter.Q2, new BigDecimal("50"), LocalDate.of(2023, 7, 15)));

    var june = new Checkpoint(Quarter.Q2, new BigDecimal("40"), LocalDate.of(2023, 7, 1));
    act(new SetMonitoringCalendar(Y2023, List.of(june), null));

    assertThat(district.settings().checkpoint(Y2023, Quarter.Q2)).isEqualTo(june);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> district.settings().checkpoint(Y2023, Quarter.Q1))
        .extracting(Refused::rule)
        .isEqualTo(Rule.CHECKPOINT_UNKNOWN);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> district.settings().checkpoint(Y2023.previous(), Quarter.Q1))
        .extracting(Refused::rule)
        .isEqualTo(Rule.CHECKPOINT_UNKNOWN);
  }
}
