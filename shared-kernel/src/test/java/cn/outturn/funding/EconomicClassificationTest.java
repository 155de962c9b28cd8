package cn.outturn.funding;

import static cn.outturn.funding.UnitType.ADMINISTRATIVE;
import static cn.outturn.funding.UnitType.CIVIL_SERVICE_INSTITUTION;
import static cn.outturn.funding.UnitType.INSTITUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.data.DataFile;
import cn.outturn.data.RefusedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EconomicClassificationTest {

  private final EconomicClassification codes = EconomicClassification.current();

  @ParameterizedTest
  @CsvSource({
    "30201, 50201",
    "30202, 50201",
    "30240, 50201",
    "30215, 50202",
    "30216, 50203",
    "30225, 50204",
    "30227, 50205",
    "30217, 50206",
    "30212, 50207",
    "30231, 50208",
    "30213, 50209",
    "30299, 50299",
    "30101, 50101",
    "31002, 50306"
  })
  void books_administrative_units_under_the_codes_of_organs(String department, String government) {
    var pair = new EconomicPair(department, government);

    assertThat(codes.legal(ADMINISTRATIVE, pair)).isTrue();
    assertThat(codes.legal(CIVIL_SERVICE_INSTITUTION, pair)).isTrue();
    assertThat(codes.legal(INSTITUTION, pair)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"30201, 50502", "30216, 50502", "30107, 50501", "31002, 50601", "30902, 50602"})
  void books_institutions_under_the_codes_of_subsidies(String department, String government) {
    var pair = new EconomicPair(department, government);

    assertThat(codes.legal(INSTITUTION, pair)).isTrue();
    assertThat(codes.legal(ADMINISTRATIVE, pair)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(UnitType.class)
  void books_help_for_persons_alike_for_all(UnitType unit) {
    assertThat(codes.legal(unit, new EconomicPair("30302", "50905"))).isTrue();
    assertThat(codes.legal(unit, new EconomicPair("30308", "50902"))).isTrue();
    assertThat(codes.legal(unit, new EconomicPair("30308", "50905"))).isFalse();
  }

  @Test
  void refuses_a_pair_across_chapters() {
    assertThat(codes.legal(ADMINISTRATIVE, new EconomicPair("30216", "50201"))).isFalse();
    assertThat(codes.legal(ADMINISTRATIVE, new EconomicPair("30250", "50201"))).isFalse();
  }

  @Test
  void books_every_departmental_code_of_a_unit_under_one_government_code_only() {
    for (UnitType unit : UnitType.values()) {
      assertThat(
              codes.pairs().stream()
                  .filter(pairs -> pairs.units().contains(unit))
                  .flatMap(pairs -> pairs.all().stream())
                  .map(EconomicPair::department))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void knows_the_codes_of_both_lists_by_name() {
    assertThat(codes.nameOf("30201")).contains("办公费");
    assertThat(codes.nameOf("50201")).contains("办公经费");
    assertThat(codes.knows("30231")).isTrue();
    assertThat(codes.knows("30299")).isTrue();
    assertThat(codes.knows("30298")).isFalse();
    assertThat(codes.nameOf("")).isEmpty();
  }

  @Test
  void refuses_a_pair_of_a_code_that_no_list_has() {
    DataFile file = DataFile.shipped("funding/economic-classification.2018.yaml");
    DataFile wrong = new DataFile(file.name(), file.text().replace("['30113']", "['30198']"));

    assertThatThrownBy(() -> wrong.as(EconomicClassification.class))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("/pairs/0/legal/50103: 30198→50103 names a code");
  }
}
