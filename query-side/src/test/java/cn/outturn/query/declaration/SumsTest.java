package cn.outturn.query.declaration;

import static cn.outturn.query.register.Papers.IN_2020;
import static cn.outturn.query.register.Papers.IN_2021;
import static cn.outturn.query.register.Papers.IN_2022;
import static cn.outturn.query.register.Papers.OVER_THREE_YEARS;
import static cn.outturn.query.register.Papers.from;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.district.UnitCode;
import cn.outturn.funding.BudgetItem;
import cn.outturn.money.Money;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.Horizon;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumsTest {

  private static final Money WHOLE = Money.ofYuan("1411700.00");
  private static final ProjectCode ENTERPRISES = new ProjectCode("SUB-1");
  private static final ProjectCode COMMUNITY = new ProjectCode("SUB-2");
  private static final List<ProjectCode> TAKEN = List.of(ENTERPRISES, COMMUNITY);

  /** Document 002: 286,700 and 1,125,000 make 1,411,700. */
  @Test
  void the_parts_make_the_whole() {
    List<HorizonSheet> parent = List.of(asking(IN_2022, "1411700.00"));
    List<SubprojectSum> sums =
        Sums.ofParts(
            parent, TAKEN, List.of(part(ENTERPRISES, "286700.00"), part(COMMUNITY, "1125000.00")));
    assertThat(sums).containsExactly(new SubprojectSum(IN_2022, WHOLE, List.of()));
    assertThat(Sums.checks(parent, sums))
        .containsExactly(
            new Check(Check.Kind.PARTS_MAKE_THE_WHOLE, IN_2022, WHOLE, WHOLE, Check.Outcome.PASS));
  }

  @Test
  void parts_that_make_another_sum_fail_with_both_figures() {
    List<HorizonSheet> parent = List.of(asking(IN_2022, "1411700.00"));
    List<SubprojectSum> sums =
        Sums.ofParts(
            parent, TAKEN, List.of(part(ENTERPRISES, "286700.00"), part(COMMUNITY, "1125000.01")));
    assertThat(Sums.checks(parent, sums))
        .containsExactly(
            new Check(
                Check.Kind.PARTS_MAKE_THE_WHOLE,
                IN_2022,
                WHOLE,
                Money.ofYuan("1411700.01"),
                Check.Outcome.FAIL));
  }

  @Test
  void a_part_that_has_planned_nothing_or_is_not_there_leaves_the_sum_unknown() {
    List<HorizonSheet> parent = List.of(asking(IN_2022, "286700.00"));
    var silent = new Subproject(COMMUNITY, "社区党建", new UnitCode("701001"), List.of());
    var unknown = new SubprojectSum(IN_2022, null, List.of(COMMUNITY));
    assertThat(Sums.ofParts(parent, TAKEN, List.of(part(ENTERPRISES, "286700.00"), silent)))
        .containsExactly(unknown);
    assertThat(Sums.ofParts(parent, TAKEN, List.of(part(ENTERPRISES, "286700.00"))))
        .containsExactly(unknown);
    assertThat(Sums.checks(parent, List.of(unknown)))
        .extracting(Check::outcome)
        .containsExactly(Check.Outcome.INSUFFICIENT_DATA);
  }

  @Test
  void what_only_the_parts_have_planned_is_no_silent_pass() {
    List<SubprojectSum> sums =
        Sums.ofParts(
            List.of(), TAKEN, List.of(part(ENTERPRISES, "286700.00"), part(COMMUNITY, "0.00")));
    assertThat(sums)
        .containsExactly(new SubprojectSum(IN_2022, Money.ofYuan("286700.00"), List.of()));
    assertThat(Sums.checks(List.of(), sums))
        .extracting(Check::outcome)
        .containsExactly(Check.Outcome.INSUFFICIENT_DATA);
  }

  @Test
  void a_project_without_parts_has_no_sum_of_parts() {
    assertThat(Sums.ofParts(List.of(asking(IN_2022, "1.00")), List.of(), List.of())).isEmpty();
  }

  @Test
  void the_lines_make_the_total() {
    HorizonSheet sheet =
        HorizonSheet.blank(IN_2020)
            .withBudget(
                List.of(from("LOCAL", "60.00"), from("SUPERIOR", "40.00")),
                List.of(
                    BudgetItem.of("a", Money.ofYuan("99.00")),
                    BudgetItem.of("b", Money.ofYuan("1.00"))));
    assertThat(Sums.checks(List.of(sheet), List.of()))
        .containsExactly(
            new Check(
                Check.Kind.ITEMS_MAKE_THE_TOTAL,
                IN_2020,
                Money.ofYuan("100.00"),
                Money.ofYuan("100.00"),
                Check.Outcome.PASS));
  }

  /** Document 003: 360 万元 for three years of which one is planned: that can't be told. */
  @Test
  void years_make_the_span_only_when_every_year_is_planned() {
    HorizonSheet span = asking(OVER_THREE_YEARS, "3600000.00");
    HorizonSheet first = asking(IN_2020, "1200000.00");
    assertThat(Sums.checks(List.of(first, span), List.of()))
        .containsExactly(
            new Check(
                Check.Kind.YEARS_MAKE_THE_SPAN,
                OVER_THREE_YEARS,
                Money.ofYuan("3600000.00"),
                null,
                Check.Outcome.INSUFFICIENT_DATA));
    assertThat(
            Sums.checks(
                List.of(first, asking(IN_2021, "1200000.00"), asking(IN_2022, "1200000.00"), span),
                List.of()))
        .extracting(Check::outcome)
        .containsExactly(Check.Outcome.PASS);
  }

  @Test
  void goals_without_money_ask_for_no_check() {
    assertThat(Sums.checks(List.of(HorizonSheet.blank(OVER_THREE_YEARS)), List.of())).isEmpty();
  }

  private static HorizonSheet asking(Horizon horizon, String yuan) {
    return HorizonSheet.blank(horizon).withBudget(List.of(from("LOCAL", yuan)), List.of());
  }

  private static Subproject part(ProjectCode code, String yuan) {
    return new Subproject(
        code,
        code.value(),
        new UnitCode("701001"),
        List.of(new Asked(IN_2022, Money.ofYuan(yuan))));
  }
}
