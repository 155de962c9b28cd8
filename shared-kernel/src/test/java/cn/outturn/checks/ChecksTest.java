package cn.outturn.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.papers.Papers;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for every check, whoever adds one. */
class ChecksTest {

  @Test
  void has_each_version_of_each_check_once() {
    assertThat(Checks.all())
        .extracting(check -> check.id() + " " + check.version())
        .doesNotHaveDuplicates();
  }

  @Test
  void says_what_is_wrong_in_both_languages_and_on_what_it_rests() {
    assertThat(Checks.all())
        .allSatisfy(
            check -> {
              assertThat(check.zh()).containsPattern("\\p{IsHan}{3}");
              assertThat(check.en()).containsPattern("[a-z]{3}");
              assertThat(check.source()).isNotBlank();
            });
  }

  @Test
  void finds_nothing_in_papers_that_do_not_exist() {
    var nothing =
        new Dossier(new ProjectCode("P-1"), new FiscalYear(2020), Papers.NONE, Map.of(), null);
    assertThat(Checks.all())
        .allSatisfy(
            check -> assertThat(check.look().at(nothing)).isNotInstanceOf(Outcome.Failed.class));
  }

  @Test
  void asks_the_newest_version_of_each_for_the_year() {
    assertThat(Checks.inForce(new FiscalYear(2014))).isEmpty();
    assertThat(Checks.inForce(new FiscalYear(2020)))
        .extracting(Check::id)
        .doesNotHaveDuplicates()
        .isNotEmpty();
  }
}
