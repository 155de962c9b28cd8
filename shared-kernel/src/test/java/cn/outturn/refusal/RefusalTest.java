package cn.outturn.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {

  @Test
  void tells_all_faults_at_once_and_goes_by_the_first() {
    var faults =
        new Faults()
            .text("/name", " ", 10)
            .optionalText("/note", "12345678901", 10)
            .notEmpty("/amounts", List.of())
            .present("/year", null);

    assertThatThrownBy(faults::refuse)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.rule()).isEqualTo(Rule.FIELD_REQUIRED);
              assertThat(refused.faults())
                  .extracting(Fault::pointer)
                  .containsExactly("/name", "/note", "/amounts", "/year");
            })
        .hasMessage(
            "field-required at /name; text-too-long at /note; field-required at /amounts;"
                + " field-required at /year");
  }

  @Test
  void refuses_nothing_where_nothing_is_wrong() {
    var faults = new Faults().present("/year", 2020).optionalText("/note", null, 5);

    faults.refuse();

    assertThat(faults.none()).isTrue();
  }

  @Test
  void sees_a_fault_from_the_value_around_it() {
    assertThat(new Fault("/value", Rule.FIELD_REQUIRED, "x").under("/target").pointer())
        .isEqualTo("/target/value");
  }

  /** Clients branch on the slug: it is a contract. */
  @Test
  void names_every_rule_by_a_slug_and_in_both_languages() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::slug))
        .allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"))
        .doesNotHaveDuplicates();
    assertThat(Rule.values())
        .allSatisfy(
            rule -> {
              assertThat(rule.english()).matches("[A-Z].*");
              assertThat(rule.chinese()).containsPattern("\\p{IsHan}");
              assertThat(rule.category().status()).isBetween(400, 503);
            });
  }
}
