package cn.outturn.query.operations;

import static cn.outturn.query.projection.Samples.paid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.query.Engine;
import cn.outturn.query.projection.Samples;
import cn.outturn.query.projection.Samples.Spending;
import cn.outturn.query.projection.Samples.Vouchers;
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
  void what_is_not_there_is_not_found() {
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
}
