package cn.outturn.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "昆办通〔2018〕15号",
        "昆办通【2018】15号",
        "昆办通｛2018年｝15号",
        "昆办通（2018）第15号",
        " 昆办通[2018] 015 号",
        "昆办通〔２０１８〕１５号"
      })
  void a_number_is_the_same_in_any_of_the_forms_in_use(String number) {
    assertThat(Keys.number(number)).isEqualTo("昆办通〔2018〕15号");
    assertThat(Keys.year(number)).isEqualTo(2018);
  }

  @Test
  void numbers_that_differ_stay_apart_and_a_malformed_one_has_no_year() {
    assertThat(Keys.number("云办发〔2010〕18号")).isNotEqualTo(Keys.number("云办发〔2010〕8号"));
    assertThat(Keys.number("16昆办通80号")).isEqualTo("16昆办通80号");
    assertThat(Keys.year("16昆办通80号")).isNull();
  }

  @Test
  void a_title_is_the_same_whatever_stands_between_its_words() {
    assertThat(Keys.text("《关于“两新”组织的意见（试行）》"))
        .isEqualTo(Keys.text("关于\"两新\"组织的意见(试行)"))
        .isNotEqualTo(Keys.text("关于两新组织的意见"));
    assertThat(Keys.text("——")).isEqualTo("——");
  }

  @Test
  void an_article_alone_is_no_clause_to_compare_by() {
    assertThat(Keys.clause("第三条第二款")).isNull();
    assertThat(Keys.clause("第十条：街道每年不少于10万元"))
        .isEqualTo(Keys.clause("街道每年不少于10万元。"))
        .isEqualTo("街道每年不少于10万元");
  }
}
