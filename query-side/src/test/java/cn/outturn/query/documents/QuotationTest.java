package cn.outturn.query.documents;

import static cn.outturn.query.documents.Basis.document;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.document.BasisDocument;
import org.junit.jupiter.api.Test;

class QuotationTest {

  @Test
  void several_documents_stand_between_semicolons() {
    assertThat(Quotation.of("盘办通【2019】26号；基层党建办2020年工作计划"))
        .containsExactly(
            new BasisDocument("盘办通〔2019〕26号", null, null, 2019, null),
            document(null, "基层党建办2020年工作计划", null));
  }

  @Test
  void behind_a_number_stands_its_title_or_after_a_colon_its_clause() {
    assertThat(Quotation.of("按照昆办通〔2018〕15号《关于加强党建的意见》"))
        .containsExactly(new BasisDocument("昆办通〔2018〕15号", "关于加强党建的意见", null, 2018, null));
    assertThat(Quotation.of("昆办通〔2018〕15号：街道每年不少于10万元"))
        .containsExactly(new BasisDocument("昆办通〔2018〕15号", null, null, 2018, "街道每年不少于10万元"));
    assertThat(Quotation.of("《提质年实施方案》（盘办通〔2019〕26号）"))
        .containsExactly(new BasisDocument("盘办通〔2019〕26号", "提质年实施方案", null, 2019, null));
  }

  @Test
  void text_that_names_no_document_gives_none() {
    assertThat(Quotation.of("问卷调查表；按工作计划；改变贫困落后面貌；16昆办通80号")).isEmpty();
    assertThat(Quotation.of(null)).isEmpty();
    assertThat(Quotation.of("；".repeat(2000))).isEmpty();
  }
}
