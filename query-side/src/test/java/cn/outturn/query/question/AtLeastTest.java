package cn.outturn.query.question;

import static cn.outturn.query.projection.Samples.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.outturn.district.DistrictId;
import cn.outturn.query.Engine;
import cn.outturn.query.projection.Arrival;
import cn.outturn.query.projection.Samples;
import cn.outturn.query.projection.Samples.Spending;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AtLeastTest {

  private static final DistrictId OWN = new DistrictId("310101");

  private final Engine engine = new Engine(new Spending(1));
  private final AtLeast gate = gate(Duration.ofSeconds(30));

  @BeforeEach
  void start() {
    engine.sql().execute(Samples.TABLES);
    engine.start();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void who_has_written_reads_it() {
    for (int i = 0; i < 20; i++) {
      engine.happened("310101/P01", paid("V" + i, 100));
      asked("GET", own(engine.position()));
      assertThat(engine.rows("SELECT payments FROM read_model.spending"))
          .extracting(row -> row.get("payments"))
          .containsExactly(i + 1);
    }
  }

  @Test
  void the_wait_is_a_matter_of_milliseconds() {
    engine.happened("310101/P01", paid("V", 100));
    engine.caughtUp();
    long[] waits = new long[50];
    for (int i = 0; i < waits.length; i++) {
      engine.happened("310101/P01", paid("V" + i, 100));
      String position = own(engine.position());
      long start = System.nanoTime();
      asked("GET", position);
      waits[i] = (System.nanoTime() - start) / 1_000_000;
    }
    Arrays.sort(waits);
    assertThat(waits[waits.length / 2])
        .as("median of %s ms", Arrays.toString(waits))
        .isLessThan(50);
  }

  @Test
  void a_position_that_is_not_reached_in_time_is_refused() {
    String position = own(engine.position() + 1);

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> asked(gate(Duration.ofMillis(50)), "GET", position))
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo(Rule.POSITION_NOT_REACHED))
        .withMessageNotContainingAny(String.valueOf(engine.position() + 1));
  }

  @Test
  void what_is_no_position_is_refused() {
    for (String wrong : new String[] {"", "42", "latest", "310102:1"}) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> asked("GET", wrong))
          .satisfies(refused -> assertThat(refused.rule()).isEqualTo(Rule.PARAMETER_MALFORMED));
    }
  }

  @Test
  void a_position_means_nothing_where_the_question_is_for_no_district() {
    var nobodys =
        new AtLeast(
            engine.bean(Arrival.class),
            new PlainPositions(),
            request -> Optional.empty(),
            Duration.ofSeconds(30));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> asked(nobodys, "GET", own(0)))
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo(Rule.PARAMETER_MALFORMED));
  }

  @Test
  void a_command_does_not_wait() {
    asked("POST", "999999");
  }

  @Test
  void positions_of_segments_that_other_processes_work_on_are_looked_up() {
    engine.happened("310101/P01", paid("V1", 100));
    engine.caughtUp();
    // A process that runs no processor itself: it has nothing but the stored tokens to go by.
    var other = new Engine(engine.pool(), new Spending(1));
    var arrival = other.bean(Arrival.class);

    assertThat(arrival.await(engine.position(), Duration.ofSeconds(5))).isTrue();
    assertThat(arrival.await(engine.position() + 1, Duration.ofMillis(50))).isFalse();
    other.stop();
  }

  private AtLeast gate(Duration atMost) {
    return new AtLeast(
        engine.bean(Arrival.class), new PlainPositions(), request -> Optional.of(OWN), atMost);
  }

  private void asked(String method, String position) {
    asked(gate, method, position);
  }

  private void asked(AtLeast gate, String method, String position) {
    var request = new MockHttpServletRequest(method, "/api/projects");
    request.addHeader("Outturn-At-Least", position);
    assertThat(gate.preHandle(request, new MockHttpServletResponse(), this)).isTrue();
  }

  private static String own(long position) {
    return new PlainPositions().seal(OWN, position);
  }
}
