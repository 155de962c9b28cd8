package cn.outturn.deploy.past;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.Role;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.query.projection.Arrival;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A token with the role AUDITOR and nothing else: what it can do in its district, and elsewhere.
 */
@ApplicationTest
class AuditorTest {

  private static final String CODE = RandomLives.CODES.getFirst();
  private static final String PROJECT = "/api/projects/" + CODE;

  private static final List<String> QUESTIONS =
      List.of(
          PROJECT + "?recordedBy=2024-01-31",
          PROJECT + "/execution?effectiveOn=2023-12-31",
          PROJECT + "/deviation?step=20",
          "/api/projects?recordedBy=2024-01-31&unit=100001",
          "/api/execution?by=unit&recordedBy=2024-01-31",
          "/api/assessments/summary?year=2023&recordedBy=2024-12-31",
          PROJECT + "/timeline?stage=FUNDING",
          PROJECT + "/differences?fromRecordedBy=2023-06-30&toRecordedBy=2023-12-31",
          PROJECT + "/targets/ledger",
          PROJECT + "/steps/7?show=execution,deviation",
          "/api/working?of=/api/projects/" + CODE + "/execution&at=/years/0/amounts/executed",
          "/api/proof",
          "/api/proof/keys",
          "/api/proof/heads",
          "/api/proof/verifications",
          "/api/rebuilds");

  @LocalServerPort private int port;
  @Autowired private Configuration axon;
  @Autowired private Arrival arrival;
  @Autowired private JdbcClient database;
  private Api here = Api.ofNewDistrict(0);
  private Api elsewhere = Api.ofNewDistrict(0);

  @BeforeEach
  void a_district_has_lived_and_another_has_not() {
    here = Api.ofNewDistrict(port).as("auditor-1", null, Role.AUDITOR);
    elsewhere = Api.ofNewDistrict(port).as("auditor-1", null, Role.AUDITOR);
    axon.eventStore().publish(new ArrayList<>(RandomLives.lived(here.district(), 5).events()));
    Long position =
        database
            .sql("SELECT max(global_index) FROM event_store.domain_event_entry")
            .query(Long.class)
            .single();
    assertThat(arrival.await(Objects.requireNonNull(position), Duration.ofSeconds(60))).isTrue();
  }

  @Test
  void an_auditor_is_answered_in_the_own_district_and_learns_nothing_of_another() {
    for (String question : QUESTIONS) {
      Api.Answer answer = here.get(question);
      assertThat(answer.status()).as(question + answer.body()).isEqualTo(200);
      Api.Answer other = elsewhere.get(question);
      assertThat(other.status()).as(question).isIn(200, 404);
      assertThat(other.body().toString())
          .as(question)
          .doesNotContain(here.district())
          .doesNotContain("往昔区");
      if (question.startsWith(PROJECT)) {
        assertThat(other.rule()).as(question).isEqualTo("project-unknown");
      }
    }
  }

  @Test
  void an_auditor_supposes_and_verifies_and_no_event_comes_of_it() {
    long before = events();
    String supposed =
        """
        {"commands": [{"command": "AdjustFunds", "as": {"user": "finance-1", "roles": ["FINANCE_BUREAU"]},
          "body": {"year": 2024, "changes": [{"source": "LOCAL", "amount": 100}], "reason": "追加",
            "document": {"number": "财预〔2024〕1号"}, "effective": "2024-05-01"}}]}
        """;
    Api.Answer whatIf = here.send("POST", PROJECT + "/what-if", supposed);
    assertThat(whatIf.status()).as(whatIf.body().toString()).isEqualTo(200);
    Api.Answer verification =
        here.with("Idempotency-Key", "auditor-verifies-1")
            .send("POST", "/api/proof/verifications", null);
    assertThat(verification.status()).as(verification.body().toString()).isEqualTo(202);
    assertThat(events()).isEqualTo(before);
    // As the real command would be: that district isn't registered at all.
    assertThat(elsewhere.send("POST", PROJECT + "/what-if", supposed).rule())
        .isEqualTo("district-unknown");
  }

  @Test
  void an_auditor_writes_nothing_and_operates_nothing() {
    long before = events();
    assertForbidden(here.command("POST", PROJECT + "/year-closing", "{\"year\": 2023}"));
    assertForbidden(
        here.command(
            "POST",
            PROJECT + "/returned-funds",
            "{\"year\": 2023, \"source\": \"LOCAL\", \"amount\": 1}"));
    assertForbidden(here.send("POST", "/api/operations/projections/rebuild", null));
    assertForbidden(here.get("/api/operations/projections"));
    assertForbidden(here.get("/api/districts"));
    assertForbidden(here.get(PROJECT + "/contacts"));
    assertThat(events()).isEqualTo(before);
  }

  private static void assertForbidden(Api.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(403);
  }

  private long events() {
    return database
        .sql("SELECT count(*) FROM event_store.domain_event_entry WHERE district_id = :district")
        .param("district", here.district())
        .query(Long.class)
        .single();
  }
}
