package cn.outturn.query.district;

import static cn.outturn.query.district.Districts.registered;
import static cn.outturn.query.district.Districts.source;
import static cn.outturn.query.district.Districts.unit;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.outturn.district.Checkpoint;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.DistrictResumed;
import cn.outturn.district.DistrictEvent.DistrictSuspended;
import cn.outturn.district.DistrictEvent.MonitoringCalendarSet;
import cn.outturn.district.DistrictEvent.RuleSetAdopted;
import cn.outturn.district.DistrictEvent.RuleSetDefined;
import cn.outturn.district.DistrictEvent.SourcesDefined;
import cn.outturn.district.DistrictEvent.UnitClosed;
import cn.outturn.district.DistrictEvent.UnitRevised;
import cn.outturn.district.UnitCode;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceTree;
import cn.outturn.query.history.History;
import cn.outturn.query.register.Past;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistrictProjectionTest {

  private static final FundingSource ALL = source("ALL", null);
  private static final FundingSource LOCAL = source("LOCAL", "ALL");
  private static final FundingSource RAISED = source("RAISED", "ALL");
  private static final FundingSource LOCAL_ALONE = source("LOCAL", null);

  private final Past<DistrictEvent> past =
      Past.ofDistrict(PANLONG).then(registered("盘龙区", ALL, LOCAL, RAISED));

  @Test
  void a_registered_district_may_act_and_has_its_sources() {
    DistrictRow district = district();
    assertThat(district.name()).isEqualTo("盘龙区");
    assertThat(district.suspension()).isNull();
    assertThat(district.sources()).containsExactly(ALL, LOCAL, RAISED);
    assertThat(units()).isEmpty();
  }

  @Test
  void a_suspended_district_says_why_until_it_is_resumed() {
    past.then(new DistrictSuspended("fees"));
    assertThat(district().suspension()).isEqualTo("fees");
    assertThat(DescribedDistrict.of(district(), List.of(), List.of()).suspended()).isTrue();
    past.then(new DistrictResumed("paid"));
    assertThat(district().suspension()).isNull();
    assertThat(district().version()).isEqualTo(2);
    assertThat(district().recordedAt()).isEqualTo(Past.day(2));
  }

  @Test
  void units_are_one_row_each_and_answered_as_a_tree() {
    past.then(
        unit("701", "街道办", null),
        unit("701001", "党建办", "701"),
        unit("702", "民政局", null),
        unit("701001A", "党群中心", "701001"));
    List<UnitNode> tree = UnitNode.below(null, units());
    assertThat(tree).extracting(UnitNode::name).containsExactly("街道办", "民政局");
    assertThat(tree.getFirst().units()).extracting(UnitNode::name).containsExactly("党建办");
    assertThat(tree.getFirst().units().getFirst().units())
        .extracting(UnitNode::name)
        .containsExactly("党群中心");
    assertThat(tree.getLast().units()).isEmpty();
  }

  @Test
  void a_unit_is_renamed_moved_and_closed_with_the_reason() {
    past.then(
        unit("701", "街道办", null),
        unit("702", "民政局", null),
        unit("701001", "党建办", "701"),
        new UnitRevised(new UnitCode("701001"), "党建中心", new UnitCode("702"), null, "机构改革"),
        new UnitClosed(new UnitCode("701"), "撤并"));
    List<UnitNode> tree = UnitNode.below(null, units());
    assertThat(tree)
        .extracting(UnitNode::name, UnitNode::closure, UnitNode::closedAt)
        .containsExactly(tuple("街道办", "撤并", Past.day(5)), tuple("民政局", null, null));
    assertThat(tree.getFirst().units()).isEmpty();
    assertThat(tree.getLast().units()).extracting(UnitNode::name).containsExactly("党建中心");
  }

  @Test
  void a_source_that_left_the_tree_can_still_be_named() {
    FundingSource district = source("DISTRICT", "ALL");
    past.then(new SourcesDefined(SourceTree.of(List.of(ALL, district)), "new form"));
    assertThat(district().sources()).containsExactly(ALL, district);
    assertThat(district().formerSources()).containsExactly(LOCAL, RAISED);
    past.then(new SourcesDefined(SourceTree.of(List.of(ALL, LOCAL)), "back again"));
    assertThat(district().formerSources()).containsExactly(RAISED, district);
    assertThat(SourceNode.below(null, district().sources()).getFirst().sources())
        .extracting(SourceNode::code)
        .containsExactly(new SourceCode("LOCAL"));
  }

  @Test
  void rule_sets_stand_by_their_day_and_a_later_word_on_the_same_day_replaces_the_earlier() {
    past.then(
        new RuleSetAdopted(new RuleSetRef("mof-2021-101", 1), LocalDate.of(2022, 1, 1), null),
        new RuleSetAdopted(new RuleSetRef("mof-2020-10", 1), LocalDate.of(2020, 1, 1), null),
        new RuleSetAdopted(
            new RuleSetRef("linear-reverse", 1),
            LocalDate.of(2022, 1, 1),
            BasisDocument.numbered("盘财绩〔2021〕3号")));
    assertThat(district().ruleSets())
        .extracting(adopted -> adopted.from().getYear() + " " + adopted.ruleSet())
        .containsExactly("2020 mof-2020-10 v1", "2022 linear-reverse v1");
  }

  @Test
  void every_version_of_a_rule_set_of_its_own_is_one_row() {
    BasisDocument paper = BasisDocument.numbered("盘财绩〔2023〕2号");
    past.then(
        new RuleSetDefined(Districts.ownRules("panlong", 1, 80), paper),
        new RuleSetDefined(Districts.ownRules("panlong", 2, 85), null));
    assertThat(
            new DistrictProjection()
                .rows(past.told()).of(DistrictProjection.OWN_RULES).stream()
                    .map(OwnRulesRow.class::cast))
        .extracting(
            row -> row.districtId().value(),
            OwnRulesRow::key,
            OwnRulesRow::version,
            OwnRulesRow::document,
            OwnRulesRow::definedAt)
        .containsExactly(
            tuple(PANLONG, "panlong", 1, paper, Past.day(1)),
            tuple(PANLONG, "panlong", 2, null, Past.day(2)));
  }

  @Test
  void calendars_stand_by_year_and_the_last_one_set_holds() {
    past.then(calendar(2021, "50"), calendar(2020, "25"), calendar(2021, "60"));
    assertThat(district().calendars())
        .extracting(c -> c.year() + " " + c.checkpoints().getFirst().share())
        .containsExactly("2020 25", "2021 60");
  }

  @Test
  void another_district_with_the_same_unit_is_another_row() {
    past.then(unit("701", "街道办", null));
    History<DistrictEvent> other =
        Past.ofDistrict(CHENGGONG)
            .then(registered("呈贡区", LOCAL_ALONE), unit("701", "宣传部", null))
            .told();
    var rows = new DistrictProjection().rows(other);
    assertThat((UnitRow) rows.of(DistrictProjection.UNIT).getFirst())
        .extracting(row -> row.districtId().value(), UnitRow::name)
        .containsExactly(CHENGGONG, "宣传部");
    assertThat(units().getFirst().districtId().value()).isEqualTo(PANLONG);
  }

  private static MonitoringCalendarSet calendar(int year, String share) {
    return new MonitoringCalendarSet(
        new FiscalYear(year),
        List.of(new Checkpoint(Quarter.Q2, new BigDecimal(share), LocalDate.of(year, 7, 15))),
        null);
  }

  private DistrictRow district() {
    var rows = new DistrictProjection().rows(past.told()).of(DistrictProjection.DISTRICT);
    assertThat(rows).hasSize(1);
    return (DistrictRow) rows.getFirst();
  }

  private List<UnitRow> units() {
    return new DistrictProjection()
        .rows(past.told()).of(DistrictProjection.UNIT).stream().map(UnitRow.class::cast).toList();
  }
}
