package cn.outturn.money;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.json.Json;
import cn.outturn.money.Rate.Known;
import cn.outturn.money.Rate.NotComputable;
import cn.outturn.money.Rate.Reason;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

  /** Four rates of one project, by four denominators; only the named one is its execution rate. */
  @ParameterizedTest
  @CsvSource({
    "1107600, 162000, 683.70",
    "1107600, 1120000, 98.89",
    "360304, 368304, 97.83",
    "0, 162000, 0.00"
  })
  void divides_to_two_places_of_a_percent(String part, String whole, String percent) {
    Rate rate = Rate.of(Money.ofYuan(part), Money.ofYuan(whole));

    assertThat(rate)
        .isInstanceOfSatisfying(
            Known.class, known -> assertThat(known.percent()).isEqualTo(new BigDecimal(percent)));
  }

  @Test
  void has_no_value_without_a_denominator() {
    assertThat(Rate.of(Money.ofFen(1), null))
        .isEqualTo(new NotComputable(Reason.DENOMINATOR_UNKNOWN));
    assertThat(Rate.of(Money.ofFen(1), Money.ZERO))
        .isEqualTo(new NotComputable(Reason.DENOMINATOR_ZERO));
    assertThat(Rate.of(Money.ZERO, Money.ZERO))
        .isEqualTo(new NotComputable(Reason.DENOMINATOR_ZERO));
    assertThat(Rate.of((Money) null, Money.ofFen(1)))
        .isEqualTo(new NotComputable(Reason.NUMERATOR_UNKNOWN));
  }

  @Test
  void keeps_both_numbers_in_json() {
    Rate rate = Rate.of(Money.ofYuan("110760"), Money.ofYuan("16200"));

    assertThat(Json.tree(Json.write(rate)))
        .isEqualTo(
            Json.tree(
                """
                {"kind":"known","numerator":11076000,"denominator":1620000,"percent":683.70}
                """));
    assertThat(Json.read(Json.write(rate), Rate.class)).isEqualTo(rate);
  }

  @Test
  void says_in_json_why_there_is_no_value() {
    Rate rate = new NotComputable(Reason.DENOMINATOR_ZERO);

    assertThat(Json.tree(Json.write(rate)))
        .isEqualTo(Json.tree("{\"kind\":\"not-computable\",\"reason\":\"DENOMINATOR_ZERO\"}"));
    assertThat(Json.read(Json.write(rate), Rate.class)).isEqualTo(rate);
  }
}
