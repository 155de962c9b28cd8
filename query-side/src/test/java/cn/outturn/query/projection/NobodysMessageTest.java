package cn.outturn.query.projection;

import static cn.outturn.query.projection.Samples.paid;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.MessageKeys;
import cn.outturn.query.Engine;
import cn.outturn.query.projection.Samples.Spending;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message that lacks the district, or names another: whoever meets it stops, and says why. */
class NobodysMessageTest {

  private static final String LACKING = "310101/P01";
  private static final String FOREIGN = "310102/P01";
  private static final String MALFORMED = "310103/P01";
  private static final Map<String, String> CAUSES =
      Map.of(
          LACKING, "Unattributable: Event .* version 1 of 310101/P01\\) carries no district",
          FOREIGN, "Unattributable: .* names district 310101 but lies in a stream of 310102",
          MALFORMED, "Unattributable: .* names no district but somewhere");

  private final Engine engine = new Engine(new Spending(1));

  @BeforeEach
  void three_streams_go_wrong_among_others() {
    engine.sql().execute(Samples.TABLES);
    engine.start();
    for (String stream : List.of(LACKING, FOREIGN, MALFORMED, "310101/P02", "310102/P02")) {
      engine.happened(stream, paid("V1", 100));
    }
    engine.caughtUp();
    engine.append(LACKING, Map.of(MessageKeys.USER, "clerk"), paid("V2", 10));
    engine.happened(FOREIGN, "310101", paid("V2", 10));
    engine.happened(MALFORMED, "somewhere", paid("V2", 10));
    engine.caughtUp();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void a_projection_stops_at_it_and_goes_on_with_the_others() {
    assertHeld();
    assertThat(shown())
        .as("what came before stays; of what can't be attributed nothing is shown anywhere")
        .containsExactlyInAnyOrder(
            "310101/P01 100",
            "310102/P01 100",
            "310103/P01 100",
            "310101/P02 100",
            "310102/P02 100");

    engine.happened("310101/P02", paid("V2", 50));
    engine.happened(LACKING, paid("V3", 1000));
    engine.caughtUp();

    assertThat(shown()).contains("310101/P02 150").contains("310101/P01 100");
    assertHeld();
  }

  @Test
  void a_rebuild_names_it_and_does_not_count_as_complete() {
    Instant before = built();
    List<String> live = shown();

    RebuildReport report =
        engine.bean(Rebuild.class).run(engine.bean(Projections.class).all(), new Progress());

    assertThat(report.failed()).hasSize(3);
    assertThat(report.failed())
        .allSatisfy(
            failed -> assertThat(failed.cause()).containsPattern(CAUSES.get(failed.stream())));
    assertThat(built()).isEqualTo(before);
    assertThat(shown()).isEqualTo(live);

    engine.sql().execute("TRUNCATE read_model.spending, read_model.projected");
    engine.bean(Rebuild.class).run(engine.bean(Projections.class).all(), new Progress());
    assertThat(shown()).containsExactlyInAnyOrder("310101/P02 100", "310102/P02 100");
  }

  @Test
  void a_retry_fails_again_for_the_same_reason() {
    Retry retry = engine.bean(Retry.class);
    for (String stream : CAUSES.keySet()) {
      assertThat(retry.of(stream)).isEqualTo(Retry.Result.FAILED_AGAIN);
    }
    assertHeld();
    assertThat(shown()).contains("310101/P01 100", "310102/P01 100");
  }

  @Test
  void it_is_taken_in_once_it_says_whose_it_is() {
    engine
        .sql()
        .execute(
            """
            UPDATE event_store.domain_event_entry SET meta_data =
              (SELECT meta_data FROM event_store.domain_event_entry
               WHERE aggregate_identifier = '310101/P01' AND sequence_number = 0)
            WHERE aggregate_identifier = '310101/P01' AND sequence_number = 1
            """);

    assertThat(engine.bean(Retry.class).of(LACKING)).isEqualTo(Retry.Result.TAKEN_IN);
    assertThat(shown()).contains("310101/P01 110");
  }

  private void assertHeld() {
    List<DeadLetter> letters = engine.bean(DeadLetters.class).list();
    assertThat(letters)
        .extracting(DeadLetter::sequence)
        .containsExactlyInAnyOrder(LACKING, FOREIGN, MALFORMED);
    assertThat(letters)
        .allSatisfy(
            letter -> assertThat(letter.cause()).containsPattern(CAUSES.get(letter.sequence())));
  }

  private Instant built() {
    return requireNonNull(engine.bean(Registry.class).all().get("spending")).at();
  }

  private List<String> shown() {
    return engine
        .rows(
            """
            SELECT district_id || '/' || project_code || ' ' || amount AS line
            FROM read_model.spending ORDER BY 1
            """)
        .stream()
        .map(row -> String.valueOf(row.get("line")))
        .toList();
  }
}
