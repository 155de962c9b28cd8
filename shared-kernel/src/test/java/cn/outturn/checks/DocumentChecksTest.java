package cn.outturn.checks;

import static cn.outturn.checks.PaperFolder.ANNUAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.document.BasisDocument;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentChecksTest {

  private static final Outcome PASSED = new Outcome.Passed();

  private static BasisDocument clause(String number, String clause) {
    return new BasisDocument(number, null, null, null, clause);
  }

  private static BasisDocument titled(@Nullable String number, @Nullable String title) {
    return new BasisDocument(number, title, null, null, null);
  }

  private static PaperFolder resting(BasisDocument... basis) {
    return new PaperFolder().declared("160001", null, basis);
  }

  @Test
  void finds_one_clause_under_two_numbers_however_it_is_punctuated() {
    assertThat(
            resting(
                    clause("昆办通【2019】26号", "街道每年不少于10万元；社区每年8万元"),
                    clause("昆办通〔2018〕15号", "街道每年不少于10万元, 社区每年8万元。"),
                    clause("盘办通〔2019〕26号", "每季培训"))
                .found("clause-under-two-numbers"))
        .containsExactly("昆办通〔2018〕15号+昆办通〔2019〕26号: null, not 昆办通〔2018〕15号 | 昆办通〔2019〕26号");
  }

  @Test
  void accepts_one_clause_under_one_number_in_several_brackets() {
    assertThat(
            resting(clause("昆办通【2018】15号", "每年8万元"), clause("昆办通[2018]15号", "每年8万元"))
                .outcome("clause-under-two-numbers"))
        .isEqualTo(PASSED);
  }

  @Test
  void finds_one_title_under_two_numbers_and_one_number_under_two_titles() {
    var papers =
        resting(
            titled("云办发〔2010〕18号", "关于加强社区党的建设工作的意见"),
            titled("云办发〔2010〕8号", "《关于加强社区党的建设工作的意见》"),
            titled("呈政发〔2017〕55号", "社区经费管理办法"),
            titled("呈政发〔2017〕55号", "社区经费实施细则"));
    assertThat(papers.found("title-under-two-numbers"))
        .containsExactly("云办发〔2010〕18号+云办发〔2010〕8号: null, not 云办发〔2010〕18号 | 云办发〔2010〕8号");
    assertThat(papers.found("number-under-two-titles"))
        .containsExactly("呈政发〔2017〕55号: null, not 呈政发〔2017〕55号");
  }

  @Test
  void finds_a_bare_number_that_is_another_one_less_a_digit() {
    assertThat(
            resting(titled("云办发〔2010〕18号", "关于社区党建的意见"), titled("云办发〔2010〕8号", null))
                .found("number-close-to-another"))
        .containsExactly("云办发〔2010〕18号+云办发〔2010〕8号: null, not 云办发〔2010〕18号 | 云办发〔2010〕8号");
  }

  @ParameterizedTest
  @CsvSource({
    "云办发〔2010〕8号, 关于村务公开的意见",
    "云办发〔2011〕8号, ",
    "云办通〔2010〕8号, ",
    "云办发〔2010〕19号, ",
    "云办发〔2010〕18号, "
  })
  void accepts_a_number_that_has_a_title_or_is_not_near(String number, @Nullable String title) {
    assertThat(
            resting(titled("云办发〔2010〕18号", "关于社区党建的意见"), titled(number, title))
                .outcome("number-close-to-another"))
        .isEqualTo(PASSED);
  }

  @Test
  void finds_the_plan_of_an_earlier_year_among_documents_and_bases_of_indicators() {
    var papers =
        resting(titled(null, "西湖街道2019年党建工作要点"), titled(null, "西湖街道2021年工作计划"))
            .goals(ANNUAL, List.of(resting("呈组通〔2020〕17号；呈贡区2020年度培训工作实施方案")));
    assertThat(papers.found("document-of-another-year"))
        .containsExactly("2019: 2021, not 2019", "2020: 2021, not 2020");
  }

  @Test
  void accepts_an_older_document_that_is_no_plan_of_a_year() {
    assertThat(
            resting(titled("昆办通〔2018〕15号", "加强城市基层党建的意见"), titled(null, "2021年实施方案"))
                .outcome("document-of-another-year"))
        .isEqualTo(PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clause-under-two-numbers",
        "title-under-two-numbers",
        "number-under-two-titles",
        "number-close-to-another",
        "document-of-another-year"
      })
  void says_nothing_of_a_project_that_names_no_document(String check) {
    assertThat(List.of(new PaperFolder(), resting()))
        .extracting(folder -> folder.outcome(check))
        .containsOnly(new Outcome.Insufficient("/basis"));
  }

  private static Indicator resting(String basis) {
    Indicator row = Row.exactly("N1", "1").build();
    return new Indicator(
        row.id(),
        row.levelOne(),
        row.levelTwo(),
        row.name(),
        row.target(),
        row.unit(),
        row.polarity(),
        row.reporting(),
        null,
        null,
        null,
        null,
        null,
        basis,
        null,
        null,
        null,
        row.lineage());
  }
}
