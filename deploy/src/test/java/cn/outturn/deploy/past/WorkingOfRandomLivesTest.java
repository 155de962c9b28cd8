package cn.outturn.deploy.past;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.working.Worked;
import cn.outturn.query.projection.Arrival;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * For histories that nobody has thought of: the events that a figure is said to come from are those
 * at which it changes, and no others. What it was in between is asked of the question itself, as of
 * that step, by a way that knows nothing of retelling.
 */
@ApplicationTest
class WorkingOfRandomLivesTest {

  private static final String CODE = RandomLives.CODES.getFirst();

  @LocalServerPort private int port;
  @Autowired private Configuration axon;
  @Autowired private Arrival arrival;
  @Autowired private JdbcClient database;

  private Random random = new Random(0);

  /** Each test's own, told before anything is asked. */
  @SuppressWarnings("NullAway.Init")
  private Worked worked;

  private int steps;

  @ParameterizedTest
  @ValueSource(longs = {1, 20})
  void a_figure_is_at_every_step_what_the_last_of_its_events_made_it(long seed) {
    lived(seed);
    int told = 0;
    for (String template : Asked.all(worked.api()).ofProjects()) {
      String question = template.replace("{code}", CODE).replaceAll("\\?$|\\?&", "?");
      JsonNode answer = worked.api().get(question).body();
      List<String> numbers = Worked.numbers(answer);
      Collections.shuffle(numbers, random);
      for (String at : numbers.subList(0, Math.min(2, numbers.size()))) {
        assertEventsOf(question, at, answer.at(at));
        told++;
      }
    }
    assertThat(told).isGreaterThan(15);
  }

  @ParameterizedTest
  @ValueSource(longs = {4_000})
  void what_the_projects_of_a_district_have_in_a_sum_adds_up_to_it(long seed) {
    lived(seed);
    int added = 0;
    for (String question : Asked.all(worked.api()).ofDistrict()) {
      if (question.startsWith("/api/working")) {
        continue;
      }
      JsonNode answer = worked.api().get(question).body();
      List<String> numbers = Worked.numbers(answer);
      Collections.shuffle(numbers, random);
      for (String at : numbers.subList(0, Math.min(3, numbers.size()))) {
        JsonNode told = worked.of(question, at);
        assertValue(told, answer.at(at), question + at);
        boolean amount =
            told.path("unit").asString().equals("FEN")
                && told.at("/formula/kind").asString().equals("SUM");
        if (amount && told.path("projects").isObject()) {
          assertThat(told.at("/projects/addsUp").asBoolean()).as(question + at).isTrue();
          added++;
        }
      }
    }
    assertThat(added).isPositive();
  }

  private void assertEventsOf(String question, String at, JsonNode value) {
    JsonNode told = worked.of(question + "&", at);
    String about = question + " " + at + " " + told;
    assertValue(told, value, about);
    List<JsonNode> events = told.at("/events/items").valueStream().toList();
    if (told.at("/formula/kind").asString().equals("GIVEN")
        || told.at("/events/total").asInt() > events.size()) {
      return;
    }
    assertThat(events).as(about).isNotEmpty();
    assertThat(events.getLast().path("after")).as(about).isEqualTo(told.path("value"));
    String keyed = told.path("at").asString();
    for (int step : List.of(random.nextInt(steps), random.nextInt(steps))) {
      Api.Answer then = worked.asked(question + "&step=" + step, keyed, "&size=1");
      JsonNode was = then.status() == 200 ? then.body().path("value") : null;
      JsonNode said = null;
      for (JsonNode event : events) {
        if (!event.path("stream").asString().endsWith("/" + CODE)
            || event.path("version").asInt() <= step) {
          said = event.path("after");
        }
      }
      assertThat(number(was)).as("step " + step + " " + about).isEqualTo(number(said));
    }
  }

  private static void assertValue(JsonNode told, JsonNode value, String about) {
    assertThat(told.at("/value/number").decimalValue())
        .as(about)
        .isEqualByComparingTo(value.decimalValue());
    JsonNode recomputed = told.at("/formula/recomputed");
    if (recomputed.isNumber()) {
      assertThat(recomputed.decimalValue()).as(about).isEqualByComparingTo(value.decimalValue());
    }
  }

  private static String number(@org.jspecify.annotations.Nullable JsonNode quantity) {
    return quantity == null || !quantity.path("number").isNumber()
        ? "none"
        : quantity.path("number").decimalValue().stripTrailingZeros().toPlainString();
  }

  private void lived(long seed) {
    random = new Random(seed);
    Api api = Api.ofNewDistrict(port);
    worked = new Worked(api);
    List<DomainEventMessage<?>> events = RandomLives.lived(api.district(), seed).events();
    steps = (int) events.stream().filter(e -> e.getAggregateIdentifier().endsWith(CODE)).count();
    axon.eventStore().publish(new ArrayList<>(events));
    long position =
        database
            .sql("SELECT max(global_index) FROM event_store.domain_event_entry")
            .query(Long.class)
            .single();
    assertThat(arrival.await(position, Duration.ofSeconds(60))).isTrue();
  }
}
