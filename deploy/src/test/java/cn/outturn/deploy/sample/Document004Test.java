package cn.outturn.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.assessment.Claim;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.past.Chronicle;
import cn.outturn.district.DistrictCommand;
import cn.outturn.project.AssessmentCommand.ReturnSelfAssessment;
import cn.outturn.project.AssessmentCommand.SubmitSelfAssessment;
import cn.outturn.project.DeclarationCommand.*;
import cn.outturn.project.FundingCommand.AllocateFunds;
import cn.outturn.project.FundingCommand.RecordExpenditure;
import cn.outturn.project.ProjectCommand;
import cn.outturn.query.projection.Arrival;
import cn.outturn.time.FiscalYear;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Document 004 as it may have been lived. Its table has a budget of 162,000.00 yuan, its report one
 * of 1,120,000.00; both have 1,107,600.00 spent. Here 393,300.00 of these were paid in September
 * and entered in October, and the report came a month after the table.
 */
@ApplicationTest
class Document004Test {

  private static final String CODE = "43010421T999900000001";
  private static final String EXECUTION = "/api/projects/" + CODE + "/execution?";

  @LocalServerPort private int port;
  @Autowired private Configuration axon;
  @Autowired private Arrival arrival;
  @Autowired private JdbcClient database;
  private Api api;
  private Chronicle chronicle;
  private int told;

  @BeforeEach
  void lived_until_the_end_of_september() {
    api = Api.ofNewDistrict(port);
    chronicle = new Chronicle(api.district());
    Scripts.shipped().stream()
        .filter(script -> script.district().value().equals("430104"))
        .flatMap(script -> script.steps().stream())
        .map(Bodies::command)
        .filter(DistrictCommand.class::isInstance)
        .forEach(
            command -> chronicle.recorded(at("2021-01-04T01:00:00Z"), (DistrictCommand) command));
    recorded("2021-01-11", only(DeclareProject.class));
    recorded("2021-01-12", only(SetGoals.class));
    recorded("2021-01-13", only(PlanBudget.class));
    recorded("2021-01-15", only(SubmitDeclaration.class));
    recorded("2021-01-22", only(ReviewDeclaration.class));
    recorded("2021-01-29", only(ApproveDeclaration.class));
    recorded("2021-02-01", only(AllocateFunds.class));
    recorded("2021-03-22", paid(0, "2021-03-19"));
    recorded("2021-08-25", paid(1, "2021-08-20"));
    happened();
  }

  @Test
  void a_late_payment_changes_what_is_known_of_the_day_and_never_what_was_seen_on_it() {
    String seen = "recordedBy=2021-09-30";
    String known = "effectiveOn=2021-09-30";
    assertThat(spent(seen)).isEqualTo(71_430_000);
    assertThat(spent(known)).isEqualTo(71_430_000);
    String before = api.get(EXECUTION + seen).body().toString();

    recorded("2021-10-20", paid(2, "2021-09-24"));
    happened();

    assertThat(api.get(EXECUTION + seen).body().toString()).isEqualTo(before);
    assertThat(rate(seen, "adjusted")).isEqualTo("440.93");
    assertThat(spent(known)).isEqualTo(110_760_000);
    assertThat(rate(known, "adjusted")).isEqualTo("683.7");
    assertThat(spent(known + "&recordedBy=2021-09-30")).isEqualTo(71_430_000);
    assertThat(spent(known + "&recordedBy=2021-10-20T02:00:00Z")).isEqualTo(110_760_000);
    // The day before it was paid, whatever is known today.
    assertThat(spent("effectiveOn=2021-09-23")).isEqualTo(71_430_000);
    String district = "/api/execution?by=unit&year=2021&";
    assertThat(api.get(district + seen).body().toString()).contains("71430000");
    assertThat(api.get(district + known).body().toString()).contains("110760000");
  }

  @Test
  void the_reports_budget_is_claimed_from_the_day_it_came_beside_the_tables() {
    recorded("2021-10-20", paid(2, "2021-09-24"));
    recorded("2022-01-31", assessed(claim -> claim.origin().equals("自评表")));
    recorded("2022-02-15", new ReturnSelfAssessment(new FiscalYear(2021), "表与报告须一并报送"));
    recorded("2022-02-28", assessed(claim -> true));
    happened();

    assertThat(claimedBudgets("recordedBy=2022-01-30")).isEmpty();
    assertThat(claimedBudgets("recordedBy=2022-01-31")).containsExactly(16_200_000L);
    assertThat(claimedBudgets("recordedBy=2022-02-28"))
        .containsExactlyInAnyOrder(16_200_000L, 112_000_000L);
    assertThat(claimedRates("recordedBy=2022-01-31")).containsExactly("100");
    assertThat(claimedRates("recordedBy=2022-02-28")).contains("100", "87", "97.8");
    // Both papers say that they are of 31 January: so they are on the other clock.
    assertThat(claimedBudgets("effectiveOn=2022-01-30")).isEmpty();
    assertThat(claimedBudgets("effectiveOn=2022-01-31")).contains(112_000_000L);
    assertThat(rate("recordedBy=2022-02-28", "adjusted")).isEqualTo("683.7");
    assertThat(rate("recordedBy=2022-02-28", "claim:自评报告:年度资金总额")).isEqualTo("98.89");
    assertThat(findings("2022-01-31")).isGreaterThan(findings("2022-01-30"));
    assertThat(findings("2022-02-28")).isGreaterThan(findings("2022-01-31"));
  }

  private int findings(String day) {
    String asked = "/api/projects/" + CODE + "/findings?recordedBy=" + day;
    return api.get(asked).body().path("findings").size();
  }

  private long spent(String moment) {
    return year(moment).path("amounts").path("executed").asLong();
  }

  private String rate(String moment, String denominator) {
    return year(moment)
        .path("rates")
        .valueStream()
        .filter(rate -> rate.path("denominator").asString("").equals(denominator))
        .map(rate -> rate.path("rate").path("percent").asString(""))
        .findFirst()
        .orElseGet(() -> year(moment).toString());
  }

  private List<Long> claimedBudgets(String moment) {
    return year(moment)
        .path("claims")
        .valueStream()
        .filter(claim -> claim.path("kind").asString("").equals("budget"))
        .filter(claim -> claim.path("what").asString("").equals("年度资金总额"))
        .map(claim -> claim.path("amount").asLong())
        .toList();
  }

  private List<String> claimedRates(String moment) {
    return year(moment)
        .path("claims")
        .valueStream()
        .filter(claim -> claim.path("kind").asString("").equals("execution-rate"))
        .map(claim -> claim.path("percent").asString())
        .toList();
  }

  private JsonNode year(String moment) {
    return api.get(EXECUTION + moment).body().path("years").path(0);
  }

  private void recorded(String day, ProjectCommand command) {
    chronicle.recorded(at(day + "T01:30:00Z"), CODE, command);
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  private static <C> C only(Class<C> kind) {
    return Bodies.of(kind, CODE).getFirst();
  }

  private static RecordExpenditure paid(int which, String day) {
    RecordExpenditure told = Bodies.of(RecordExpenditure.class, CODE).get(which);
    return new RecordExpenditure(
        told.expenditure(),
        told.year(),
        told.source(),
        told.amount(),
        told.economic(),
        told.purpose(),
        LocalDate.parse(day),
        told.exception());
  }

  private static SubmitSelfAssessment assessed(Predicate<Claim> which) {
    SubmitSelfAssessment told = only(SubmitSelfAssessment.class);
    SelfAssessment all = told.assessment();
    return new SubmitSelfAssessment(
        told.year(),
        new SelfAssessment(
            all.attained(),
            all.ownExecutionScore(),
            all.ratings(),
            all.claims().stream().filter(which).toList(),
            all.report()),
        told.elsewhere());
  }

  /** What was recorded since. */
  private void happened() {
    List<DomainEventMessage<?>> all = chronicle.events();
    axon.eventStore().publish(new ArrayList<>(all.subList(told, all.size())));
    told = all.size();
    Long position =
        database
            .sql("SELECT max(global_index) FROM event_store.domain_event_entry")
            .query(Long.class)
            .single();
    assertThat(arrival.await(Objects.requireNonNull(position), Duration.ofSeconds(60))).isTrue();
  }
}
