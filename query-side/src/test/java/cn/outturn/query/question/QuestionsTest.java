package cn.outturn.query.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.access.Scope;
import cn.outturn.indicator.Polarity;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.Engine;
import cn.outturn.query.projection.ReadModelJson;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  private static final Scope ONE = Scopes.of("310101");
  private static final Scope OTHER = Scopes.of("310102");
  private static final Engine ENGINE = new Engine();

  record Line(
      ProjectCode projectCode,
      FiscalYear year,
      Money amount,
      @Nullable Money limit,
      Polarity polarity,
      BigDecimal weight,
      LocalDate day,
      Instant at,
      Rate rate,
      Map<Polarity, String> notes) {}

  record Code(ProjectCode projectCode) {}

  private final Questions questions = ENGINE.bean(Questions.class);

  @BeforeEach
  void fill() {
    ENGINE
        .sql()
        .execute(
            """
            DROP TABLE IF EXISTS read_model.line;
            CREATE TABLE read_model.line (
              district_id text, project_code text, year int, amount bigint, "limit" bigint,
              polarity text, weight numeric, day date, at timestamptz, rate jsonb, notes jsonb);
            CALL read_model.wall('read_model.line')
            """);
    for (int i = 1; i <= 25; i++) {
      insert(ONE, "P%02d".formatted(i));
    }
    insert(OTHER, "P01");
  }

  @AfterAll
  static void stop() {
    ENGINE.close();
  }

  @Test
  void what_a_projection_writes_a_question_reads_back() {
    Optional<Line> read =
        questions.one(
            ONE,
            Line.class,
            """
            SELECT project_code, year, amount, "limit", polarity, weight, day, at, rate, notes
            FROM read_model.line WHERE district_id = :district AND project_code = :code
            """,
            Map.of("code", new ProjectCode("P03")));

    assertThat(read).contains(line("P03"));
  }

  @Test
  void a_question_is_asked_in_the_name_of_a_district() {
    String codes = "SELECT project_code FROM read_model.line WHERE district_id = :district";

    assertThat(questions.list(OTHER, Code.class, codes, Map.of()))
        .containsExactly(new Code(new ProjectCode("P01")));
    assertThat(
            questions.one(
                OTHER,
                Setting.class,
                "SELECT current_setting('outturn.district') AS value, :district AS district",
                Map.of()))
        .contains(new Setting("310102", "310102"));
  }

  record Setting(String value, String district) {}

  @Test
  void a_question_that_names_no_district_is_not_asked() {
    for (String sql :
        List.of("SELECT 1 AS value", "SELECT 1::district AS value", "SELECT :districts AS value")) {
      assertThatThrownBy(() -> questions.list(ONE, Setting.class, sql, Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(":district");
    }
  }

  @Test
  void nobody_writes_by_a_question() {
    assertThatThrownBy(
            () ->
                questions.list(
                    ONE,
                    Setting.class,
                    """
                    SELECT nextval('event_store.domain_event_entry_global_index_seq') AS value,
                      :district AS district
                    """,
                    Map.of()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void a_page_has_its_items_and_the_number_of_all() {
    String codes =
        "SELECT project_code FROM read_model.line WHERE district_id = :district ORDER BY"
            + " project_code";

    Page<Code> second = questions.page(ONE, Code.class, codes, Map.of(), 2, 10);
    assertThat(second.items()).hasSize(10).startsWith(new Code(new ProjectCode("P11")));
    assertThat(second.total()).isEqualTo(25);
    assertThat(questions.page(ONE, Code.class, codes, Map.of(), 3, 10).items()).hasSize(5);
    assertThat(questions.page(ONE, Code.class, codes, Map.of(), 9, 10))
        .isEqualTo(new Page<Code>(List.of(), 9, 10, 25));
  }

  @Test
  void a_page_that_cannot_be_is_refused() {
    for (int[] wrong : new int[][] {{0, 10}, {1, 0}, {1, 201}}) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(
              () ->
                  questions.page(ONE, Code.class, "SELECT :district", Map.of(), wrong[0], wrong[1]))
          .satisfies(refused -> assertThat(refused.rule()).isEqualTo(Rule.PARAMETER_MALFORMED));
    }
  }

  @Test
  void parameters_may_be_values_of_the_language_lists_and_null() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("codes", List.of(new ProjectCode("P01"), new ProjectCode("P02")));
    parameters.put("polarity", null);
    parameters.put("least", new Money(100));

    assertThat(
            questions.list(
                ONE,
                Code.class,
                """
                SELECT project_code FROM read_model.line
                WHERE district_id = :district AND project_code IN (:codes) AND amount >= :least
                  AND (cast(:polarity AS text) IS NULL OR polarity = :polarity)
                """,
                parameters))
        .hasSize(2);
  }

  @Test
  void a_misspelt_column_is_an_error_and_no_missing_value() {
    assertThatThrownBy(
            () ->
                questions.list(
                    ONE,
                    Code.class,
                    "SELECT project_code AS code FROM read_model.line WHERE district_id ="
                        + " :district",
                    Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("project_code");
  }

  private static Line line(String code) {
    return new Line(
        new ProjectCode(code),
        new FiscalYear(2024),
        new Money(123_456_789_012L),
        null,
        Polarity.values()[0],
        new BigDecimal("12.50"),
        LocalDate.of(2024, 2, 29),
        Instant.parse("2024-05-06T07:08:09.123456Z"),
        Rate.of(new BigDecimal("1.10"), new BigDecimal("3.30")),
        Map.of(Polarity.values()[0], "说明"));
  }

  private static void insert(Scope scope, String code) {
    ENGINE
        .sql()
        .update(
            """
            INSERT INTO read_model.line
            SELECT ?, project_code, year, amount, "limit", polarity, weight, day, at, rate, notes
            FROM json_populate_record(NULL::read_model.line, ?::json)
            """,
            scope.district().value(),
            ReadModelJson.write(line(code)));
  }
}
