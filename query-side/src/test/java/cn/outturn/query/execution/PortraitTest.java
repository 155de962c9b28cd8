package cn.outturn.query.execution;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.district.UnitCode;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an answer says of given sums: rates with their denominators, claims apart. */
class PortraitTest {

  private final List<Sums> money = new ArrayList<>();
  private final List<MultiYear> midTerm = new ArrayList<>();
  private final List<Claimed> claims = new ArrayList<>();

  @Test
  void the_real_project_with_four_rates_has_each_with_its_denominator() {
    year(2021, "162000.00", "162000.00", "0.00", "1107600.00");
    rate("自评表", "100");
    rate("自评报告", "87");
    claim("自评报告", "budget", "年度预算", "1120000.00");
    claim("自评报告", "spent", "年度预算", "1107600.00");
    claim("自评报告", "budget", "上级下拨", "368304.00");
    claim("自评报告", "spent", "上级下拨", "360304.00");

    ProjectExecution.Year year = answer().years().getFirst();

    assertThat(year.amounts().adjusted()).isEqualTo(Money.ofFen(16_200_000));
    assertThat(year.amounts().executed()).isEqualTo(Money.ofFen(110_760_000));
    assertThat(year.rates())
        .extracting(r -> r.numerator() + " / " + r.denominator() + " = " + percent(r.rate()))
        .containsExactly(
            "executed / requested = 683.70",
            "executed / initial = 683.70",
            "executed / adjusted = 683.70",
            "executed / claim:自评报告:年度预算 = 98.89",
            "claim:自评报告:上级下拨 / claim:自评报告:上级下拨 = 97.83");
    assertThat(year.claims())
        .extracting(c -> c.origin() + " " + c.percent())
        .startsWith("自评表 100", "自评报告 87");
    assertThat(year.amounts().available()).isEqualTo(Money.ofYuan("-945600.00"));
  }

  @Test
  void a_budget_of_zero_and_an_unknown_budget_have_no_rate_for_different_reasons() {
    year(2021, null, "0.00", "0.00", "393300.00");
    assertThat(answer().years().getFirst().rates())
        .extracting(NamedRate::rate)
        .containsExactly(
            new Rate.NotComputable(Rate.Reason.DENOMINATOR_UNKNOWN),
            new Rate.NotComputable(Rate.Reason.DENOMINATOR_ZERO),
            new Rate.NotComputable(Rate.Reason.DENOMINATOR_ZERO));
  }

  @Test
  void money_nobody_has_booked_is_no_spending_of_zero() {
    year(2021, "100.00", null, null, null);
    ProjectExecution.Year year = answer().years().getFirst();
    assertThat(year.amounts().executed()).isNull();
    assertThat(year.amounts().available()).isNull();
    assertThat(year.rates())
        .extracting(NamedRate::rate)
        .containsExactly(
            new Rate.NotComputable(Rate.Reason.NUMERATOR_UNKNOWN),
            new Rate.NotComputable(Rate.Reason.DENOMINATOR_UNKNOWN),
            new Rate.NotComputable(Rate.Reason.DENOMINATOR_UNKNOWN));
  }

  @Test
  void papers_sent_back_still_stand_among_the_claims_but_make_no_rate() {
    year(2021, "100.00", "100.00", "0.00", "50.00");
    claims.add(
        new Claimed(
            new FiscalYear(2021), "自评报告", "budget", "预算", Money.ofYuan("80.00"), null, true));
    assertThat(answer().years().getFirst().rates())
        .extracting(NamedRate::denominator)
        .containsExactly("requested", "initial", "adjusted");
    assertThat(answer().years().getFirst().claims()).hasSize(1);
  }

  @Test
  void years_that_ask_together_are_a_denominator_of_their_own() {
    year(2020, "100000.00", "100000.00", "0.00", "90000.00");
    year(2021, "100000.00", "100000.00", "10000.00", "60000.00");
    year(2022, "100000.00", null, null, null);
    assertThat(multiYear(0)).isEqualTo("executed-to-date 30.00");
    assertThat(multiYear(1)).isEqualTo("executed-to-date 50.00");
    assertThat(multiYear(2)).isEqualTo("executed-to-date 50.00");
    assertThat(answer().years().getFirst().multiYear())
        .isEqualTo(multiYearOf(2020, 2022, "annual-requests", "300000.00"));
  }

  @Test
  void a_mid_term_plan_stands_before_what_the_years_ask_for() {
    year(2020, "1200000.00", "1200000.00", "0.00", "900000.00");
    midTerm.add(multiYearOf(2020, 2022, "mid-term-plan", "3600000.00"));
    assertThat(multiYear(0)).isEqualTo("executed-to-date 25.00");
  }

  @Test
  void of_rolling_plans_the_youngest_holds_and_counts_from_its_own_beginning() {
    year(2020, "100.00", "100.00", "0.00", "100.00");
    year(2021, "100.00", "100.00", "0.00", "50.00");
    midTerm.add(multiYearOf(2020, 2022, "mid-term-plan", "300.00"));
    midTerm.add(multiYearOf(2021, 2023, "mid-term-plan", "500.00"));
    assertThat(multiYear(0)).isEqualTo("executed-to-date 33.33");
    assertThat(multiYear(1)).isEqualTo("executed-to-date 10.00");
  }

  @Test
  void over_all_years_money_that_was_carried_over_counts_once() {
    Money carried = Money.ofYuan("20.00");
    money.add(
        new Sums(
            null,
            null,
            null,
            null,
            1,
            0,
            yuan("200.00"),
            yuan("200.00"),
            Money.ZERO,
            carried,
            carried,
            yuan("5.00"),
            yuan("80.00"),
            yuan("60.00"),
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            null));
    Amounts all = answer().allYears().amounts();
    assertThat(all.adjusted()).isEqualTo(yuan("200.00"));
    assertThat(all.executed()).isEqualTo(yuan("140.00"));
    assertThat(all.available()).isEqualTo(yuan("55.00"));
    assertThat(all.carriedIn()).isNull();
    assertThat(all.executedBy()).isNull();
  }

  @Test
  void a_project_of_one_year_has_no_multi_year_rate() {
    year(2020, "100.00", "100.00", "0.00", "100.00");
    assertThat(answer().years().getFirst().multiYear()).isNull();
  }

  @Test
  void a_quarter_tells_the_year_so_far_against_the_years_budget() {
    var sums = sums(2021, "2021", "100.00", "100.00", "0.00", "10.00", "20.00", "0.00", "30.00");
    assertThat(Overview.of(By.QUARTER, List.of(sums, sums)).lines())
        .extracting(
            line ->
                "%s %s %s"
                    .formatted(
                        line.key(),
                        line.rates().getLast().numerator(),
                        percent(line.rates().getLast().rate())))
        .containsExactly(
            "2021-Q1 executed-to-Q1 10.00",
            "2021-Q2 executed-to-Q2 30.00",
            "2021-Q3 executed-to-Q3 30.00",
            "2021-Q4 executed-to-Q4 60.00");
  }

  private String multiYear(int year) {
    return answer().years().get(year).rates().stream()
        .filter(rate -> rate.denominator().equals("multi-year"))
        .map(rate -> rate.numerator() + " " + percent(rate.rate()))
        .findFirst()
        .orElseThrow();
  }

  private static MultiYear multiYearOf(int from, int to, String basis, String yuan) {
    return new MultiYear(new FiscalYear(from), new FiscalYear(to), basis, Money.ofYuan(yuan));
  }

  private void year(
      int year,
      @Nullable String requested,
      @Nullable String initial,
      @Nullable String adjustment,
      @Nullable String spent) {
    money.add(
        sums(
            year,
            null,
            requested,
            initial,
            adjustment,
            spent,
            zero(spent),
            zero(spent),
            zero(spent)));
  }

  private void rate(String origin, String percent) {
    claims.add(
        new Claimed(
            new FiscalYear(2021),
            origin,
            "execution-rate",
            null,
            null,
            new BigDecimal(percent),
            false));
  }

  private void claim(String origin, String kind, String what, String yuan) {
    claims.add(
        new Claimed(new FiscalYear(2021), origin, kind, what, Money.ofYuan(yuan), null, false));
  }

  private static @Nullable String zero(@Nullable String spent) {
    return spent == null ? null : "0.00";
  }

  private static Sums sums(
      int year,
      @Nullable String key,
      @Nullable String requested,
      @Nullable String initial,
      @Nullable String adjustment,
      @Nullable String q1,
      @Nullable String q2,
      @Nullable String q3,
      @Nullable String q4) {
    Money none = adjustment == null ? null : Money.ZERO;
    return new Sums(
        new FiscalYear(year),
        key,
        null,
        null,
        1,
        0,
        yuan(requested),
        yuan(initial),
        yuan(adjustment),
        none,
        none,
        none,
        yuan(q1),
        yuan(q2),
        yuan(q3),
        yuan(q4),
        none,
        null);
  }

  private static @Nullable Money yuan(@Nullable String amount) {
    return amount == null ? null : Money.ofYuan(amount);
  }

  private static String percent(Rate rate) {
    return rate instanceof Rate.Known known ? known.percent().toPlainString() : rate.toString();
  }

  private ProjectExecution answer() {
    return new Portrait(
            new Head(new ProjectCode("P-1"), "项目", new UnitCode("701001"), null, List.of()),
            money,
            midTerm,
            List.of(),
            claims)
        .answer();
  }
}
