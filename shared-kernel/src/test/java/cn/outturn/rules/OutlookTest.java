package cn.outturn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.QuarterPlan;
import cn.outturn.indicator.Reporting;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutlookTest {

  private static final QuarterPlan LATE =
      new QuarterPlan(number("0"), number("10"), number("40"), number("100"));

  @Test
  void what_adds_up_goes_on_by_the_calendar() {
    assertThat(of(new Target.AtLeast(number("32")), Polarity.POSITIVE, null, "16", "50"))
        .contains(new Outlook(number("32.00"), true));
    assertThat(of(new Target.AtLeast(number("32")), Polarity.POSITIVE, null, "15", "50"))
        .contains(new Outlook(number("30.00"), false));
    assertThat(of(new Target.AtMost(number("100")), Polarity.REVERSE, null, "60", "50"))
        .contains(new Outlook(number("120.00"), false));
  }

  @Test
  void an_own_quarter_plan_stands_before_the_calendar() {
    assertThat(of(new Target.AtLeast(number("100")), Polarity.POSITIVE, LATE, "12", "50"))
        .contains(new Outlook(number("120.00"), true));
  }

  @Test
  void what_is_told_anew_stands_for_the_year() {
    assertThat(
            Outlook.of(
                new Target.AtLeast(number("95")),
                Polarity.POSITIVE,
                Reporting.PERIODIC,
                null,
                number("96"),
                Quarter.Q2,
                null,
                BigDecimal.ZERO))
        .contains(new Outlook(number("96.00"), true));
  }

  @Test
  void nothing_planned_until_now_gives_no_forecast() {
    assertThat(
            Outlook.of(
                new Target.AtLeast(number("100")),
                Polarity.POSITIVE,
                Reporting.CUMULATIVE,
                LATE,
                number("3"),
                Quarter.Q1,
                number("25"),
                BigDecimal.ZERO))
        .isEmpty();
    assertThat(of(new Target.AtLeast(number("32")), Polarity.POSITIVE, null, "16", null)).isEmpty();
    assertThat(of(new Target.AtMost(number("4")), Polarity.POSITIVE, null, "2", "50")).isEmpty();
    assertThat(of(new Target.Qualitative("明显"), Polarity.POSITIVE, null, "2", "50")).isEmpty();
  }

  @Test
  void an_approximate_target_is_reached_within_the_tolerance() {
    Target about = new Target.Approximate(number("100"));
    assertThat(of(about, Polarity.NEUTRAL, null, "48", "50"))
        .contains(new Outlook(number("96.00"), true));
    assertThat(of(about, Polarity.NEUTRAL, null, "53", "50"))
        .contains(new Outlook(number("106.00"), false));
  }

  @Test
  void money_goes_on_by_the_calendar_and_needs_a_budget() {
    Money spent = Money.ofYuan("400.00");
    assertThat(Outlook.ofMoney(spent, Money.ofYuan("1000.00"), number("50")))
        .contains(new Outlook(number("80000.00"), false));
    assertThat(Outlook.ofMoney(spent, Money.ofYuan("800.00"), number("50")))
        .contains(new Outlook(number("80000.00"), true));
    assertThat(Outlook.ofMoney(spent, null, number("50"))).isEmpty();
    assertThat(Outlook.ofMoney(spent, Money.ZERO, number("50"))).isEmpty();
    assertThat(Outlook.ofMoney(spent, Money.ofYuan("800.00"), null)).isEmpty();
  }

  private static Optional<Outlook> of(
      Target target,
      Polarity polarity,
      @Nullable QuarterPlan plan,
      String actual,
      @Nullable String share) {
    return Outlook.of(
        target,
        polarity,
        Reporting.CUMULATIVE,
        plan,
        number(actual),
        Quarter.Q2,
        share == null ? null : number(share),
        number("5"));
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }
}
