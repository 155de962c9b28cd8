package cn.outturn.query.deviation;

import static cn.outturn.query.deviation.DeviationProjectionTest.begun;
import static cn.outturn.query.deviation.DeviationProjectionTest.rows;
import static cn.outturn.query.deviation.DeviationStatus.DETECTED;
import static cn.outturn.query.deviation.DeviationStatus.NOT_COMPARABLE;
import static cn.outturn.query.deviation.DeviationStatus.ON_PLAN;
import static cn.outturn.query.deviation.Sheets.*;
import static cn.outturn.query.register.Papers.Y2021;
import static cn.outturn.query.register.Papers.from;
import static cn.outturn.query.register.Past.PANLONG;
import static cn.outturn.time.Quarter.Q1;
import static cn.outturn.time.Quarter.Q2;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.document.BasisDocument;
import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingEvent.ExpenditureCorrected;
import cn.outturn.project.FundingEvent.ExpenditureRecorded;
import cn.outturn.project.FundingEvent.FundsAdjusted;
import cn.outturn.project.FundingEvent.FundsAllocated;
import cn.outturn.project.FundingEvent.FundsCarriedOver;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.query.deviation.Spending.Figures;
import cn.outturn.query.register.Past;
import cn.outturn.rules.Light;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final BasisDocument PAPER = BasisDocument.numbered("盘财预〔2020〕1号");
  private static final SourceCode LOCAL = new SourceCode("LOCAL");

  private final Past<ProjectEvent> past = begun(PANLONG, MEETINGS);

  @Test
  void spending_is_compared_with_the_budget_as_both_stood_at_the_quarters_end() {
    past.then(
        allocated(Y2020, "100000.00", "2020-02-01"),
        paid("V1", "10000.00", "2020-03-10"),
        paid("V2", "30000.00", "2020-04-02"),
        recorded(Q1, measured(MEETINGS, "8")),
        lit(of(Q1, null), "2500000", "1000000"));
    DeviationRow money = money(Y2020, Q1);
    assertThat(money.status()).isEqualTo(DETECTED);
    assertThat(money.light()).isEqualTo(Light.RED);
    assertThat(money.planned()).isEqualByComparingTo("2500000");
    assertThat(money.spending())
        .isEqualTo(
            new Spending(figures("10000.00", "100000.00"), figures("10000.00", "100000.00")));
    assertThat(money.indicator()).isNull();
  }

  @Test
  void facts_recorded_late_move_what_is_known_and_not_what_was_compared() {
    past.then(
        allocated(Y2020, "100000.00", "2020-02-01"),
        paid("V1", "10000.00", "2020-03-10"),
        recorded(Q1, measured(MEETINGS, "8")),
        lit(of(Q1, null), "2500000", "1000000"),
        paid("V2", "20000.00", "2020-03-30"),
        corrected("V1", "10000.00", "12000.00", "2020-05-06"),
        adjusted("-10000.00", "2020-03-15"),
        adjusted("50000.00", "2020-06-01"));
    assertThat(money(Y2020, Q1).spending())
        .isEqualTo(new Spending(figures("32000.00", "90000.00"), figures("10000.00", "100000.00")));
    assertThat(money(Y2020, Q1).light()).isEqualTo(Light.RED);
  }

  @Test
  void without_a_budget_money_is_not_comparable_and_not_on_plan() {
    past.then(recorded(Q1, measured(MEETINGS, "8")));
    past.then(allocated(Y2020, "100000.00", "2020-02-01"));
    DeviationRow money = money(Y2020, Q1);
    // The budget became known after the quarter was compared.
    assertThat(money.status()).isEqualTo(NOT_COMPARABLE);
    assertThat(money.spending())
        .isEqualTo(new Spending(figures("0.00", "100000.00"), new Figures(Money.ZERO, null)));
  }

  @Test
  void a_budget_of_zero_compares_with_nothing() {
    past.then(allocated(Y2020, "0.00", "2020-02-01"), recorded(Q1, measured(MEETINGS, "8")));
    assertThat(money(Y2020, Q1).status()).isEqualTo(NOT_COMPARABLE);
  }

  @Test
  void a_quarter_without_detection_is_on_plan_and_has_no_light() {
    past.then(
        allocated(Y2020, "100000.00", "2020-02-01"),
        paid("V1", "50000.00", "2020-06-10"),
        recorded(Q2, measured(MEETINGS, "16")));
    DeviationRow money = money(Y2020, Q2);
    assertThat(money.status()).isEqualTo(ON_PLAN);
    assertThat(money.light()).isNull();
    assertThat(money.percent()).isNull();
  }

  @Test
  void money_carried_over_is_budget_of_the_next_year() {
    past.then(
        allocated(Y2020, "100000.00", "2020-02-01"),
        new FundsCarriedOver(
            Y2020, LOCAL, Money.ofYuan("40000.00"), PAPER, LocalDate.of(2020, 12, 31)),
        recorded(Y2020, Quarter.Q4),
        recorded(Y2021, Q1));
    assertThat(money(Y2021, Q1).spending())
        .isEqualTo(new Spending(figures("0.00", "40000.00"), figures("0.00", "40000.00")));
    assertThat(money(Y2020, Quarter.Q4).spending())
        .isEqualTo(new Spending(figures("0.00", "100000.00"), figures("0.00", "100000.00")));
  }

  @Test
  void a_project_whose_parts_hold_the_money_has_no_row_of_money() {
    past.then(
        new SubprojectAdded(new ProjectCode("PART-1")), recorded(Q1, measured(MEETINGS, "8")));
    assertThat(rows(past.told())).extracting(DeviationRow::subject).containsExactly("N1");
  }

  private DeviationRow money(FiscalYear year, Quarter quarter) {
    return rows(past.told()).stream()
        .filter(
            row ->
                row.year().equals(year)
                    && row.quarter() == quarter
                    && row.subject().equals("money"))
        .findFirst()
        .orElseThrow();
  }

  private static Figures figures(String spent, String budget) {
    return new Figures(Money.ofYuan(spent), Money.ofYuan(budget));
  }

  static FundsAllocated allocated(FiscalYear year, String yuan, String day) {
    return new FundsAllocated(year, List.of(from("LOCAL", yuan)), PAPER, LocalDate.parse(day));
  }

  private static FundsAdjusted adjusted(String yuan, String day) {
    return new FundsAdjusted(
        Y2020, List.of(from("LOCAL", yuan)), "预算调整", PAPER, LocalDate.parse(day));
  }

  static ExpenditureRecorded paid(String voucher, String yuan, String day) {
    return new ExpenditureRecorded(
        new ExpenditureId(voucher),
        Y2020,
        LOCAL,
        Money.ofYuan(yuan),
        null,
        "例会",
        LocalDate.parse(day),
        null);
  }

  private static ExpenditureCorrected corrected(
      String voucher, String before, String yuan, String day) {
    return new ExpenditureCorrected(
        new ExpenditureId(voucher),
        Y2020,
        LOCAL,
        Money.ofYuan(before),
        Money.ofYuan(yuan),
        "漏记",
        null,
        LocalDate.parse(day),
        null);
  }
}
