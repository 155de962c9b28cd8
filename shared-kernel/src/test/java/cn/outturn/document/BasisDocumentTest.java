package cn.outturn.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasisDocumentTest {

  @ParameterizedTest
  @CsvSource({
    "昆办通【2019】26号, 昆办通〔2019〕26号",
    "盘办通[2019]26号, 盘办通〔2019〕26号",
    "沪松委组（2017）31号, 沪松委组〔2017〕31号",
    "沪松委组(2017)31号, 沪松委组〔2017〕31号",
    "昆发｛2014｝5号, 昆发〔2014〕5号",
    "昆发｛2014年｝5号, 昆发〔2014〕5号",
    "昆发{ 2014 }5号, 昆发〔2014〕5号",
    "'  云办发〔2010〕18号 ', 云办发〔2010〕18号",
    "呈组通〔2020〕17号, 呈组通〔2020〕17号",
    "16昆办通80号, 16昆办通80号"
  })
  void keeps_a_number_in_standard_brackets(String printed, String kept) {
    assertThat(BasisDocument.numbered(printed).number()).isEqualTo(kept);
  }

  @Test
  void leaves_brackets_alone_that_hold_no_year() {
    assertThat(BasisDocument.numbered("国发（试行）3号").number()).isEqualTo("国发（试行）3号");
  }

  @Test
  void is_the_same_document_in_whatever_brackets() {
    assertThat(BasisDocument.numbered("昆办通[2018]15号"))
        .isEqualTo(BasisDocument.numbered("昆办通〔2018〕15号"));
  }

  @Test
  void needs_a_number_or_a_title() {
    assertThat(Json.pointers("{\"issuer\":\"区委\"}", BasisDocument.class))
        .containsExactly("/number");
    assertThat(Json.pointers("{\"title\":\"年度工作计划\"}", BasisDocument.class)).isEmpty();
    assertThat(Json.pointers("{\"number\":\"  \"}", BasisDocument.class))
        .containsExactly("/number");
  }
}
