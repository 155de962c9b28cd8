package cn.outturn.query.operations;

import static cn.outturn.query.projection.Samples.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.outturn.query.Engine;
import cn.outturn.query.projection.Samples;
import cn.outturn.query.projection.Samples.Spending;
import cn.outturn.query.projection.Samples.Vouchers;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class OperationsTest {

  private final Engine engine = new Engine(new Spending(1), new Vouchers());
  private final MockMvcTester http =
      MockMvcTester.of(
          engine.bean(ProjectionController.class), engine.bean(DeadLetterController.class));

  @BeforeEach
  void start() {
    engine.sql().execute(Samples.TABLES);
    engine.start();
    engine.happened("310101/P01", paid("V1", 100), paid("V2", 100));
    engine.caughtUp();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void tells_how_far_the_projections_are() {
    assertThat(http.get().uri("/api/operations/projections"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.segments[*].behind")
        .asArray()
        .containsExactly(0, 0, 0, 0);
    assertThat(http.get().uri("/api/operations/projections"))
        .bodyJson()
        .extractingPath("$.projections[?(@.builtRevision == 1)].name")
        .asArray()
        .containsExactly("spending", "vouchers");
  }

  @Test
  void rebuilds_in_the_background() {
    engine.sql().execute("UPDATE read_model.spending SET amount = 1");

    assertThat(http.post().uri("/api/operations/projections/spending/rebuild"))
        .hasStatus(202)
        .bodyJson()
        .extractingPath("$.id")
        .isEqualTo(1);
    await().untilAsserted(() -> assertState(1, "DONE"));
    assertThat(http.get().uri("/api/operations/rebuilds/1"))
        .bodyJson()
        .extractingPath("$.report.differing")
        .isEqualTo(1);

    assertThat(http.post().uri("/api/operations/projections/compare")).hasStatus(202);
    await().untilAsserted(() -> assertState(2, "DONE"));
    assertThat(http.get().uri("/api/operations/rebuilds/2"))
        .bodyJson()
        .extractingPath("$.report.differing")
        .isEqualTo(0);
  }

  @Test
  void one_rebuild_runs_at_a_time() throws SQLException {
    try (Connection other = engine.pool().getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("LOCK TABLE read_model.spending");
      assertThat(http.post().uri("/api/operations/projections/rebuild")).hasStatus(202);
      assertThat(http.post().uri("/api/operations/projections/compare")).hasStatus(409);
      assertState(1, "RUNNING");
      other.rollback();
    }
    await().untilAsserted(() -> assertState(1, "DONE"));
    assertThat(http.post().uri("/api/operations/projections/compare")).hasStatus(202);
    await().untilAsserted(() -> assertState(2, "DONE"));
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(http.post().uri("/api/operations/projections/nothing/rebuild")).hasStatus(404);
    assertThat(http.get().uri("/api/operations/rebuilds/7")).hasStatus(404);
    assertThat(http.post().uri("/api/operations/dead-letters/310101/P01/retry")).hasStatus(404);
    assertThat(http.delete().uri("/api/operations/dead-letters/x?reason=r")).hasStatus(404);
  }

  @Test
  void dead_letters_are_listed_retried_and_given_up() {
    engine
        .sql()
        .execute("ALTER TABLE read_model.voucher ADD CONSTRAINT poison CHECK (amount < 500)");
    engine.happened("310101/P01", paid("V3", 500));
    engine.caughtUp();

    var list = http.get().uri("/api/operations/dead-letters");
    assertThat(list)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[0].sequence")
        .isEqualTo("310101/P01");
    assertThat(http.post().uri("/api/operations/dead-letters/310101/P01/retry"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.result")
        .isEqualTo("FAILED_AGAIN");
    engine.sql().execute("ALTER TABLE read_model.voucher DROP CONSTRAINT poison");
    assertThat(http.post().uri("/api/operations/dead-letters/310101/P01/retry"))
        .bodyJson()
        .extractingPath("$.result")
        .isEqualTo("TAKEN_IN");
    assertThat(list).bodyJson().extractingPath("$").asArray().isEmpty();
  }

  private void assertState(int job, String state) {
    assertThat(http.get().uri("/api/operations/rebuilds/" + job))
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo(state);
  }
}
