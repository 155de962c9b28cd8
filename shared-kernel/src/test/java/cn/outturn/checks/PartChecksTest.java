package cn.outturn.checks;

import static cn.outturn.checks.PaperFolder.ANNUAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Row;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.ProjectCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartChecksTest {

  private static final Outcome PASSED = new Outcome.Passed();
  private static final String ONE = "31011722T999900000002";
  private static final String OTHER = "31011722T999900000003";

  private static PaperFolder project(String unit, String yuan) {
    return new PaperFolder().declared(unit, "201001").asks(ANNUAL, yuan);
  }

  private static PaperFolder part(Row... rows) {
    return project("201002", "100.00").goals(ANNUAL, rows);
  }

  private static Row quality(String id, String name) {
    return Row.exactly(id, "100").name(name).level(LevelOne.OUTPUT, LevelTwo.QUALITY).unit("%");
  }

  private static Row effect(String id, String name) {
    return Row.judged(id, "明显").name(name).level(LevelOne.OUTCOME, LevelTwo.ECONOMIC);
  }

  @Test
  void finds_a_part_that_another_unit_carries_out() {
    assertThat(
            project("201003", "200.00")
                .part(ONE, project("201002", "100.00"))
                .part(OTHER, project("201003", "100.00"))
                .found("unit-against-parts"))
        .containsExactly(ONE + ": 201002, not 201003");
  }

  @Test
  void finds_parts_that_do_not_add_up_to_the_project() {
    var parent =
        project("201002", "1411700.00")
            .part(ONE, project("201002", "286700.00"))
            .part(OTHER, project("201002", "1124999.99"));
    assertThat(parent.found("parts-against-parent"))
        .containsExactly("total: 1,411,699.99元, not 1,411,700.00元");
    assertThat(parent.outcome("unit-against-parts")).isEqualTo(PASSED);
  }

  @Test
  void accepts_parts_that_add_up() {
    assertThat(
            project("201002", "1411700.00")
                .part(ONE, project("201002", "286700.00"))
                .part(OTHER, project("201002", "1125000.00"))
                .outcome("parts-against-parent"))
        .isEqualTo(PASSED);
  }

  @Test
  void finds_two_parts_whose_sheets_are_copied_but_for_their_quantities() {
    assertThat(
            project("201002", "200.00")
                .part(ONE, part(Row.exactly("N1", "5"), quality("Z1", "合格率"), effect("E1", "引领企业")))
                .part(
                    OTHER, part(Row.exactly("N6", "1"), quality("Z9", "合格率"), effect("E9", "引领企业")))
                .found("indicators-copied-across-parts"))
        .containsExactly(ONE + "+" + OTHER + ": 2, not null");
  }

  @Test
  void accepts_parts_that_share_some_indicators() {
    assertThat(
            project("201002", "200.00")
                .part(ONE, part(quality("Z1", "合格率"), effect("E1", "引领企业")))
                .part(OTHER, part(quality("Z1", "合格率"), effect("E1", "环境改善")))
                .outcome("indicators-copied-across-parts"))
        .isEqualTo(PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"unit-against-parts", "indicators-copied-across-parts", "parts-against-parent"})
  void says_nothing_of_a_part_whose_papers_are_not_there(String check) {
    assertThat(
            project("201002", "200.00")
                .file(new SubprojectAdded(new ProjectCode(ONE)))
                .outcome(check))
        .isEqualTo(new Outcome.Insufficient("/subprojects/" + ONE));
    assertThat(project("201002", "200.00").outcome(check)).isEqualTo(PASSED);
  }

  @Test
  void says_nothing_of_parts_that_ask_for_nothing_yet() {
    assertThat(
            project("201002", "200.00")
                .part(ONE, new PaperFolder().declared("201002", null))
                .outcome("parts-against-parent"))
        .isEqualTo(new Outcome.Insufficient("/requests/2021/funding"));
  }
}
