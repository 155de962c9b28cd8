package cn.outturn.checks;

import static cn.outturn.checks.Filed.ANNUAL;
import static cn.outturn.checks.Filed.declared;
import static cn.outturn.checks.Filed.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.assessment.SelfAssessment;
import cn.outturn.assessment.SelfAssessment.Section;
import cn.outturn.indicator.Row;
import cn.outturn.project.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextChecksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "联系电话13900000000。",
        "电话：0871-60000000",
        "电话02160000000",
        "邮箱 nobody@example.cn",
        "身份证530103199002300011。",
        "身份证53010319900230001X"
      })
  void finds_what_belongs_to_a_person_and_does_not_repeat_it(String text) {
    Filed filed = declared(d -> d.statements = Map.of(Statement.ORGANISATION, text));
    assertThat(filed.found("personal-data-in-text"))
        .singleElement()
        .asString()
        .startsWith("statements/ORGANISATION null|")
        .endsWith("***");
    assertThat(filed.ask("personal-data-in-text").toString()).doesNotContain(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "组织机构代码115301210151295790",
        "项目编码53011422T999900000001",
        "项目编码530114221999900000001",
        "全年110000元，223人，2020年1月1日至12月31日",
        "副码010902139"
      })
  void takes_codes_and_figures_for_what_they_are(String text) {
    assertThat(
            declared(d -> d.statements = Map.of(Statement.CONTENT, text))
                .found("personal-data-in-text"))
        .isEmpty();
  }

  @Test
  void looks_into_the_self_assessment_once_there_is_one() {
    assertThat(nothing().found("personal-data-in-report"))
        .containsExactly("insufficient /assessments/2020");
    assertThat(
            nothing()
                .assesses(
                    new SelfAssessment(
                        "完成",
                        null,
                        List.of(),
                        List.of(),
                        Map.of(Section.PROBLEMS, "请致电13900000000")))
                .found("personal-data-in-report"))
        .containsExactly("assessments/2020/report/PROBLEMS null|1**********");
  }

  @Test
  void document_numbers_have_their_year_in_the_right_brackets() {
    Filed filed =
        declared(
                d ->
                    d.statements =
                        Map.of(
                            Statement.LEGAL_BASIS, "盘办通【2019】26号",
                            Statement.CONTENT, "盘办通〔2019〕26号",
                            Statement.FUNDING_BASIS, "云办发｛2014年｝21号"))
            .and(
                ANNUAL,
                "目标",
                Row.exactly("N1", "1").basis("16昆办通80号"),
                Row.exactly("N2", "1").basis("工作计划"));
    assertThat(filed.found("document-number-noise"))
        .containsExactly(
            "statements/LEGAL_BASIS 盘办通〔2019〕26号|盘办通【2019】26号",
            "statements/FUNDING_BASIS 云办发〔2014〕21号|云办发｛2014年｝21号",
            "goals/2020/N1/basis null|昆办通80号");
  }
}
