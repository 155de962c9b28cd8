package cn.outturn.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.json.Json;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fiscal years, quarters, periods and horizons. */
class CalendarTest {

  private static final FiscalYear YEAR = new FiscalYear(2020);

  @Test
  void runs_a_fiscal_year_from_january_to_december() {
    assertThat(YEAR.firstDay()).isEqualTo("2020-01-01");
    assertThat(YEAR.lastDay()).isEqualTo("2020-12-31");
    assertThat(YEAR.holds(LocalDate.of(2020, 12, 31))).isTrue();
    assertThat(YEAR.holds(LocalDate.of(2021, 1, 1))).isFalse();
    assertThat(YEAR.next().previous()).isEqualTo(YEAR);
    assertThat(YEAR).isLessThan(YEAR.next());
  }

  @ParameterizedTest
  @ValueSource(ints = {1999, 2101, 0, -2020})
  void refuses_what_is_no_year_of_this_system(int year) {
    assertThatThrownBy(() -> new FiscalYear(year))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.YEAR_MALFORMED));
  }

  @Test
  void writes_a_year_as_a_number_and_as_a_key_as_its_digits() {
    assertThat(Json.write(YEAR)).isEqualTo("2020");
    assertThat(Json.read("2020", FiscalYear.class)).isEqualTo(YEAR);
    assertThat(Json.write(Map.of(YEAR, 3))).isEqualTo("{\"2020\":3}");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, Q1, 2020-03-31",
    "2020-06-30, Q2, 2020-06-30",
    "2020-07-01, Q3, 2020-09-30",
    "2020-12-31, Q4, 2020-12-31"
  })
  void finds_the_quarter_of_a_day_and_its_last_day(
      LocalDate day, Quarter quarter, LocalDate lastDay) {
    assertThat(Quarter.of(day)).isEqualTo(quarter);
    assertThat(quarter.lastDay(YEAR)).isEqualTo(lastDay);
  }

  @Test
  void counts_a_period_in_whole_fiscal_years_from_its_start() {
    Period period = new Period(LocalDate.of(2020, 1, 1), 3);

    assertThat(period.years())
        .containsExactly(new FiscalYear(2020), new FiscalYear(2021), new FiscalYear(2022));
    assertThat(period.holds(new FiscalYear(2022))).isTrue();
    assertThat(period.holds(new FiscalYear(2023))).isFalse();
    assertThat(period).hasToString("2020–2022");
  }

  @Test
  void refuses_a_period_without_start_or_of_no_year() {
    assertThat(Json.pointers("{\"cycleYears\":0}", Period.class))
        .containsExactly("/start", "/cycleYears");
    assertThat(Json.pointers("{\"start\":\"2020-01-01\",\"cycleYears\":11}", Period.class))
        .containsExactly("/cycleYears");
  }

  @Test
  void refuses_a_mid_term_of_one_year() {
    assertThat(Json.pointers("{\"kind\":\"mid-term\",\"from\":2022,\"to\":2022}", Horizon.class))
        .containsExactly("/to");
    assertThat(Json.pointers("{\"kind\":\"annual\"}", Horizon.class)).containsExactly("/year");
  }
}
