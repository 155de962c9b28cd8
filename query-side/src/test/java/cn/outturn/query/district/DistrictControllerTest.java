package cn.outturn.query.district;

import static cn.outturn.query.district.Districts.registered;
import static cn.outturn.query.district.Districts.source;
import static cn.outturn.query.district.Districts.unit;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.district.Checkpoint;
import cn.outturn.district.DistrictEvent.DistrictSuspended;
import cn.outturn.district.DistrictEvent.MonitoringCalendarSet;
import cn.outturn.district.DistrictEvent.RuleSetAdopted;
import cn.outturn.district.DistrictEvent.RuleSetDefined;
import cn.outturn.district.DistrictEvent.SourcesDefined;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.SourceTree;
import cn.outturn.query.Engine;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.RuleSets;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class DistrictControllerTest {

  private static final Engine ENGINE = new Engine(Districts.projection());

  private final DistrictController controller =
      new DistrictController(
          ENGINE.bean(Questions.class), new RuleSetsOfDistrict(ENGINE.bean(Questions.class)));
  private final MockHttpServletResponse answer = new MockHttpServletResponse();

  @BeforeAll
  static void two_districts_with_the_same_units() {
    ENGINE.start();
    ENGINE.happened(
        PANLONG,
        registered("盘龙区", source("ALL", null), source("LOCAL", "ALL"), source("RAISED", "ALL")),
        unit("701", "街道办", null),
        unit("701001", "党建办", "701"),
        new RuleSetAdopted(new RuleSetRef("mof-2020-10", 1), LocalDate.of(2020, 1, 1), null),
        new MonitoringCalendarSet(
            new FiscalYear(2020),
            List.of(
                new Checkpoint(Quarter.Q2, new BigDecimal("50"), LocalDate.of(2020, 7, 15)),
                new Checkpoint(Quarter.Q4, new BigDecimal("100"), LocalDate.of(2021, 1, 15))),
            BasisDocument.numbered("盘财绩〔2020〕3号")),
        new RuleSetDefined(Districts.ownRules("own", 1, 80), null),
        new RuleSetDefined(Districts.ownRules("own", 2, 85), null),
        new RuleSetAdopted(new RuleSetRef("own", 2), LocalDate.of(2023, 1, 1), null),
        new SourcesDefined(
            SourceTree.of(List.of(source("ALL", null), source("LOCAL", "ALL"))), "new form"));
    ENGINE.happened(
        CHENGGONG,
        registered("呈贡区", source("LOCAL", null)),
        unit("701", "宣传部", null),
        new RuleSetDefined(Districts.ownRules("own", 1, 70), null),
        new DistrictSuspended("fees"));
    ENGINE.caughtUp();
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void a_district_is_told_with_its_trees_rules_and_calendars() {
    DescribedDistrict district = controller.district(Scopes.of(PANLONG), answer);
    assertThat(district.name()).isEqualTo("盘龙区");
    assertThat(district.suspended()).isFalse();
    assertThat(district.units()).extracting(UnitNode::name).containsExactly("街道办");
    assertThat(district.units().getFirst().units())
        .extracting(UnitNode::name)
        .containsExactly("党建办");
    assertThat(district.sources().getFirst().sources())
        .extracting(node -> node.code().value())
        .containsExactly("LOCAL");
    assertThat(district.formerSources()).containsExactly(source("RAISED", "ALL"));
    assertThat(district.ruleSets())
        .extracting(AdoptedRules::from, AdoptedRules::ruleSet)
        .containsExactly(
            tuple(LocalDate.of(2020, 1, 1), new RuleSetRef("mof-2020-10", 1)),
            tuple(LocalDate.of(2023, 1, 1), new RuleSetRef("own", 2)));
    assertThat(district.ownRuleSets())
        .extracting(OwnRules::ruleSet)
        .containsExactly(new RuleSetRef("own", 1), new RuleSetRef("own", 2));
    assertThat(district.calendars().getFirst().checkpoints())
        .extracting(Checkpoint::share)
        .containsExactly(new BigDecimal("50"), new BigDecimal("100"));
    assertThat(district.version()).isEqualTo(8);
    assertThat(answer.getHeader("ETag")).isEqualTo("\"8\"");
  }

  @Test
  void another_district_is_another_answer() {
    DescribedDistrict district = controller.district(Scopes.of(CHENGGONG), answer);
    assertThat(district.name()).isEqualTo("呈贡区");
    assertThat(district.suspended()).isTrue();
    assertThat(district.suspension()).isEqualTo("fees");
    assertThat(district.units()).extracting(UnitNode::name).containsExactly("宣传部");
  }

  @Test
  void a_district_can_adopt_what_is_shipped_and_what_is_its_own_and_nothing_of_others() {
    assertThat(controller.ruleSets(Scopes.of(PANLONG)))
        .startsWith(Districts.ownRules("own", 1, 80), Districts.ownRules("own", 2, 85))
        .endsWith(RuleSets.shipped().all().toArray(RuleSet[]::new))
        .hasSize(RuleSets.shipped().all().size() + 2);
    assertThat(controller.ruleSets(Scopes.of(CHENGGONG)))
        .startsWith(Districts.ownRules("own", 1, 70))
        .hasSize(RuleSets.shipped().all().size() + 1);
    assertThat(controller.ruleSets(Scopes.of("310117"))).isEqualTo(RuleSets.shipped().all());
  }

  @Test
  void a_year_is_judged_by_rules_of_its_own_once_they_are_adopted() {
    RulesOfYear rules = Districts.rules(ENGINE.bean(Questions.class));
    assertThat(rules.of(Scopes.of(PANLONG), new FiscalYear(2023)))
        .hasValue(Districts.ownRules("own", 2, 85));
    assertThat(rules.of(Scopes.of(PANLONG), new FiscalYear(2022)).orElseThrow().ref())
        .isEqualTo(new RuleSetRef("mof-2020-10", 1));
    assertThat(rules.of(Scopes.of(CHENGGONG), new FiscalYear(2023))).isEmpty();
  }

  @Test
  void a_district_that_is_not_registered_is_unknown() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> controller.district(Scopes.of("310117"), answer))
        .extracting(Refused::rule)
        .isEqualTo(Rule.DISTRICT_UNKNOWN);
  }
}
