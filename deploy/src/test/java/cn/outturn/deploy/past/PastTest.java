package cn.outturn.deploy.past;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.query.projection.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For histories that nobody has thought of, every question is asked as of many moments. */
@ApplicationTest
class PastTest {

  private static final Random RANDOM = new Random(2026);

  @LocalServerPort private int port;
  @Autowired private Configuration axon;
  @Autowired private Arrival arrival;
  @Autowired private JdbcClient database;

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void as_of_the_last_event_every_question_answers_as_it_does_now(long seed) {
    Api api = Api.ofNewDistrict(port);
    Chronicle chronicle = RandomLives.lived(api.district(), seed);
    happened(chronicle.events());
    Instant last = chronicle.events().getLast().getTimestamp();
    Asked asked = Asked.all(api);
    assertThat(asked.ofProjects()).hasSizeGreaterThan(9);
    assertThat(asked.ofDistrict()).hasSizeGreaterThan(9);

    for (String question : asked.ofDistrict()) {
      assertSame(api, question, question + "&recordedBy=" + last);
      assertSame(api, question, question + "&effectiveOn=2100-01-01");
    }
    for (String code : RandomLives.CODES) {
      for (String template : asked.ofProjects()) {
        String question = template.replace("{code}", code);
        assertSame(api, question, question + "&recordedBy=" + last);
        assertSame(api, question, question + "&effectiveOn=2100-01-01");
        assertSame(api, question, question + "&step=" + lastStep(chronicle.events(), code));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4_000, 50_000})
  void as_of_any_prefix_is_what_a_replay_of_that_prefix_shows(long seed) {
    Api api = Api.ofNewDistrict(port);
    Chronicle chronicle = RandomLives.lived(api.district(), seed);
    List<DomainEventMessage<?>> events = chronicle.events();
    happened(events);
    Asked asked = Asked.all(api);
    for (int i = 0; i < 6; i++) {
      int count = 9 + RANDOM.nextInt(events.size() - 9);
      Api twin = Api.ofNewDistrict(port);
      happened(chronicle.beginning(count, twin.district()));
      DomainEventMessage<?> last = events.get(count - 1);
      String moment = "&recordedBy=" + last.getTimestamp();

      for (String question : asked.ofDistrict()) {
        assertSame(twin, question, api, question + moment);
      }
      for (String code : RandomLives.CODES) {
        for (String template : asked.ofProjects()) {
          String question = template.replace("{code}", code);
          assertSame(twin, question, api, question + moment);
          if (last.getAggregateIdentifier().endsWith(code)) {
            assertSame(twin, question, api, question + "&step=" + last.getSequenceNumber());
          }
        }
      }
    }
  }

  @Test
  void no_day_of_a_random_history_is_without_an_answer() {
    Api api = Api.ofNewDistrict(port);
    happened(RandomLives.lived(api.district(), 7).events());
    for (String template : Asked.all(api).ofProjects()) {
      String question = template.replace("{code}", RandomLives.CODES.getFirst());
      for (int i = 0; i < 12; i++) {
        String day = "2023-%02d-%02d".formatted(i + 1, 1 + RANDOM.nextInt(28));
        Api.Answer answer = api.get(question + "&effectiveOn=" + day);
        // Before its first day there is no such project.
        assertThat(answer.status()).as(question + " " + day + answer.body()).isIn(200, 404);
        if (i > 2) {
          assertThat(answer.status()).as(question + " " + day).isEqualTo(200);
        }
      }
    }
  }

  @Test
  void a_moment_that_is_none_is_refused_by_its_name() {
    Api api = Api.ofNewDistrict(port);
    happened(RandomLives.lived(api.district(), 8).events());
    String question = "/api/projects/" + RandomLives.CODES.getFirst() + "/execution?";
    assertRefused(api, question + "recordedBy=yesterday", 400, "parameter-malformed");
    assertRefused(api, question + "effectiveOn=2023-02-30", 400, "parameter-malformed");
    assertRefused(api, question + "step=x", 400, "parameter-malformed");
    assertRefused(api, question + "step=3&recordedBy=2023-05-01", 400, "parameter-malformed");
    assertRefused(api, question + "step=100000", 404, "step-unknown");
    assertRefused(api, "/api/execution?step=3", 400, "parameter-malformed");
    assertRefused(api, "/api/glossary?recordedBy=2023-05-01", 400, "past-unanswered");
    assertRefused(
        api,
        "/api/documents/conflicts?scope=GRANTED&recordedBy=2023-05-01",
        400,
        "past-unanswered");
  }

  @Test
  void the_past_of_another_district_or_unit_is_as_hidden_as_its_present() {
    Api api = Api.ofNewDistrict(port);
    happened(RandomLives.lived(api.district(), 9).events());
    String question =
        "/api/projects/" + RandomLives.CODES.getFirst() + "/execution?recordedBy=2030-01-01";
    Api other = Api.ofNewDistrict(port);
    assertThat(api.get(question).status()).isEqualTo(200);
    assertRefused(other, question, 404, "project-unknown");
    Api clerk = api.as("clerk-9", "101002", cn.outturn.caller.Role.CLERK);
    assertRefused(clerk, question, 404, "project-unknown");
    assertThat(clerk.get("/api/projects?recordedBy=2030-01-01").body().path("total").asInt())
        .isEqualTo(1);
  }

  private static void assertRefused(Api api, String question, int status, String rule) {
    Api.Answer answer = api.get(question);
    assertThat(answer.status()).as(question + answer.body()).isEqualTo(status);
    assertThat(answer.rule()).isEqualTo(rule);
  }

  private static void assertSame(Api api, String now, String then) {
    assertSame(api, now, api, then);
  }

  /** Whatever the answer is, also that there is none. */
  private static void assertSame(Api one, String question, Api other, String past) {
    String live = one.get(question).body().toString().replace(one.district(), "D");
    String asOf = other.get(past).body().toString().replace(other.district(), "D");
    assertThat(asOf.replaceAll("\"instance\":\"[^\"]*\"", ""))
        .as(past)
        .isEqualTo(live.replaceAll("\"instance\":\"[^\"]*\"", ""));
  }

  private static long lastStep(List<DomainEventMessage<?>> events, String code) {
    return events.stream().filter(e -> e.getAggregateIdentifier().endsWith(code)).count() - 1;
  }

  private void happened(List<DomainEventMessage<?>> events) {
    axon.eventStore().publish(new ArrayList<>(events));
    long position =
        database
            .sql("SELECT max(global_index) FROM event_store.domain_event_entry")
            .query(Long.class)
            .single();
    assertThat(arrival.await(position, Duration.ofSeconds(60))).isTrue();
  }
}
