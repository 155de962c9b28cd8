package cn.outturn.rules;

import static cn.outturn.rules.RuleSetFiles.changedFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.data.DataFile;
import cn.outturn.data.RefusedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A wrong rule set file is refused with its line and the reason, before anybody is scored by it.
 */
class RuleSetFilesTest {

  @Test
  void ships_every_file_of_the_folder_under_its_own_key_and_version() throws Exception {
    Path folder =
        Path.of(Objects.requireNonNull(RuleSets.class.getResource("mof-2020-10.v1.yaml")).toURI())
            .resolveSibling("");
    try (var files = Files.list(folder)) {
      assertThat(RuleSets.shipped().all())
          .extracting(rules -> rules.ref().key() + ".v" + rules.ref().version() + ".yaml")
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".yaml"))
                  .toList());
    }
  }

  @Test
  void finds_a_set_by_key_and_version_only() {
    assertThat(RuleSets.shipped().find(new RuleSetRef("text-rule", 1))).isPresent();
    assertThat(RuleSets.shipped().find(new RuleSetRef("text-rule", 2))).isEmpty();
    assertThat(RuleSets.shipped().find(new RuleSetRef("nobody-s", 1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "positive: PROPORTIONAL | positive: PROPORTIONAL#colour: red | 16 | colour",
        "positive: PROPORTIONAL | positive: SOMEHOW | 15 | SOMEHOW",
        "tolerance: 5 | tolerance: five | 23 | five",
        "tolerance: 5 | tolerance: -1 | 23 | /tolerance: -1 is not 0 to 50",
        "tolerance: 5 | tolerance: 5#passLine: 101 | 24 | /passLine: 101 is not 0 to 100",
        "tolerance: 5 | tolerance: 5#tolerance: 6 | 24 | tolerance",
        "OUTPUT: 50 | OUTPUT: 51 | 10 | they add up to 101, not 100",
        "{OUTCOME: 10} | {OUTCOME: 9} | 13 | hands on 9, but the level weighs 10",
        "SATISFACTION: {OUTCOME: 10} | COST: {OUTCOME: 10} | 13 | hands on 10, but the level weighs"
            + " 0",
        "PARTLY_ATTAINED: {from: 60, to: 80} | PARTLY_ATTAINED: {from: 60, to: 79} | 21 | ends at"
            + " 79, but the band above begins at 80",
        "NOT_ATTAINED: {from: 0, to: 60} | NOT_ATTAINED: {from: 1, to: 60} | 22 | begins at 1, not"
            + " at 0",
        "ATTAINED: {from: 80, to: 100} | ATTAINED: {from: 100, to: 80} | 20 | 80 is not above 100",
        "kind: bands | kind: guess | 17 | guess",
        "EXCELLENT: 90, GOOD: 80 | EXCELLENT: 90, GOOD: 90 | 25 | not below the 90 of the better"
            + " grade",
        "POOR: 0 | POOR: 10 | 25 | lower totals would have no grade",
        "FAIR: 60, POOR: 0 | POOR: 0 | 25 | /grades/FAIR: a value is required",
        "green: 80 | green: 50 | 26 | 50 is not above the 60 of yellow",
        "carryOverYears: 1 | carryOverYears: 9 | 27 | 9 is not 0 to 5 years",
        "version: 1 | version: 2 | 2 | must be named mof-2020-10.v2.yaml"
      })
  void refuses_a_wrong_file_with_line_and_reason(
      String before, String after, int line, String reason) {
    DataFile file = changedFile("mof-2020-10", before, after.replace('#', '\n'));

    assertThatThrownBy(() -> RuleSets.read(file))
        .isInstanceOf(RefusedFile.class)
        .hasMessageStartingWith("rules/mof-2020-10.v1.yaml:" + line + ": ")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zh",
        "en",
        "source",
        "effective",
        "positive",
        "reverse",
        "tolerance",
        "grades",
        "lights",
        "carryOverYears"
      })
  void refuses_a_missing_field_by_its_name(String field) {
    String line =
        RuleSetFiles.shipped("mof-2020-10")
            .text()
            .lines()
            .filter(l -> l.startsWith(field + ":"))
            .findFirst()
            .orElseThrow();

    assertThatThrownBy(() -> RuleSets.read(changedFile("mof-2020-10", line + "\n", "")))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("/" + field + ": a ");
  }

  @Test
  void refuses_what_is_not_yaml_with_its_line() {
    assertThatThrownBy(() -> new DataFile("rules/x.v1.yaml", "zh: a\nen: [b\n").as(RuleSet.class))
        .isInstanceOf(RefusedFile.class)
        .hasMessageMatching("(?s)rules/x\\.v1\\.yaml:[23]: .*");
  }

  @Test
  void refuses_a_file_that_is_not_there() throws IOException {
    assertThatThrownBy(() -> DataFile.shipped("rules/none.v1.yaml"))
        .isInstanceOf(RefusedFile.class)
        .hasMessage("rules/none.v1.yaml:0: there is no such file");
  }
}
