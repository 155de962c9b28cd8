package cn.outturn.rules;

import static cn.outturn.rules.RuleSetFiles.changedFile;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.data.DataFile;
import cn.outturn.data.RefusedFile;
import io.github.classgraph.ClassGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A wrong rule set file is refused with its line and the reason, before anybody is scored by it.
 */
class RuleSetFilesTest {

  private static final String FOLDER = "cn/outturn/rules/";

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
  void finds_a_new_file_by_itself_next_to_classes_and_inside_jars_of_jars(@TempDir Path folder)
      throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/" + FOLDER));
    Files.writeString(classes.resolve("own-set.v1.yaml"), named("own-set", 1));
    Path jar = folder.resolve("service.jar");
    byte[] inner = jar(FOLDER + "own-set.v2.yaml", named("own-set", 2).getBytes(UTF_8));
    Files.write(jar, jar("BOOT-INF/lib/kernel.jar", inner));

    assertThat(
            RuleSets.on(
                    new ClassGraph()
                        .overrideClasspath(
                            folder.resolve("classes"), jar + "!/BOOT-INF/lib/kernel.jar"))
                .all())
        .extracting(RuleSet::ref)
        .containsExactly(new RuleSetRef("own-set", 1), new RuleSetRef("own-set", 2));
  }

  @Test
  void refuses_one_version_that_lies_on_the_class_path_twice(@TempDir Path folder)
      throws IOException {
    for (String part : List.of("one/", "two/")) {
      Path classes = Files.createDirectories(folder.resolve(part + FOLDER));
      Files.writeString(classes.resolve("own-set.v1.yaml"), named("own-set", 1));
    }
    var twice = new ClassGraph().overrideClasspath(folder.resolve("one"), folder.resolve("two"));

    assertThatThrownBy(() -> RuleSets.on(twice))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("own-set v1 lies on the class path twice");
  }

  private static String named(String key, int version) {
    return RuleSetFiles.shipped("text-rule")
        .text()
        .replace("key: text-rule, version: 1", "key: %s, version: %d".formatted(key, version));
  }

  /** Stored, not deflated, as Spring Boot packs the jars inside its own. */
  private static byte[] jar(String entry, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var jar = new JarOutputStream(bytes)) {
      jar.setMethod(ZipEntry.STORED);
      var stored = new ZipEntry(entry);
      var sum = new CRC32();
      sum.update(content);
      stored.setCrc(sum.getValue());
      stored.setSize(content.length);
      jar.putNextEntry(stored);
      jar.write(content);
    }
    return bytes.toByteArray();
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
        "positive: PROPORTIONAL | positive: PROPORTIONAL#colour: red | 16 | /colour: there is no"
            + " such key, only",
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
        "EXCELLENT: 90, GOOD: 80 | EXCELLENT: 90, GOOD: 90 | 26 | not below the 90 of the better"
            + " grade",
        "POOR: 0 | POOR: 10 | 26 | lower totals would have no grade",
        "FAIR: 60, POOR: 0 | POOR: 0 | 26 | /grades/FAIR: a value is required",
        "green: 80 | green: 50 | 27 | 50 is not above the 60 of yellow",
        "carryOverYears: 1 | carryOverYears: 9 | 30 | 9 is not 0 to 5 years",
        "NOT_ATTAINED: {from: 0, to: 60} | NOT_ATTAINED: {from: 0, to: 65} | 22 | ends at 65, but"
            + " the band above begins at 60",
        "OUTPUT: 50, OUTCOME: 30 | OUTPUT: 90, OUTCOME: -10 | 10 | /weights/levels/OUTCOME: -10 is"
            + " not above 0",
        "OUTPUT: 50 | OUTPUT: | 10 | OUTPUT",
        "tolerance: 5 | tolerance: 1e-999999 | 23 | more than 12 digits before the point or 6",
        "tolerance: 5 | tolerance: '5' | 23 | 5 is not a number",
        "overAchievement: 130 | overAchievement: 99 | 24 | 99 is not 100 to 1000",
        "Q1: 25, Q2: 50 | Q1: 25, Q2: 20 | 28 | /calendar/shares/Q2: 20 is less than the 25 of the"
            + " quarter before",
        "Q4: 100 | Q4: 101 | 28 | 101 is not above 0 and at most 100",
        "Q4: 100 | Q5: 100 | 28 | Q5",
        "dueDays: 15 | dueDays: 400 | 28 | /calendar/dueDays: 400 is not 0 to 366 days",
        "lateLoweringDays: 60 | lateLoweringDays: -1 | 29 | -1 is not 0 to 366 days",
        "lateLoweringDays: 60 | lateLoweringDays: 1.5 | 29 | lateLoweringDays",
        "carryOverYears: 1 | carryOverYears: 1#---#more: 1 | 32 | found after value",
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
        "calendar",
        "lateLoweringDays",
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

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet", "null"})
  void refuses_an_empty_file(String text) {
    assertThatThrownBy(() -> new DataFile("rules/x.v1.yaml", text).as(RuleSet.class))
        .isInstanceOf(RefusedFile.class)
        .hasMessageStartingWith("rules/x.v1.yaml:1: ");
  }

  @Test
  void refuses_a_file_that_is_not_there() throws IOException {
    assertThatThrownBy(() -> DataFile.shipped("rules/none.v1.yaml"))
        .isInstanceOf(RefusedFile.class)
        .hasMessage("rules/none.v1.yaml:0: there is no such file");
  }
}
