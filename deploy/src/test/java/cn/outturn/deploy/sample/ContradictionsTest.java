package cn.outturn.deploy.sample;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.checks.Check;
import cn.outturn.checks.Checks;
import cn.outturn.project.CheckId;
import cn.outturn.project.FindingEvent.FindingRaised;
import cn.outturn.project.FindingId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contradictions that the real documents hold are found where {@code
 * deploy/docs/contradictions.md} says so. A document's rows may stand in a part of their own
 * ({@code docs/contradictions-….md}), in the same columns.
 */
class ContradictionsTest {

  /** What was found in each document by hand, row by row: their severities in order. */
  private static final Map<String, String> BY_HAND =
      Map.of(
          "S0", "HHMHMHHMMMMMMLMLMLL",
          "S1", "HHHMMMHMMMLLHL",
          "S2", "HMMLMMMMLLL–",
          "S3", "HMMMMMHMMLMLM–",
          "S4", "HHHMHHHMMMMHMMLLL");

  private static final PaperDesk DESK = new PaperDesk();

  @BeforeAll
  static void everything_is_sent() {
    new Clerk(DESK, line -> {}).send(Scripts.shipped());
  }

  static Stream<Documented> rows() {
    return Documented.rows().stream();
  }

  @Test
  void every_row_of_every_document_is_told_once_with_its_severity() {
    Map<String, List<Documented>> told = rows().collect(groupingBy(Documented::document));
    assertThat(told.keySet()).isEqualTo(BY_HAND.keySet());
    told.forEach(
        (document, rows) -> {
          String severities = BY_HAND.getOrDefault(document, "");
          assertThat(rows.stream().map(row -> row.id() + " " + row.severity()))
              .containsExactlyInAnyOrderElementsOf(
                  IntStream.range(0, severities.length())
                      .mapToObj(i -> "%s-%d %c".formatted(document, i + 1, severities.charAt(i)))
                      .toList());
        });
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_row_is_found_or_says_why_not(Documented row) {
    assertThat(row.projects()).isNotEmpty();
    assertThat(row.findings().isEmpty() && row.green().isEmpty() && row.whyNot().isEmpty())
        .isFalse();
    assertThat(row.severity().equals("–") && row.green().isEmpty()).isFalse();
    for (Documented.Project project : row.projects()) {
      assertThat(raised(project)).as("%s", project).containsAll(row.findings());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void what_is_right_stays_green(Documented row) {
    for (String green : row.green()) {
      String check = green.split(":", 2)[0];
      assertThat(Checks.find(new CheckId(check), 1)).as(check).isPresent();
      for (Documented.Project project : row.projects()) {
        assertThat(raised(project)).noneMatch(id -> (id + ":").startsWith(green + ":"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_row_is_found_by_a_check_as_grave_as_it_is(Documented row) {
    assertThat(
            row.findings().stream()
                .map(id -> FindingId.parse(id).check())
                .map(id -> Checks.find(id, 1).map(Check::severity).orElseThrow())
                .min(Comparator.naturalOrder())
                .map(gravest -> gravest.name().substring(0, 1)))
        .isIn(Optional.empty(), Optional.of(row.severity()));
  }

  private static List<String> raised(Documented.Project project) {
    return DESK.happened(FindingRaised.class, project.district(), project.code()).stream()
        .map(event -> event.finding().toString())
        .toList();
  }
}
