package cn.outturn.query.projection;

import static cn.outturn.query.projection.Samples.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.caller.MessageKeys;
import cn.outturn.district.DistrictId;
import cn.outturn.money.Money;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.query.Engine;
import cn.outturn.query.history.History;
import cn.outturn.query.history.News;
import cn.outturn.query.projection.Samples.Spending;
import cn.outturn.query.projection.Samples.Vouchers;
import cn.outturn.time.FiscalYear;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;

class DeadLetterTest {

  private final Engine engine = new Engine(new Spending(1), new Vouchers());

  @BeforeEach
  void start() {
    engine.sql().execute(Samples.TABLES);
    engine
        .sql()
        .execute(
            """
            ALTER TABLE read_model.spending ADD CONSTRAINT poison
            CHECK (NOT (district_id = '310101' AND project_code = 'P01'))
            """);
    engine.start();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void one_stream_that_the_database_refuses_holds_up_no_other() {
    List<EventMessage<?>> together = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      together.addAll(engine.messages("310101/P%02d".formatted(i), paid("V1", 100)));
      together.addAll(engine.messages("310102/P%02d".formatted(i), paid("V1", 100)));
    }
    engine.append(together);
    engine.caughtUp();

    assertThat(letters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.sequence()).isEqualTo("310101/P01");
              assertThat(letter.version()).isZero();
              assertThat(letter.cause()).contains("violates check constraint \"poison\"");
              assertThat(letter.cause()).as("the row's content").doesNotContain("Detail");
            });
    assertThat(count("spending")).isEqualTo(199);
    assertThat(count("voucher")).as("the other projection of the stream goes on").isEqualTo(200);
    assertThat(
            engine
                .bean(MeterRegistry.class)
                .get("outturn.projections.dead.letters")
                .gauge()
                .value())
        .isEqualTo(1);
  }

  @Test
  void a_retry_takes_the_whole_stream_in_once_the_cause_is_gone() {
    engine.happened("310101/P01", paid("V1", 100));
    engine.caughtUp();
    engine.happened("310101/P01", paid("V2", 200));
    engine.caughtUp();
    Retry retry = engine.bean(Retry.class);

    assertThat(retry.of("310101/P01")).isEqualTo(Retry.Result.FAILED_AGAIN);
    assertThat(letters()).hasSize(1);

    engine.sql().execute("ALTER TABLE read_model.spending DROP CONSTRAINT poison");

    assertThat(retry.of("310101/P01")).isEqualTo(Retry.Result.TAKEN_IN);
    assertThat(letters()).isEmpty();
    assertThat(retry.of("310101/P01")).isEqualTo(Retry.Result.NOTHING_TO_RETRY);
    assertThat(engine.rows("SELECT amount FROM read_model.spending"))
        .extracting(row -> row.get("amount"))
        .containsExactly(300L);
  }

  @Test
  void the_next_event_of_the_stream_takes_it_in_too() {
    engine.happened("310101/P01", paid("V1", 100));
    engine.caughtUp();
    engine.sql().execute("ALTER TABLE read_model.spending DROP CONSTRAINT poison");
    engine.happened("310101/P01", paid("V2", 200));
    engine.caughtUp();

    assertThat(letters()).isEmpty();
    assertThat(engine.rows("SELECT amount FROM read_model.spending"))
        .extracting(row -> row.get("amount"))
        .containsExactly(300L);
  }

  @Test
  void an_event_without_its_district_is_an_error_and_not_skipped() {
    engine.append("310102/P01", Map.of(MessageKeys.USER, "clerk"), paid("V1", 100));
    engine.happened("310102/P02", paid("V1", 100));
    engine.caughtUp();

    assertThat(letters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.sequence()).isEqualTo("310102/P01");
              assertThat(letter.cause()).contains("Unattributable").contains("carries no district");
            });
    assertThat(count("spending")).isEqualTo(1);

    engine.happened("310102/P01", paid("V2", 100));
    engine.caughtUp();
    assertThat(count("spending")).as("its stream stays where it is").isEqualTo(1);
    assertThat(letters()).hasSize(1);
  }

  @Test
  void an_event_of_another_district_is_an_error_and_not_skipped() {
    engine.happened("310102/P01", "310103", paid("V1", 100));
    engine.caughtUp();

    assertThat(letters())
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter.cause())
                    .contains("names district 310103 but lies in a stream of 310102"));
    assertThat(count("spending")).isZero();
  }

  @Test
  void a_letter_can_be_given_up() {
    engine.happened("310101/P01", paid("V1", 100));
    engine.caughtUp();
    DeadLetter letter = letters().getFirst();
    DeadLetters queue = engine.bean(DeadLetters.class);

    assertThat(queue.discard(letter.id(), "test data")).isTrue();
    assertThat(queue.discard(letter.id(), "test data")).isFalse();
    assertThat(letters()).isEmpty();
  }

  @Test
  void a_table_that_is_not_there_is_the_fault_of_no_stream() {
    engine.sql().execute("ALTER TABLE read_model.voucher RENAME TO elsewhere");
    List<EventMessage<?>> messages = engine.messages("310102/P01", paid("V1", 100));
    var news = new News("310102/P01", List.of((DomainEventMessage<?>) messages.getFirst()));

    assertThatThrownBy(() -> engine.bean(Uptake.class).take(List.of(news)))
        .isInstanceOf(BadSqlGrammarException.class);
    assertThat(letters()).isEmpty();
  }

  @Test
  void a_row_of_another_district_is_never_written() {
    Projection<ProjectEvent> astray = new Astray();
    try (var other = new Engine(astray)) {
      other.sql().execute(Samples.TABLES);
      other.start();
      other.happened("310102/P01", paid("V1", 100));
      other.caughtUp();

      assertThat(other.rows("SELECT * FROM read_model.spending")).isEmpty();
      assertThat(other.bean(DeadLetters.class).list())
          .singleElement()
          .satisfies(
              letter ->
                  assertThat(letter.cause())
                      .contains("A row of 310101/P01 was made out of 310102/P01"));
    }
  }

  /** Puts all rows into one district. */
  private static final class Astray implements Projection<ProjectEvent> {

    @Override
    public String name() {
      return "astray";
    }

    @Override
    public int revision() {
      return 1;
    }

    @Override
    public Class<ProjectEvent> vocabulary() {
      return ProjectEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
      return List.of(Spending.TABLE);
    }

    @Override
    public Rows rows(History<ProjectEvent> history) {
      return new Rows()
          .in(
              Spending.TABLE,
              List.of(
                  new Spending.Row(
                      new DistrictId("310101"),
                      new ProjectCode("P01"),
                      new FiscalYear(2024),
                      1,
                      Money.ZERO)));
    }
  }

  private List<DeadLetter> letters() {
    return engine.bean(DeadLetters.class).list();
  }

  private long count(String table) {
    Long count =
        engine.sql().queryForObject("SELECT count(*) FROM read_model." + table, Long.class);
    return count == null ? 0 : count;
  }
}
