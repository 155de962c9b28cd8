package cn.outturn.deploy.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.outturn.district.DistrictCommand.RegisterDistrict;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.indicator.Actual;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentCommand.CloseProject;
import cn.outturn.project.DeclarationCommand.DeclareProject;
import cn.outturn.project.DeclarationCommand.PlanBudget;
import cn.outturn.project.DeclarationCommand.ReviewDeclaration;
import cn.outturn.project.DeclarationCommand.SetGoals;
import cn.outturn.project.DeclarationCommand.SubmitDeclaration;
import cn.outturn.project.TrackingCommand.OrderCorrection;
import cn.outturn.refusal.Refused;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import tools.jackson.databind.json.JsonMapper;

class BodyConverterTest {

  private final BodyConverter bodies = new BodyConverter(JsonMapper.shared());

  @Test
  void reads_what_is_exactly_of_the_form() throws Exception {
    assertThat(read("{\"source\": \"LOCAL\", \"amount\": -1250}", SourceAmount.class))
        .isEqualTo(new SourceAmount(SourceCode.of("LOCAL"), Money.ofFen(-1250)));
  }

  @Test
  void keeps_every_digit_of_a_number() throws Exception {
    assertThat(read("{\"kind\": \"amount\", \"value\": 683.7000000001}", Actual.class))
        .isEqualTo(Actual.Amount.of("683.7000000001"));
    assertThat(read("{\"kind\": \"amount\", \"value\": 1.10}", Actual.class))
        .isEqualTo(Actual.Amount.of("1.10"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12.5",
        "12.0",
        "1e3",
        "\"12\"",
        "\"\"",
        "true",
        "[12]",
        "{}",
        "100000000000001",
        "-100000000000001",
        "99999999999999999999"
      })
  void refuses_an_amount_that_is_not_a_whole_number_within_bounds(String amount) {
    assertThat(faults("{\"source\": \"LOCAL\", \"amount\": " + amount + "}", SourceAmount.class))
        .containsExactly("/amount value-malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"1\"", "\"\"", "1e999999999", "1e-999999999", "1234567890123456789", "{}"})
  void refuses_a_number_that_is_none_or_out_of_all_bounds(String value) {
    assertThat(faults("{\"kind\": \"amount\", \"value\": " + value + "}", Actual.class))
        .containsExactly("/value value-malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020.0", "\"2020\"", "\"\"", "true", "20200000000", "[2020]"})
  void refuses_a_year_that_is_not_a_whole_number(String year) {
    assertThat(faults("{\"year\": " + year + "}", SubmitDeclaration.class))
        .containsExactly("/year value-malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2020-06-30T00:00:00\"",
        "\"2020-06-30T00:00:00Z\"",
        "\"20200630\"",
        "\"2020-6-30\"",
        "\"2020-02-30\"",
        "\"+12020-02-01\"",
        "\"\"",
        "18000",
        "[2020,6,30]"
      })
  void refuses_a_day_that_is_not_a_date(String date) {
    assertThat(
            faults(
                "{\"deviation\": \"2020-Q2:money\", \"order\": \"x\", \"due\": " + date + "}",
                OrderCorrection.class))
        .containsExactly("/due value-malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12", "true", "{}", "[\"a\"]", "\"a\\u0000b\"", "\"\\u0007\"", "\"\\ud83d\""})
  void refuses_a_text_that_is_none_or_that_nobody_could_keep(String text) {
    assertThat(faults("{\"reason\": " + text + "}", CloseProject.class))
        .containsExactly("/reason value-malformed");
  }

  @Test
  void keeps_line_breaks_and_rare_characters() throws Exception {
    assertThat(read("{\"reason\": \"一\\n\\t𠀀\"}", CloseProject.class))
        .isEqualTo(new CloseProject("一\n\t𠀀"));
  }

  @Test
  void says_what_it_expects_and_does_not_repeat_what_it_found() {
    assertThat(refused("{\"source\": \"LOCAL\", \"amount\": \"张三\"}", SourceAmount.class).faults())
        .extracting("detail")
        .containsExactly("expected a whole number of fen, found a text");
  }

  @Test
  void finds_every_wrong_field_of_nested_rows_at_once() {
    assertThat(
            faults(
                """
                {"horizon": {"kind": "annual", "year": 1999},
                 "funding": [{"source": "LOCAL", "amount": 100},
                             {"source": "local", "amount": 12.5},
                             {"amount": 1, "note": "x"}],
                 "items": [{"name": "", "amount": -5, "quantity": "3",
                            "sources": [{"source": "LOCAL"}]},
                           {"name": "ok", "amount": 5, "economic": {"department": "x"}}]}
                """,
                PlanBudget.class))
        .containsExactly(
            "/horizon/year year-malformed",
            "/funding/1/source source-code-malformed",
            "/funding/1/amount value-malformed",
            "/funding/2/note field-unknown",
            "/funding/2/source field-required",
            "/items/0/quantity value-malformed",
            "/items/0/sources/0/amount field-required",
            "/items/0/name field-required",
            "/items/0/amount amount-negative",
            "/items/1/economic/government field-required",
            "/items/1/economic/department economic-code-malformed");
  }

  @Test
  void asks_a_whole_record_what_its_fields_say_together() {
    assertThat(
            faults(
                """
                {"horizon": {"kind": "mid-term", "from": 2021, "to": 2020},
                 "framework": "FROM_2021", "goal": "g",
                 "indicators": [
                  {"id": "N1", "levelOne": "OUTPUT", "levelTwo": "QUANTITY", "name": "n",
                   "target": {"kind": "range", "low": 700, "high": 600},
                   "plan": {"q1": 50, "q2": 25, "q3": 75, "q4": 100},
                   "polarity": "POSITIVE", "reporting": "CUMULATIVE"}]}
                """,
                SetGoals.class))
        .containsExactly(
            "/horizon/to period-malformed",
            "/indicators/0/target/high range-reversed",
            "/indicators/0/plan/q2 quarter-plan-decreases");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/horizon/kind field-required",
        "{\"kind\": null}|/horizon/kind field-required",
        "{\"kind\": \"weekly\", \"year\": 2020}|/horizon/kind value-malformed",
        "{\"kind\": 1}|/horizon/kind value-malformed",
        "\"annual\"|/horizon value-malformed",
        "2020|/horizon value-malformed",
        "{\"kind\": \"annual\", \"year\": 2020, \"from\": 2019}|/horizon/from field-unknown",
        "null|/horizon field-required"
      })
  void refuses_a_kind_that_there_is_not(String horizon, String fault) {
    assertThat(
            faults(
                "{\"funding\": [{\"source\": \"LOCAL\", \"amount\": 1}], \"horizon\": "
                    + horizon
                    + "}",
                PlanBudget.class))
        .containsExactly(fault);
  }

  @Test
  void names_the_kinds_that_there_are() {
    assertThat(
            refused("{\"kind\": \"weekly\"}", cn.outturn.time.Horizon.class)
                .faults()
                .getFirst()
                .detail())
        .isEqualTo("expected one of annual, mid-term");
  }

  @Test
  void finds_what_is_wrong_in_maps_and_lists() {
    assertThat(
            faults(
                """
                {"declaration": {"name": "n", "otherNames": ["a", null, 3],
                  "classification": {"level": "own", "nature": 1},
                  "unit": "108001", "period": {"start": "2020-01-01"},
                  "flags": {"MAJOR": "yes", "BIG": true, "PPP": null},
                  "statements": [], "figures": {}, "a/b~c": 1}}
                """,
                DeclareProject.class))
        .containsExactly(
            "/declaration/a~1b~0c field-unknown",
            "/declaration/otherNames/1 field-required",
            "/declaration/otherNames/2 value-malformed",
            "/declaration/classification/nature value-malformed",
            "/declaration/classification/level value-malformed",
            "/declaration/period/cycleYears field-required",
            "/declaration/flags/MAJOR value-malformed",
            "/declaration/flags/BIG field-unknown",
            "/declaration/flags/PPP field-unknown",
            "/declaration/flags/PPP field-required",
            "/declaration/statements value-malformed",
            "/declaration/figures value-malformed");
  }

  @Test
  void names_the_places_that_a_constructor_names() {
    assertThat(faults("{\"year\": 2020, \"grade\": \"GOOD\"}", ReviewDeclaration.class))
        .allMatch(fault -> fault.matches("/opinions/[A-Z_]+ field-required"))
        .hasSizeGreaterThan(2);
  }

  @Test
  void finds_faults_in_a_record_that_is_a_list_in_json() {
    String source = "{\"code\": \"%s\", \"name\": \"n\", \"parent\": %s, \"nature\": \"%s\"}";
    assertThat(
            faults(
                "{\"name\": \"n\", \"sources\": ["
                    + source.formatted("A1", "null", "CITY")
                    + ","
                    + source.formatted("a", "null", "TOWN")
                    + "]}",
                RegisterDistrict.class))
        .containsExactly(
            "/sources/1/code source-code-malformed", "/sources/1/nature value-malformed");
    assertThat(
            faults(
                "{\"name\": \"n\", \"sources\": ["
                    + source.formatted("A1", "null", "CITY")
                    + ","
                    + source.formatted("A1", "\"B1\"", "CITY")
                    + "]}",
                RegisterDistrict.class))
        .containsExactly("/sources/1/parent source-unknown", "/sources/1/code source-duplicate");
    assertThat(faults("{\"name\": \"n\", \"sources\": 1}", RegisterDistrict.class))
        .containsExactly("/sources value-malformed");
    assertThat(faults("{\"name\": \"n\"}", RegisterDistrict.class))
        .containsExactly("/sources field-required");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"year\": 2020|line 1, column 14",
        "{year: 2020}|line 1, column 2",
        "{'year': 2020}|line 1, column 2",
        "{\"year\": 2020,}|line 1, column 15",
        "{\"year\": 2020} {}|line 1, column 16",
        "{\"year\": 02020}|line 1, column 11",
        "{\"year\": NaN}|line 1, column 13",
        "{\"year\": 2020, \"year\": 2021}|line 1, column 22: the field stands twice",
        "hello|line 1, column 1"
      })
  void tells_where_a_body_stops_being_json(String body, String place) {
    assertThat(refused(body, SubmitDeclaration.class).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.rule().slug()).isEqualTo("json-malformed"))
        .satisfies(fault -> assertThat(fault.detail()).startsWith(place));
  }

  @Test
  void tells_the_line_too() {
    assertThat(refused("{\"year\":\n  2020,\n  oops}", SubmitDeclaration.class).faults())
        .extracting("detail")
        .containsExactly("line 3, column 3: it can't be read beyond here");
  }

  @Test
  void refuses_what_is_not_utf_8() {
    byte[] gbk = "{\"reason\": \"项目\"}".getBytes(java.nio.charset.Charset.forName("GBK"));
    assertThatThrownBy(() -> read(gbk, CloseProject.class))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.rule().slug()).isEqualTo("json-malformed"));
  }

  @Test
  void refuses_a_body_that_is_null_or_of_another_shape() {
    assertThat(faults("null", SubmitDeclaration.class)).containsExactly(" field-required");
    assertThat(faults("[]", SubmitDeclaration.class)).containsExactly(" value-malformed");
    assertThat(faults("\"x\"", SubmitDeclaration.class)).containsExactly(" value-malformed");
  }

  @Test
  void ends_a_long_list_of_faults() {
    String body = "{\"horizon\": {\"kind\": \"annual\", \"year\": 2020}, \"funding\": [%s]}";
    assertThat(faults(body.formatted("1" + ",1".repeat(5000)), PlanBudget.class)).hasSize(100);
  }

  @Test
  void is_not_drowned_by_depth() {
    assertThat(faults("[".repeat(100_000), SubmitDeclaration.class))
        .containsExactly(" json-malformed");
  }

  private List<String> faults(String body, Class<?> type) {
    return refused(body, type).faults().stream()
        .map(fault -> fault.pointer() + " " + fault.rule().slug())
        .toList();
  }

  private Refused refused(String body, Class<?> type) {
    return catchThrowableOfType(Refused.class, () -> read(body, type));
  }

  private Object read(String body, Class<?> type) throws Exception {
    return read(body.getBytes(UTF_8), type);
  }

  private Object read(byte[] body, Class<?> type) throws Exception {
    return bodies.read(
        ResolvableType.forClass(type),
        new HttpInputMessage() {
          @Override
          public InputStream getBody() {
            return new ByteArrayInputStream(body);
          }

          @Override
          public HttpHeaders getHeaders() {
            return new HttpHeaders();
          }
        },
        null);
  }
}
