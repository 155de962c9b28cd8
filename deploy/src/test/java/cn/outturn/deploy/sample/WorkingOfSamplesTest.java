package cn.outturn.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.Role;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.past.Chronicle;
import cn.outturn.deploy.working.Worked;
import cn.outturn.district.DistrictCommand;
import cn.outturn.project.ProjectCommand;
import cn.outturn.query.projection.Arrival;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Figures of two documents, each followed back to its formula, its rules and its events. */
@ApplicationTest
class WorkingOfSamplesTest {

  private static final String PARTY_AFFAIRS = "/api/projects/43010421T999900000001";
  private static final String PARTY_WORK = "/api/projects/S302020100685";

  @LocalServerPort private int port;
  @Autowired private Configuration axon;
  @Autowired private Arrival arrival;
  @Autowired private JdbcClient database;
  private Worked affairs;
  private Worked work;

  @BeforeEach
  void lived() {
    affairs = lived("430104");
    work = lived("530103");
  }

  @Test
  void each_of_the_execution_rates_of_document_004_names_its_two_amounts_and_their_events() {
    String execution = PARTY_AFFAIRS + "/execution";
    JsonNode rates = affairs.api().get(execution).body().at("/years/0/rates");
    assertThat(rates.size()).isEqualTo(10);
    for (int i = 0; i < rates.size(); i++) {
      JsonNode told = affairs.of(execution, "/years/0/rates/" + i + "/rate/percent");
      JsonNode rate = rates.get(i).path("rate");
      assertThat(told.at("/line/1/value").asString())
          .isEqualTo(rates.get(i).path("numerator").asString());
      assertThat(told.at("/line/2/value").asString())
          .isEqualTo(rates.get(i).path("denominator").asString());
      if (rate.path("kind").asString().equals("known")) {
        assertThat(number(told.at("/value"))).isEqualByComparingTo(rate.path("percent").asString());
        assertThat(told.at("/formula/recomputed").decimalValue())
            .isEqualByComparingTo(rate.path("percent").asString());
      } else {
        assertThat(told.path("value").isNull()).isTrue();
        assertThat(told.path("events").path("total").asInt()).isZero();
        assertThat(input(told, "rate/reason").path("text").asString())
            .isEqualTo("DENOMINATOR_ZERO");
      }
    }
    JsonNode adjusted =
        affairs.of(
            execution,
            "/years/year=2021/rates/numerator=executed,denominator=adjusted/rate/percent");
    assertThat(adjusted.at("/formula/en").asString()).startsWith("numerator ÷ denominator × 100");
    assertThat(input(adjusted, "../amounts/executed").path("number").asLong())
        .isEqualTo(110_760_000);
    assertThat(input(adjusted, "../amounts/adjusted").path("number").asLong())
        .isEqualTo(16_200_000);
    assertThat(types(adjusted))
        .containsExactly(
            "FundsAllocated", "ExpenditureRecorded", "ExpenditureRecorded", "ExpenditureRecorded");
    assertThat(adjusted.at("/events/items/0/before").isNull()).isTrue();
    assertThat(number(adjusted.at("/events/items/3/after"))).isEqualByComparingTo("683.70");
    assertThat(
            adjusted.at("/events/items/3/fields").valueStream().map(f -> f.path("at").asString()))
        .contains("/amount", "/year")
        .doesNotContain("/purpose", "/expenditure");
    // A claim is of the paper that states it, and the money that was really spent.
    JsonNode claimed =
        affairs.of(
            execution,
            "/years/year=2021/rates/numerator=executed,denominator=claim:自评报告:年度资金总额/rate/percent");
    assertThat(number(claimed.at("/value"))).isEqualByComparingTo("98.89");
    assertThat(types(claimed)).containsExactly("SelfAssessmentSubmitted");
  }

  @Test
  void an_amount_that_is_not_there_says_what_is_missing() {
    JsonNode told = work.of(PARTY_WORK + "/execution", "/years/year=2022/rates/2/rate/percent");
    assertThat(told.path("value").isNull()).isTrue();
    assertThat(told.path("formula").path("missing").valueStream().map(JsonNode::asString))
        .contains("../amounts/executed", "../amounts/adjusted");
    assertThat(told.at("/events/total").asInt()).isZero();
  }

  @Test
  void a_light_is_of_a_percent_the_thresholds_and_the_calendar() {
    String deviation = PARTY_WORK + "/deviation?year=2020";
    String at = "/lines/projectCode=S302020100685,year=2020,quarter=Q1,subject=money/";
    JsonNode light = work.of(deviation, at + "light");
    assertThat(light.at("/value/text").asString()).isEqualTo("RED");
    assertThat(light.at("/ruleSets/0/ruleSet/key").asString()).isEqualTo("mof-2020-10");
    assertThat(parameters(light))
        .containsExactly("lights/yellow=60", "lights/green=80", "lights/blue=120", "calendar=25");
    assertThat(types(light)).containsExactly("QuarterProgressRecorded");
    JsonNode percent = work.of(deviation, at + "percent");
    assertThat(number(percent.at("/value"))).isEqualByComparingTo("32");
    assertThat(input(percent, "spending/compared/spent").path("number").asLong())
        .isEqualTo(800_000);
    JsonNode detected = work.of(deviation, at + "detection/percent");
    assertThat(types(detected)).containsExactly("DeviationDetected");
    assertThat(parameters(detected)).contains("lights/yellow=60");
  }

  @Test
  void a_line_of_the_score_and_the_total_are_of_the_assessment_and_its_rules() {
    String assessments = PARTY_AFFAIRS + "/assessments";
    JsonNode line = affairs.of(assessments, "/years/year=2021/items/line=execution/score");
    assertThat(number(line.at("/value"))).isEqualByComparingTo("10");
    assertThat(line.at("/formula/en").asString()).contains("points × min(1, executed ÷ budget)");
    assertThat(input(line, "working/inputs/executed", 1).path("number").asLong())
        .isEqualTo(110_760_000);
    assertThat(types(line)).containsExactly("SelfAssessmentSubmitted");
    JsonNode total = affairs.of(assessments, "/years/year=2021/assessment/total");
    assertThat(number(total.at("/value"))).isEqualByComparingTo("110");
    assertThat(total.at("/formula/recomputed").decimalValue()).isEqualByComparingTo("110");
    assertThat(total.at("/ruleSets/0/source").asString()).contains("财预〔2020〕10号");
    assertThat(total.at("/formula/inputs").size()).isEqualTo(14);
    // 000 was returned once: the figure went, and came again with the next submission.
    JsonNode again = work.of(PARTY_WORK + "/assessments", "/years/year=2020/assessment/total");
    assertThat(number(again.at("/value"))).isEqualByComparingTo("93.505263");
    assertThat(types(again)).containsExactly("SelfAssessmentSubmitted");
  }

  @Test
  void figures_of_the_comparison_and_of_the_findings_have_their_events() {
    JsonNode executed = work.of(PARTY_WORK + "/comparison", "/years/year=2020/executed");
    assertThat(number(executed.at("/value"))).isEqualByComparingTo("9180000");
    assertThat(types(executed)).contains("ExpenditureRecorded", "ExpenditureCorrected");
    JsonNode attained =
        work.of(
            PARTY_WORK + "/comparison",
            "/lines/line=N5@2020/points/year=2020,indicator=N5/attainment/percent");
    assertThat(types(attained)).contains("TargetsRevised");
    JsonNode open = affairs.of("/api/findings/summary", "/findings");
    assertThat(open.at("/projects/addsUp").isMissingNode()).isTrue();
    assertThat(number(open.at("/value")).intValueExact()).isPositive();
    assertThat(types(open)).contains("FindingRaised");
    assertThat(open.at("/formula/recomputed").decimalValue())
        .isEqualByComparingTo(number(open.at("/value")));
  }

  @Test
  void a_figure_of_a_district_says_what_each_project_has_in_it() {
    Worked community = lived("310117");
    String question = "/api/execution?by=unit&year=2022";
    JsonNode told = community.of(question, "/total/amounts/executed");
    JsonNode shares = told.path("projects");
    assertThat(shares.path("addsUp").asBoolean()).isTrue();
    assertThat(shares.at("/items/total").asInt()).isEqualTo(2);
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode share : shares.at("/items/items")) {
      sum = sum.add(number(share.path("value")));
      Api.Answer own = community.api().get(share.path("working").asString());
      assertThat(own.status()).as(own.body().toString()).isEqualTo(200);
      assertThat(number(own.body().path("value")))
          .isEqualByComparingTo(number(share.path("value")));
      assertThat(own.body().at("/events/items"))
          .isNotEmpty()
          .allMatch(e -> e.path("stream").asString().endsWith(share.path("project").asString()));
    }
    assertThat(sum).isEqualByComparingTo(number(told.path("value")));
    assertThat(number(shares.at("/items/items/0/value")))
        .isGreaterThanOrEqualTo(number(shares.at("/items/items/1/value")));
    JsonNode rate = community.of(question, "/total/rates/2/rate/percent");
    assertThat(rate.at("/projects/addsUp").asBoolean()).isFalse();
  }

  @Test
  void a_figure_of_the_past_has_the_events_of_then() {
    JsonNode now = affairs.of(PARTY_AFFAIRS + "/execution", "/allYears/amounts/executed");
    long second = now.at("/events/items/1/version").asLong();
    JsonNode then =
        affairs.of(PARTY_AFFAIRS + "/execution?step=" + second, "/allYears/amounts/executed");
    assertThat(then.at("/value")).isEqualTo(now.at("/events/items/1/after"));
    assertThat(then.at("/events/total").asInt()).isEqualTo(2);
    String recorded = now.at("/events/items/0/recorded").asString();
    Api.Answer outer =
        affairs.asked(
            PARTY_AFFAIRS + "/execution", "/allYears/amounts/executed", "&recordedBy=" + recorded);
    assertThat(outer.body().at("/events/total").asInt()).isEqualTo(1);
  }

  @Test
  void what_the_question_gives_comes_from_no_event() {
    JsonNode size = affairs.of("/api/projects?size=7", "/size");
    assertThat(number(size.at("/value"))).isEqualByComparingTo("7");
    assertThat(size.at("/formula/kind").asString()).isEqualTo("GIVEN");
    assertThat(size.at("/events/total").asInt()).isZero();
  }

  @Test
  void what_is_no_figure_of_the_caller_is_refused_by_its_name() {
    String execution = PARTY_AFFAIRS + "/execution";
    assertRefused(affairs, "/api/nothing", "/x", 400, "/of parameter-malformed");
    assertRefused(affairs, "execution", "/x", 400, "/of parameter-malformed");
    assertRefused(affairs, "/api/working?of=x", "/x", 400, "/of parameter-malformed");
    assertRefused(affairs, "/api/glossary", "/0", 400, "/of parameter-malformed");
    assertRefused(affairs, "/api/districts/530103", "/name", 400, "/of parameter-malformed");
    assertRefused(affairs, execution + "?step=x", "/name", 400, "/of parameter-malformed");
    assertRefused(affairs, execution, "years", 400, "/at parameter-malformed");
    assertRefused(affairs, execution, "/years", 400, "/at parameter-malformed");
    assertRefused(affairs, execution, "/name", 400, "/at parameter-malformed");
    assertRefused(affairs, execution, "/years/9/amounts/executed", 400, "/at parameter-malformed");
    assertRefused(affairs, PARTY_WORK + "/execution", "/allYears/amounts/executed", 404, "");
    Worked neighbour = new Worked(affairs.api().as("clerk-9", "999999", Role.CLERK));
    assertRefused(neighbour, execution, "/allYears/amounts/executed", 404, "");
    assertThat(affairs.asked(execution, "/years/0/year", "&recordedBy=2019-01-01").status())
        .isEqualTo(404);
    assertThat(affairs.asked(execution + "?step=1", "/name", "&effectiveOn=2021-01-01").faults())
        .containsExactly("/of parameter-malformed");
  }

  private static void assertRefused(Worked worked, String of, String at, int status, String fault) {
    Api.Answer answer = worked.asked(of, at, "");
    assertThat(answer.status()).as(of + " " + at + answer.body()).isEqualTo(status);
    if (!fault.isEmpty()) {
      assertThat(answer.faults()).containsExactly(fault);
    }
  }

  /** Every project of a sample district, one step an hour, at the end of all that it tells. */
  private Worked lived(String district) {
    Api api = Api.ofNewDistrict(port);
    var chronicle = new Chronicle(api.district());
    Instant now = Instant.parse("2023-12-01T01:00:00Z");
    for (Script script : Scripts.shipped()) {
      if (script.district().value().equals(district)) {
        for (Step step : script.steps()) {
          now = now.plus(Duration.ofMinutes(1));
          switch (Bodies.command(step)) {
            case DistrictCommand command -> chronicle.recorded(now, command);
            case ProjectCommand command ->
                chronicle.recorded(
                    now, step.stream().substring("/api/projects/".length()), command);
            default -> throw new IllegalStateException("no command: " + step);
          }
        }
      }
    }
    axon.eventStore().publish(new ArrayList<>(chronicle.events()));
    Long position =
        database
            .sql("SELECT max(global_index) FROM event_store.domain_event_entry")
            .query(Long.class)
            .single();
    assertThat(arrival.await(Objects.requireNonNull(position), Duration.ofSeconds(60))).isTrue();
    return new Worked(api);
  }

  private static JsonNode input(JsonNode told, String name) {
    return told.at("/formula/inputs")
        .valueStream()
        .filter(input -> input.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + told))
        .path("value");
  }

  private static JsonNode input(JsonNode told, String prefix, int atLeast) {
    List<JsonNode> inputs =
        told.at("/formula/inputs")
            .valueStream()
            .filter(i -> i.path("at").asString().endsWith(prefix))
            .toList();
    assertThat(inputs).as(told.toString()).hasSizeGreaterThanOrEqualTo(atLeast);
    return inputs.getFirst().path("value");
  }

  private static List<String> types(JsonNode told) {
    return told.at("/events/items")
        .valueStream()
        .map(event -> event.path("type").asString())
        .toList();
  }

  private static List<String> parameters(JsonNode told) {
    return told.at("/ruleSets/0/parameters")
        .valueStream()
        .map(p -> p.path("name").asString() + "=" + p.path("value").asString())
        .toList();
  }

  private static BigDecimal number(JsonNode quantity) {
    return quantity.path("number").decimalValue();
  }
}
