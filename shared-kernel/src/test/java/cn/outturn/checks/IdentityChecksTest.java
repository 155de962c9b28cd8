package cn.outturn.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityChecksTest {

  @Test
  void finds_a_blank_department() {
    assertThat(new PaperFolder().declared("135001", null).found("department-blank"))
        .containsExactly("department: null, not null");
    assertThat(new PaperFolder().declared("135001", "135001").outcome("department-blank"))
        .isEqualTo(new Outcome.Passed());
  }

  @Test
  void finds_every_other_name_of_a_project() {
    assertThat(
            new PaperFolder()
                .declared("301002", null, List.of("党建党务专项", "党建专项 工作经费"))
                .found("several-names"))
        .containsExactly("党建党务专项: 党建工作经费, not 党建党务专项", "党建专项_工作经费: 党建工作经费, not 党建专项 工作经费");
    assertThat(new PaperFolder().declared("301002", null).outcome("several-names"))
        .isEqualTo(new Outcome.Passed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"department-blank", "several-names"})
  void says_nothing_of_what_is_not_declared(String check) {
    assertThat(new PaperFolder().outcome(check))
        .isEqualTo(new Outcome.Insufficient("/declaration"));
  }
}
