package cn.outturn.command.project;

import static cn.outturn.command.project.Refusals.assertRefused;
import static cn.outturn.command.project.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.funding.SourceAmount;
import cn.outturn.money.Money;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingCommand.*;
import cn.outturn.project.FundingEvent.*;
import cn.outturn.project.SpendingException;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FundingTest {

  private static final LocalDate MAY = LocalDate.of(2020, 5, 6);

  private final Scene scene = new Scene();

  @Test
  void refuses_funds_before_approval() {
    scene.drafted();
    assertRefused(() -> scene.act(allocation(Y2020, "1.00")), "/year", Rule.YEAR_NOT_APPROVED);
  }

  @Test
  void refuses_funds_beyond_the_approved_budget() {
    scene.approved();
    assertRefused(
        () -> scene.act(allocation(Y2020, "100000.01")), "/amounts", Rule.FUNDS_BEYOND_BUDGET);
  }

  @Test
  void allocates_the_initial_budget_of_a_source_once() {
    scene.funded();
    assertRefused(
        () -> scene.act(allocation(Y2020, "1.00")),
        "/amounts/0/source",
        Rule.FUNDS_ALLOCATED_ALREADY);
  }

  @Test
  void refuses_expenditure_beyond_the_funds_of_its_source_without_an_exception() {
    scene.funded();
    scene.act(expenditure("V1", "99999.99", MAY));
    assertRefused(
        () -> scene.act(expenditure("V2", "0.02", MAY)), "/amount", Rule.EXPENDITURE_BEYOND_FUNDS);
    var exceptional =
        new RecordExpenditure(
            new ExpenditureId("V2"),
            Y2020,
            LOCAL,
            Money.ofYuan("0.02"),
            null,
            "制作宣传栏",
            MAY,
            new SpendingException("应急支出", PAPER));
    assertThat(scene.act(exceptional)).hasSize(1);
    assertThat(account(Y2020).available()).isEqualTo(Money.ofYuan("-0.01"));
  }

  @Test
  void refuses_a_payment_of_another_year_or_of_tomorrow() {
    scene.funded();
    scene.today = MAY;
    assertRefused(
        () -> scene.act(expenditure("V1", "1.00", MAY.plusDays(1))),
        "/effective",
        Rule.DATE_IN_FUTURE);
    var otherYear =
        new RecordExpenditure(
            new ExpenditureId("V1"),
            Y2020,
            LOCAL,
            Money.ofYuan("1.00"),
            null,
            "制作宣传栏",
            LocalDate.of(2019, 12, 31),
            null);
    assertRefused(() -> scene.act(otherYear), "/effective", Rule.DATE_OUTSIDE_YEAR);
  }

  @Test
  void records_a_voucher_once() {
    scene.funded();
    scene.act(expenditure("V1", "1.00", MAY));
    assertRefused(
        () -> scene.act(expenditure("V1", "1.00", MAY)), "/expenditure", Rule.EXPENDITURE_EXISTS);
  }

  @Test
  void corrects_an_expenditure_by_a_new_fact_that_tells_both_amounts() {
    scene.funded();
    scene.act(expenditure("V1", "600.00", MAY));
    var events =
        scene.act(
            new CorrectExpenditure(
                new ExpenditureId("V1"), Money.ofYuan("500.00"), "重复列支", null, MAY, null));
    assertThat(events)
        .singleElement()
        .isEqualTo(
            new ExpenditureCorrected(
                new ExpenditureId("V1"),
                Y2020,
                LOCAL,
                Money.ofYuan("600.00"),
                Money.ofYuan("500.00"),
                "重复列支",
                null,
                MAY,
                null));
    assertThat(account(Y2020).spent()).isEqualTo(Money.ofYuan("500.00"));
  }

  @Test
  void pays_nothing_while_payments_are_suspended() {
    scene.funded();
    scene.act(new SuspendPayments(Y2020, "整改未完成", null));
    assertRefused(
        () -> scene.act(expenditure("V1", "1.00", MAY)), "/year", Rule.PAYMENTS_SUSPENDED);
    scene.act(new ResumePayments(Y2020, "整改完成"));
    assertThat(scene.act(expenditure("V1", "1.00", MAY))).hasSize(1);
    assertRefused(() -> scene.act(new ResumePayments(Y2020, "再次")), Rule.PAYMENTS_NOT_SUSPENDED);
  }

  @Test
  void takes_no_more_from_a_source_than_it_holds() {
    scene.funded();
    assertRefused(() -> scene.act(adjustment("-100000.01")), Rule.FUNDS_NOT_AVAILABLE);
    assertThat(scene.act(adjustment("-40000.00"))).hasSize(1);
    assertThat(account(Y2020).budget()).isEqualTo(Money.ofYuan("60000.00"));
  }

  @Test
  void carries_unspent_money_over_once_and_returns_it_after() {
    scene.funded();
    scene.act(carryOver(Y2020, "30000.00"));
    scene.approve(CODE, Y2021);
    assertThat(account(Y2021).budget()).isEqualTo(Money.ofYuan("30000.00"));
    assertRefused(() -> scene.act(carryOver(Y2021, "0.01")), Rule.CARRY_OVER_TOO_OLD);
    scene.act(allocation(Y2021, "50000.00"));
    assertThat(scene.act(carryOver(Y2021, "50000.00"))).hasSize(1);
    assertRefused(() -> scene.act(carryOver(Y2021, "0.01")), Rule.CARRY_OVER_TOO_OLD);
    scene.act(
        new ReturnFunds(
            Y2021, LOCAL, Money.ofYuan("30000.00"), "结余上缴", null, LocalDate.of(2021, 12, 30)));
    assertThat(account(Y2021).available()).isEqualTo(Money.ZERO);
  }

  @Test
  void carries_nothing_beyond_the_period() {
    scene.approved();
    scene.act(budget(new FiscalYear(2022), "10.00"));
    scene.act(goals(new FiscalYear(2022), boards("1")));
    scene.approve(CODE, new FiscalYear(2022));
    scene.act(allocation(new FiscalYear(2022), "10.00"));
    assertRefused(
        () -> scene.act(carryOver(new FiscalYear(2022), "10.00")), Rule.YEAR_OUTSIDE_PERIOD);
  }

  private static CarryOverFunds carryOver(FiscalYear year, String yuan) {
    return new CarryOverFunds(
        year, LOCAL, Money.ofYuan(yuan), PAPER, LocalDate.of(year.value(), 12, 31));
  }

  private static AdjustFunds adjustment(String yuan) {
    return new AdjustFunds(
        Y2020, List.of(new SourceAmount(LOCAL, Money.ofYuan(yuan))), "调减", PAPER, MAY);
  }

  private Account account(FiscalYear year) {
    return scene.declared().book(year).account(LOCAL);
  }
}
