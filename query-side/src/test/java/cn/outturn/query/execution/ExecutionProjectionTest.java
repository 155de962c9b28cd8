package cn.outturn.query.execution;

import static cn.outturn.query.execution.Story.CHENGGONG;
import static cn.outturn.query.execution.Story.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.outturn.assessment.Claim;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.projection.Table;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionProjectionTest {

  private static final String CODE = "S302020100685";

  private final Story story = Story.of(PANLONG, CODE, 2020, 3);

  @Test
  void a_project_that_names_no_amount_is_known_and_has_no_money() {
    assertThat(rows(ExecutionProjection.MONEY)).isEmpty();
    assertThat(rows(ExecutionProjection.PROJECTS))
        .extracting(ProjectRow::projectCode, ProjectRow::hasParts)
        .containsExactly(tuple(new ProjectCode(CODE), false));
  }

  @Test
  void a_planned_source_knows_only_what_is_asked_for() {
    story.asks(2020, "LOCAL", "100000.00");
    ExecutionRow row = row(2020, "LOCAL");
    assertThat(row.requested()).isEqualTo(yuan("100000.00"));
    assertThat(row.initial()).isNull();
    assertThat(row.adjustment()).isNull();
    assertThat(row.carriedIn()).isNull();
    assertThat(row.q1()).isNull();
    assertThat(row.spentWithException()).isNull();
  }

  @Test
  void a_booked_source_has_spent_nothing_until_it_spends() {
    story.asks(2020, "LOCAL", "100000.00").gets(2020, "LOCAL", "90000.00");
    ExecutionRow row = row(2020, "LOCAL");
    assertThat(row.initial()).isEqualTo(yuan("90000.00"));
    assertThat(row.adjustment()).isEqualTo(Money.ZERO);
    assertThat(row.q1()).isEqualTo(Money.ZERO);
    assertThat(row.returned()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_later_plan_replaces_the_whole_of_the_earlier_one() {
    story
        .asks(2020, Story.of("LOCAL", "60000.00"), Story.of("SUPERIOR", "40000.00"))
        .asks(2020, "LOCAL", "90000.00");
    assertThat(rows(ExecutionProjection.MONEY))
        .extracting(ExecutionRow::source, ExecutionRow::requested)
        .containsExactly(tuple(new SourceCode("LOCAL"), yuan("90000.00")));
  }

  @Test
  void money_spent_falls_into_the_quarter_of_its_day() {
    story
        .gets(2020, "LOCAL", "100000.00")
        .spends("V1", "2020-03-31", "LOCAL", "10.00")
        .spends("V2", "2020-04-01", "LOCAL", "200.00")
        .spends("V3", "2020-09-30", "LOCAL", "3000.00")
        .spends("V4", "2020-12-31", "LOCAL", "40000.00");
    assertThat(row(2020, "LOCAL"))
        .extracting(ExecutionRow::q1, ExecutionRow::q2, ExecutionRow::q3, ExecutionRow::q4)
        .containsExactly(yuan("10.00"), yuan("200.00"), yuan("3000.00"), yuan("40000.00"));
  }

  @Test
  void a_correction_changes_the_quarter_of_the_payment_and_not_the_one_it_was_noticed_in() {
    story
        .gets(2020, "LOCAL", "100000.00")
        .spends("V1", "2020-02-10", "LOCAL", "1000.00")
        .spends("V2", "2020-11-10", "LOCAL", "7.00")
        .corrects("V1", "2020-11-20", "LOCAL", "1000.00", "1200.00", false)
        .corrects("V1", "2020-12-01", "LOCAL", "1200.00", "900.00", false);
    assertThat(row(2020, "LOCAL").q1()).isEqualTo(yuan("900.00"));
    assertThat(row(2020, "LOCAL").q4()).isEqualTo(yuan("7.00"));
  }

  @Test
  void a_payment_that_never_was_is_corrected_to_nothing_and_still_known() {
    story
        .gets(2020, "LOCAL", "100000.00")
        .spends("V1", "2020-02-10", "LOCAL", "1000.00")
        .corrects("V1", "2020-11-20", "LOCAL", "1000.00", "0.00", false);
    assertThat(row(2020, "LOCAL").q1()).isEqualTo(Money.ZERO);
  }

  @Test
  void what_was_paid_under_an_exception_is_told_as_it_stands() {
    story
        .gets(2021, "LOCAL", "100.00")
        .spends("V1", "2021-02-10", "LOCAL", "90.00")
        .spendsBeyond("V2", "2021-03-10", "LOCAL", "50.00")
        .corrects("V2", "2021-04-10", "LOCAL", "50.00", "40.00", false)
        .corrects("V1", "2021-05-10", "LOCAL", "90.00", "95.00", true);
    assertThat(row(2021, "LOCAL").spentWithException()).isEqualTo(yuan("135.00"));
    assertThat(row(2021, "LOCAL").q1()).isEqualTo(yuan("135.00"));
  }

  @Test
  void carried_money_leaves_one_year_and_enters_the_next_in_its_source() {
    story
        .gets(2020, "LOCAL", "100.00")
        .spends("V1", "2020-02-10", "LOCAL", "70.00")
        .carriesOver(2020, "LOCAL", "20.00")
        .returns(2020, "LOCAL", "10.00");
    assertThat(row(2020, "LOCAL"))
        .extracting(ExecutionRow::carriedIn, ExecutionRow::carriedOut, ExecutionRow::returned)
        .containsExactly(Money.ZERO, yuan("20.00"), yuan("10.00"));
    ExecutionRow next = row(2021, "LOCAL");
    assertThat(next.carriedIn()).isEqualTo(yuan("20.00"));
    assertThat(next.initial()).isNull();
    assertThat(next.carry())
        .extracting(CarryOver::from, CarryOver::to, CarryOver::amount)
        .containsExactly(tuple(new FiscalYear(2020), new FiscalYear(2021), yuan("20.00")));
  }

  @Test
  void a_plan_over_several_years_is_not_money_of_a_year() {
    story.asksOver(2020, 2022, "LOCAL", "3600000.00").asks(2020, "LOCAL", "1200000.00");
    assertThat(rows(ExecutionProjection.MONEY)).hasSize(1);
    assertThat(rows(ExecutionProjection.MID_TERM))
        .extracting(MidTermRow::fromYear, MidTermRow::toYear, MidTermRow::amount)
        .containsExactly(tuple(new FiscalYear(2020), new FiscalYear(2022), yuan("3600000.00")));
  }

  @Test
  void claims_of_the_latest_papers_are_kept_apart_from_the_facts() {
    story
        .gets(2021, "LOCAL", "162000.00")
        .claims(2021, new Claim.ExecutionRate("自评表", new BigDecimal("99")))
        .isSentBack(2021)
        .claims(
            2021,
            new Claim.ExecutionRate("自评表", new BigDecimal("100")),
            new Claim.TotalScore("自评表", new BigDecimal("100"), new BigDecimal("100")),
            new Claim.Budget("自评报告", "年度预算", yuan("1120000.00")),
            new Claim.SpentOn("自评报告", "走访慰问", yuan("26200.00")));
    assertThat(rows(ExecutionProjection.CLAIMS))
        .extracting(ClaimRow::n, ClaimRow::origin, ClaimRow::kind, ClaimRow::returned)
        .containsExactly(
            tuple(0, "自评表", "execution-rate", false),
            tuple(1, "自评报告", "budget", false),
            tuple(2, "自评报告", "spent-on", false));
    assertThat(row(2021, "LOCAL").q4()).isEqualTo(Money.ZERO);
  }

  @Test
  void papers_that_were_sent_back_are_marked() {
    story.claims(2021, new Claim.ExecutionRate("自评报告", new BigDecimal("87"))).isSentBack(2021);
    assertThat(rows(ExecutionProjection.CLAIMS))
        .extracting(ClaimRow::returned)
        .containsExactly(true);
  }

  @Test
  void a_parent_knows_its_parts_and_is_told_from_what_holds_money() {
    story.asks(2020, "LOCAL", "1411700.00").takesIn("S302020100685-1");
    assertThat(row(2020, "LOCAL").hasParts()).isTrue();
    assertThat(rows(ExecutionProjection.PROJECTS).getFirst().parts())
        .containsExactly(new ProjectCode("S302020100685-1"));
  }

  @Test
  void a_revised_declaration_moves_all_the_projects_money_to_its_unit() {
    story.asks(2020, "LOCAL", "1.00").movesTo("702001", 2020, 3);
    assertThat(row(2020, "LOCAL").unit()).isEqualTo(new UnitCode("702001"));
  }

  @Test
  void the_same_code_in_another_district_is_another_project() {
    var other = Story.of(CHENGGONG, CODE, 2020, 1).gets(2020, "LOCAL", "1.00");
    story.gets(2020, "LOCAL", "2.00");
    assertThat(rows(other, ExecutionProjection.MONEY).getFirst().districtId())
        .hasToString(CHENGGONG);
    assertThat(row(2020, "LOCAL").districtId()).hasToString(PANLONG);
    assertThat(row(2020, "LOCAL").initial()).isEqualTo(yuan("2.00"));
  }

  private ExecutionRow row(int year, String source) {
    return rows(ExecutionProjection.MONEY).stream()
        .filter(row -> row.year().value() == year && row.source().value().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private <R extends Record> List<R> rows(Table<R> table) {
    return rows(story, table);
  }

  private static <R extends Record> List<R> rows(Story story, Table<R> table) {
    return new ExecutionProjection()
        .rows(story.told()).of(table).stream().map(table.row()::cast).toList();
  }

  private static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }
}
