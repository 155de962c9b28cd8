package cn.outturn.query.execution;

import static cn.outturn.query.execution.Story.CHENGGONG;
import static cn.outturn.query.execution.Story.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.outturn.assessment.Claim;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.Engine;
import cn.outturn.query.history.Recorded;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asked of PostgreSQL, in two districts that use the same codes. */
class ExecutionControllerTest {

  private static final Engine ENGINE = new Engine(new ExecutionProjection()).start();
  private static final ExecutionController EXECUTION =
      new ExecutionController(
          new ExecutionRepository(ENGINE.bean(Questions.class)),
          new OverviewRepository(ENGINE.bean(Questions.class)));

  @BeforeAll
  static void tell() {
    happened(
        Story.of(PANLONG, "XIHU-1", "701001", null, 2021, 1)
            .asks(2021, Story.of("LOCAL", "162000.00"), Story.of("OTHER", "0.00"))
            .gets(2021, "LOCAL", "162000.00")
            .gets(2021, "OTHER", "0.00")
            .spendsBeyond("V1", "2021-06-30", "LOCAL", "714300.00")
            .spendsBeyond("V2", "2021-12-31", "OTHER", "393300.00")
            .claims(
                2021,
                new Claim.ExecutionRate("自评表", new BigDecimal("100")),
                new Claim.ExecutionRate("自评报告", new BigDecimal("87")),
                new Claim.Budget("自评报告", "年度预算", Money.ofYuan("1120000.00"))));
    happened(
        Story.of(PANLONG, "GROUP-1", "702001", null, 2021, 2)
            .asks(2021, "LOCAL", "1411700.00")
            .takesIn("PART-1")
            .takesIn("PART-2"));
    happened(
        Story.of(PANLONG, "PART-1", "702001", "GROUP-1", 2021, 2)
            .asks(2021, "LOCAL", "286700.00")
            .gets(2021, "LOCAL", "286700.00")
            .spends("V1", "2021-03-01", "LOCAL", "86700.00")
            .carriesOver(2021, "LOCAL", "200000.00"));
    happened(
        Story.of(PANLONG, "PART-2", "702001", "GROUP-1", 2021, 2)
            .asks(2021, Story.of("LOCAL", "1000000.00"), Story.of("SUPERIOR", "125000.00"))
            .gets(2021, "LOCAL", "1000000.00")
            .spends("V1", "2021-09-01", "LOCAL", "500000.00"));
    happened(
        Story.of(PANLONG, "STRAY-1", "702001", "GROUP-1", 2021, 1).asks(2021, "LOCAL", "7.00"));
    happened(Story.of(PANLONG, "BLANK-1", 2021, 1));
    happened(
        Story.of(CHENGGONG, "PART-1", "702001", null, 2021, 1)
            .asks(2021, "LOCAL", "999.00")
            .gets(2021, "LOCAL", "999.00")
            .spends("V1", "2021-03-01", "LOCAL", "333.00"));
    unit(PANLONG, "701", null);
    unit(PANLONG, "701001", "701");
    unit(PANLONG, "702", null);
    unit(PANLONG, "702001", "702");
    unit(CHENGGONG, "702001", null);
    ENGINE.caughtUp();
  }

  @AfterAll
  static void stop() {
    ENGINE.close();
  }

  @Test
  void the_real_project_shows_each_of_its_rates_and_keeps_the_printed_ones_apart() {
    ProjectExecution.Year year = project("XIHU-1").years().getFirst();
    assertThat(year.amounts().adjusted()).isEqualTo(Money.ofFen(16_200_000));
    assertThat(year.amounts().executed()).isEqualTo(Money.ofFen(110_760_000));
    assertThat(year.amounts().executedWithException()).isEqualTo(Money.ofFen(110_760_000));
    assertThat(year.rates())
        .extracting(NamedRate::denominator, r -> percent(r.rate()))
        .containsExactly(
            tuple("requested", "683.70"),
            tuple("initial", "683.70"),
            tuple("adjusted", "683.70"),
            tuple("claim:自评报告:年度预算", "98.89"));
    assertThat(year.claims())
        .extracting(Claimed::origin, Claimed::kind, Claimed::percent)
        .startsWith(
            tuple("自评表", "execution-rate", new BigDecimal("100")),
            tuple("自评报告", "execution-rate", new BigDecimal("87")));
    assertThat(year.amounts().executedBy())
        .isEqualTo(
            new Cumulative(
                Money.ZERO,
                Money.ofFen(71_430_000),
                Money.ofFen(71_430_000),
                Money.ofFen(110_760_000)));
  }

  @Test
  void each_source_has_its_own_rates_and_a_budget_of_zero_has_none() {
    assertThat(project("XIHU-1").years().getFirst().sources())
        .extracting(
            ProjectExecution.Source::source, source -> percent(source.rates().getLast().rate()))
        .containsExactly(tuple("LOCAL", "440.93"), tuple("OTHER", "DENOMINATOR_ZERO"));
  }

  @Test
  void a_parent_adds_up_the_parts_it_has_taken_in_and_says_so() {
    ProjectExecution parent = project("GROUP-1");
    assertThat(parent.addedUpFrom())
        .containsExactly(new ProjectCode("PART-1"), new ProjectCode("PART-2"));
    ProjectExecution.Year year = parent.years().getFirst();
    assertThat(year.ownPlan()).isEqualTo(Money.ofYuan("1411700.00"));
    assertThat(year.amounts().requested()).isEqualTo(Money.ofYuan("1411700.00"));
    assertThat(year.amounts().adjusted()).isEqualTo(Money.ofYuan("1286700.00"));
    assertThat(year.amounts().executed()).isEqualTo(Money.ofYuan("586700.00"));
    assertThat(year.sources())
        .extracting(ProjectExecution.Source::source, source -> source.amounts().requested())
        .containsExactly(
            tuple("LOCAL", Money.ofYuan("1286700.00")),
            tuple("SUPERIOR", Money.ofYuan("125000.00")));
    assertThat(year.sources().getFirst().carry())
        .extracting(CarryOver::amount)
        .containsExactly(Money.ofYuan("200000.00"));
    assertThat(parent.years()).extracting(ProjectExecution.Year::year).hasSize(2);
    assertThat(parent.years().getLast().amounts().adjusted()).isEqualTo(Money.ofYuan("200000.00"));
  }

  @Test
  void all_years_together_are_added_up_too() {
    ProjectExecution part = project("PART-1");
    assertThat(part.addedUpFrom()).isEmpty();
    assertThat(part.allYears().amounts().executed()).isEqualTo(Money.ofYuan("86700.00"));
    assertThat(part.allYears().amounts().adjusted()).isEqualTo(Money.ofYuan("286700.00"));
    assertThat(part.allYears().amounts().available()).isEqualTo(Money.ofYuan("200000.00"));
    assertThat(overview("district", null, null).total().amounts().adjusted())
        .isEqualTo(Money.ofYuan("1448700.00"));
  }

  @Test
  void a_project_without_any_amount_answers_and_an_unknown_one_is_refused() {
    assertThat(project("BLANK-1").years()).isEmpty();
    assertThat(project("BLANK-1").allYears().amounts()).isEqualTo(Amounts.UNKNOWN);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> project("NOBODY-1"))
        .extracting(Refused::rule)
        .isEqualTo(Rule.PROJECT_UNKNOWN);
  }

  @Test
  void another_district_with_the_same_code_is_never_seen() {
    ProjectExecution other = EXECUTION.project(new ProjectCode("PART-1"), Scopes.of(CHENGGONG));
    assertThat(other.allYears().amounts().executed()).isEqualTo(Money.ofYuan("333.00"));
    assertThat(overview(CHENGGONG, "project", "2021", null).lines())
        .extracting(Overview.Line::key, line -> line.amounts().executed())
        .containsExactly(tuple("PART-1", Money.ofYuan("333.00")));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> EXECUTION.project(new ProjectCode("XIHU-1"), Scopes.of(CHENGGONG)));
  }

  @Test
  void a_district_counts_every_projects_money_once() {
    Overview district = overview("district", "2021", null);
    Money requested = Money.ofYuan("1573707.00");
    assertThat(district.total().amounts().requested()).isEqualTo(requested);
    assertThat(district.lines())
        .extracting(Overview.Line::key, line -> line.amounts().requested())
        .containsExactly(tuple(PANLONG, requested));
    assertThat(district.total().projects()).isEqualTo(4);
    assertThat(district.total().withoutBudget()).isEqualTo(1);
    assertThat(percent(district.total().rates().getLast().rate())).isEqualTo("116.95");
  }

  @Test
  void by_project_each_line_names_the_project_it_is_part_of() {
    assertThat(overview("project", "2021", null).lines())
        .extracting(Overview.Line::key, Overview.Line::name, Overview.Line::parent)
        .containsExactly(
            tuple("PART-1", "项目PART-1", "GROUP-1"),
            tuple("PART-2", "项目PART-2", "GROUP-1"),
            tuple("STRAY-1", "项目STRAY-1", "GROUP-1"),
            tuple("XIHU-1", "项目XIHU-1", null));
  }

  @Test
  void a_department_holds_its_units_money_and_the_lines_say_that_they_overlap() {
    Overview units = overview("unit", "2021", null);
    assertThat(units.overlapping()).isTrue();
    assertThat(units.lines())
        .extracting(Overview.Line::key, Overview.Line::parent, line -> line.amounts().executed())
        .containsExactly(
            tuple("701", null, Money.ofYuan("1107600.00")),
            tuple("701001", "701", Money.ofYuan("1107600.00")),
            tuple("702", null, Money.ofYuan("586700.00")),
            tuple("702001", "702", Money.ofYuan("586700.00")));
    assertThat(units.total().amounts().executed()).isEqualTo(Money.ofYuan("1694300.00"));
  }

  @Test
  void a_unit_is_asked_for_with_the_units_below_it() {
    assertThat(overview("project", "2021", "702").lines())
        .extracting(Overview.Line::key)
        .containsExactly("PART-1", "PART-2", "STRAY-1");
    assertThat(overview("project", "2021", "799").lines()).isEmpty();
    assertThat(overview("project", "2021", "799").total().projects()).isZero();
  }

  @Test
  void by_source_by_year_and_by_quarter() {
    assertThat(overview("source", "2021", null).lines())
        .extracting(Overview.Line::key, line -> line.amounts().requested())
        .containsExactly(
            tuple("LOCAL", Money.ofYuan("1448707.00")),
            tuple("OTHER", Money.ZERO),
            tuple("SUPERIOR", Money.ofYuan("125000.00")));
    assertThat(overview("year", null, null).lines())
        .extracting(Overview.Line::key, Overview.Line::year)
        .containsExactly(tuple("2021", new FiscalYear(2021)), tuple("2022", new FiscalYear(2022)));
    assertThat(overview("quarter", "2021", null).lines())
        .extracting(Overview.Line::key, line -> line.amounts().executed())
        .containsExactly(
            tuple("2021-Q1", Money.ofYuan("86700.00")),
            tuple("2021-Q2", Money.ofYuan("801000.00")),
            tuple("2021-Q3", Money.ofYuan("1301000.00")),
            tuple("2021-Q4", Money.ofYuan("1694300.00")));
  }

  @Test
  void parameters_of_the_wrong_form_are_refused() {
    for (var asked :
        List.of(
            new String[] {"colour", "2021", null},
            new String[] {"unit", "next", null},
            new String[] {"unit", "1000", null},
            new String[] {"unit", "2021", "no such thing"})) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> EXECUTION.overview(asked[0], asked[1], asked[2], Scopes.of(PANLONG)))
          .extracting(Refused::rule)
          .isEqualTo(Rule.PARAMETER_MALFORMED);
    }
  }

  private static ProjectExecution project(String code) {
    return EXECUTION.project(new ProjectCode(code), Scopes.of(PANLONG));
  }

  private static Overview overview(String by, @Nullable String year, @Nullable String unit) {
    return overview(PANLONG, by, year, unit);
  }

  private static Overview overview(
      String district, String by, @Nullable String year, @Nullable String unit) {
    return EXECUTION.overview(by, year, unit, Scopes.of(district));
  }

  private static String percent(Rate rate) {
    return switch (rate) {
      case Rate.Known known -> known.percent().toPlainString();
      case Rate.NotComputable(var reason) -> reason.name();
    };
  }

  private static void happened(Story story) {
    ENGINE.happened(
        story.told().stream(), story.told().events().stream().map(Recorded::event).toArray());
  }

  private static void unit(String district, String code, @Nullable String parent) {
    ENGINE
        .sql()
        .update(
            "insert into read_model.unit (district_id, code, name, type, parent)"
                + " values (?, ?, ?, 'ADMINISTRATIVE', ?)",
            district,
            code,
            "单位" + code,
            parent);
  }
}
