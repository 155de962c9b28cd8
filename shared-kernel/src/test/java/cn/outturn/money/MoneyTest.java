package cn.outturn.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.json.Json;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({"100000.00, 10000000", "1411700, 141170000", "0.01, 1", "-3.5, -350", "0, 0"})
  void counts_yuan_in_fen(String yuan, long fen) {
    assertThat(Money.ofYuan(yuan)).isEqualTo(Money.ofFen(fen));
  }

  @Test
  void refuses_a_part_of_a_fen() {
    assertThatThrownBy(() -> Money.ofYuan("0.001")).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void refuses_to_overflow_in_silence() {
    Money most = Money.ofFen(Long.MAX_VALUE);

    assertThatThrownBy(() -> most.plus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).negated())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void adds_the_two_subprojects_up_to_the_parent() {
    assertThat(Money.sum(List.of(Money.ofYuan("286700"), Money.ofYuan("1125000"))))
        .isEqualTo(Money.ofYuan("1411700"));
    assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
  }

  @Test
  void adds_in_any_order_to_the_same_sum() {
    var random = new Random(42);
    for (int i = 0; i < 500; i++) {
      List<Money> amounts =
          LongStream.generate(() -> random.nextLong(-1_000_000_000, 1_000_000_000))
              .limit(20)
              .mapToObj(Money::ofFen)
              .toList();
      assertThat(Money.sum(amounts)).isEqualTo(Money.sum(amounts.reversed()));
      Money first = amounts.getFirst();
      Money second = amounts.get(1);
      assertThat(first.plus(second).minus(second)).isEqualTo(first);
      assertThat(first.exceeds(second)).isEqualTo(first.minus(second).isPositive());
      assertThat(first.plus(first.negated()).isZero()).isTrue();
    }
  }

  @Test
  void prints_as_a_form_does() {
    assertThat(Money.ofYuan("110760.5")).hasToString("110,760.50元");
  }

  @Test
  void is_an_integer_number_of_fen_in_json() {
    assertThat(Json.write(Money.ofYuan("100000.00"))).isEqualTo("10000000");
    assertThat(Json.read("10000000", Money.class)).isEqualTo(Money.ofYuan("100000.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "\"many\"", "{\"fen\":1}", "true"})
  void refuses_anything_else_in_json(String json) {
    assertThatThrownBy(() -> Json.read(json, Money.class)).isInstanceOf(JacksonException.class);
  }
}
