package cn.outturn.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.MessageKeys;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.ProjectCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What protects a command: it is done once, and on the version its sender has seen. */
@ApplicationTest
class ConductTest {

  private static final int THREADS = 8;
  private static final String BUDGET = "/api/projects/P-1/budget";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private EventStorageEngine engine;

  private Api caller = Api.ofNewDistrict(0);

  @BeforeEach
  void two_districts_with_the_same_project_code() {
    Sheets.declare(Api.ofNewDistrict(port));
    caller = Api.ofNewDistrict(port);
    Sheets.declare(caller);
  }

  @Test
  void an_answer_tells_the_version_for_the_next_command() {
    var first = caller.with("If-Match", "\"0\"").command("PUT", BUDGET, Sheets.BUDGET);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("ETag")).isEqualTo("\"1\"");
    assertThat(first.header("Outturn-Position"))
        .isEqualTo(first.body().path("position").asString())
        .matches("[A-Za-z0-9_-]{60,}");
    var second =
        caller.with("If-Match", first.header("ETag")).command("PUT", BUDGET, Sheets.BUDGET);
    assertThat(second.version()).isEqualTo(2);
  }

  @Test
  void a_repeated_command_gets_its_first_answer_and_stores_nothing() {
    Api keyed = caller.with("Idempotency-Key", "once-only").with("If-Match", "\"0\"");
    var first = keyed.send("PUT", BUDGET, Sheets.BUDGET);
    caller.command("PUT", BUDGET, Sheets.BUDGET.replace("办公费", "印刷费"));
    long stored = events();

    var repeated = keyed.send("PUT", BUDGET, Sheets.BUDGET.replace("\n", " "));

    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.version()).isEqualTo(first.version()).isEqualTo(1);
    assertThat(repeated.body().path("repeated").asBoolean()).isTrue();
    assertThat(first.body().path("repeated").asBoolean()).isFalse();
    assertThat(events()).isEqualTo(stored);
  }

  @Test
  void a_repeated_declaration_is_created_once() {
    Api keyed = caller.with("Idempotency-Key", "declare-two");
    assertThat(keyed.send("POST", "/api/projects/P-2", Sheets.DECLARATION).status()).isEqualTo(201);
    var repeated = keyed.send("POST", "/api/projects/P-2", Sheets.DECLARATION);
    assertThat(repeated.status()).isEqualTo(201);
    assertThat(repeated.body().path("repeated").asBoolean()).isTrue();
  }

  @Test
  void a_position_is_of_use_to_its_own_district_alone() {
    String position = caller.command("PUT", BUDGET, Sheets.BUDGET).header("Outturn-Position");

    assertThat(caller.with("Outturn-At-Least", position).get("/api/projects/P-1").status())
        .isEqualTo(200);
    Api other = Api.ofNewDistrict(port);
    for (String wrong : new String[] {position, "1", "A".repeat(position.length())}) {
      var refused = other.with("Outturn-At-Least", wrong).get("/api/projects");
      assertThat(refused.rule()).isEqualTo("parameter-malformed");
    }
  }

  @Test
  void a_key_belongs_to_its_project() {
    caller.command("POST", "/api/projects/P-2", Sheets.DECLARATION);
    Api keyed = caller.with("Idempotency-Key", "same-key-twice").with("If-Match", "*");
    assertThat(keyed.send("PUT", BUDGET, Sheets.BUDGET).status()).isEqualTo(200);
    var other = keyed.send("PUT", "/api/projects/P-2/budget", Sheets.BUDGET);
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.body().path("repeated").asBoolean()).isFalse();
  }

  @Test
  void what_another_process_has_written_meanwhile_counts() {
    engine.appendEvents(
        new GenericDomainEventMessage<>(
            "Project",
            caller.district() + "/P-1",
            1,
            new SubprojectAdded(new ProjectCode("P-9")),
            Map.of(MessageKeys.DISTRICT, caller.district(), MessageKeys.USER, "clerk-2")));

    assertThat(caller.with("If-Match", "\"0\"").command("PUT", BUDGET, Sheets.BUDGET).status())
        .isEqualTo(412);
    var seen = caller.with("If-Match", "\"1\"").command("PUT", BUDGET, Sheets.BUDGET);
    assertThat(seen.version()).isEqualTo(2);
  }

  @Test
  void of_many_who_rest_on_the_same_version_exactly_one_wins() {
    long stored = events();
    var answers =
        atOnce(
            i ->
                caller
                    .with("If-Match", "\"0\"")
                    .command("PUT", BUDGET, Sheets.BUDGET.replace("办公费", "办公费" + i)));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .hasSize(THREADS - 1)
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(412));
    assertThat(events()).isEqualTo(stored + 1);
  }

  @Test
  void of_many_who_declare_the_same_code_exactly_one_wins() {
    var answers =
        atOnce(
            i ->
                caller.command(
                    "POST", "/api/projects/P-2", Sheets.DECLARATION.replace("党建", "党建" + i)));
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(answer -> assertThat(answer.status()).isIn(409, 412));
  }

  @Test
  void a_command_that_is_sent_many_times_at_once_is_done_once() {
    long stored = events();
    Api keyed = caller.with("Idempotency-Key", "eight-times").with("If-Match", "*");
    var answers = atOnce(_ -> keyed.send("PUT", BUDGET, Sheets.BUDGET));
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200))
        .allSatisfy(answer -> assertThat(answer.version()).isEqualTo(1));
    assertThat(events()).isEqualTo(stored + 1);
  }

  private interface Sending {
    Api.Answer send(int number);
  }

  private static List<Api.Answer> atOnce(Sending sending) {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var sent =
          IntStream.range(0, THREADS)
              .mapToObj(
                  i ->
                      threads.submit(
                          (Callable<Api.Answer>)
                              () -> {
                                start.await();
                                return sending.send(i);
                              }))
              .toList();
      start.countDown();
      return sent.stream().map(ConductTest::result).toList();
    }
  }

  private static Api.Answer result(Future<Api.Answer> sent) {
    try {
      return sent.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private long events() {
    return database
        .sql("SELECT count(*) FROM event_store.domain_event_entry")
        .query(Long.class)
        .single();
  }
}
