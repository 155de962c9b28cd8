package cn.outturn.deploy.limit;

import static cn.outturn.deploy.limit.Kind.COMMAND;
import static cn.outturn.deploy.limit.Kind.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.outturn.deploy.limit.LimitSettings.AtOnce;
import cn.outturn.deploy.limit.LimitSettings.Rate;
import cn.outturn.deploy.limit.LimitSettings.Rates;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PartsTest {

  private static final LimitSettings SETTINGS =
      new LimitSettings(
          DataSize.ofMegabytes(1),
          List.of(),
          new Rates(new Rate(2, 5), new Rate(10, 20)),
          new Rates(new Rate(1, 3), new Rate(10, 10)),
          new AtOnce(1, 1, 0, Duration.ZERO),
          Duration.ZERO);

  private final HandClock clock = new HandClock();
  private final Parts parts = new Parts(SETTINGS, clock);

  @Test
  void gives_the_burst_at_once_then_what_flows_in() {
    Buckets district = parts.ofDistrict("530103").buckets();
    assertThat(takenAtOnce(district, COMMAND)).isEqualTo(5);
    assertThat(district.take(COMMAND)).isEqualTo(Duration.ofMillis(500));
    clock.pass(Duration.ofSeconds(1));
    assertThat(takenAtOnce(district, COMMAND)).isEqualTo(2);
    clock.pass(Duration.ofHours(1));
    assertThat(takenAtOnce(district, COMMAND)).isEqualTo(5);
  }

  @Test
  void keeps_commands_and_questions_apart() {
    Buckets district = parts.ofDistrict("530103").buckets();
    assertThat(takenAtOnce(district, QUESTION)).isEqualTo(20);
    assertThat(takenAtOnce(district, COMMAND)).isEqualTo(5);
  }

  @Test
  void keeps_districts_and_their_accounts_of_the_same_name_apart() {
    assertThat(takenAtOnce(parts.ofDistrict("530103").buckets(), COMMAND)).isEqualTo(5);
    assertThat(takenAtOnce(parts.ofDistrict("430104").buckets(), COMMAND)).isEqualTo(5);
    assertThat(takenAtOnce(parts.ofUser(new Sender("530103", "clerk-1")), COMMAND)).isEqualTo(3);
    assertThat(takenAtOnce(parts.ofUser(new Sender("430104", "clerk-1")), COMMAND)).isEqualTo(3);
    assertThat(takenAtOnce(parts.ofUser(new Sender("530103", "clerk-1")), COMMAND)).isZero();
  }

  @Test
  void forgets_who_is_idle() {
    IntStream.range(500_000, 503_000).forEach(code -> parts.ofDistrict(String.valueOf(code)));
    parts.ofUser(new Sender("530103", "clerk-1"));
    assertThat(parts.remembered()).isEqualTo(3_001);
    clock.pass(Duration.ofMinutes(9));
    parts.ofDistrict("500000");
    clock.pass(Duration.ofMinutes(2));
    assertThat(parts.remembered()).isEqualTo(1);
  }

  @Test
  void says_the_same_of_a_district_once_an_interval() {
    DistrictPart flooding = parts.ofDistrict("530103");
    Duration minute = Duration.ofMinutes(1);
    assertThat(flooding.sayNow(clock.currentTimeNanos(), minute)).isTrue();
    assertThat(flooding.sayNow(clock.currentTimeNanos(), minute)).isFalse();
    assertThat(parts.ofDistrict("430104").sayNow(clock.currentTimeNanos(), minute)).isTrue();
    clock.pass(minute);
    assertThat(flooding.sayNow(clock.currentTimeNanos(), minute)).isTrue();
  }

  @Test
  void refuses_rates_that_let_nobody_in() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(5, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new AtOnce(1, 0, 0, Duration.ZERO));
  }

  private static long takenAtOnce(Buckets buckets, Kind kind) {
    return IntStream.range(0, 100).filter(_ -> buckets.take(kind).isZero()).count();
  }

  /** Time passes when the test says so. */
  private static final class HandClock implements TimeMeter {

    private long now;

    void pass(Duration time) {
      now += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return now;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
