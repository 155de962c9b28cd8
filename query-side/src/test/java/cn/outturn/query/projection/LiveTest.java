package cn.outturn.query.projection;

import static cn.outturn.query.projection.Samples.corrected;
import static cn.outturn.query.projection.Samples.paid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.district.DistrictEvent;
import cn.outturn.project.SpendingException;
import cn.outturn.query.Engine;
import cn.outturn.query.projection.Samples.DistrictStates;
import cn.outturn.query.projection.Samples.Spending;
import cn.outturn.query.projection.Samples.Vouchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveTest {

  private final Engine engine = new Engine(new Spending(1), new Vouchers(), new DistrictStates());

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
  void shows_what_has_happened() {
    engine.happened(
        "310101/P01", paid("V1", 500), paid("V2", 700, new SpendingException("抢险", null)));
    engine.happened("310101", new DistrictEvent.DistrictSuspended("撤并"));
    engine.caughtUp();

    assertThat(engine.rows("SELECT * FROM read_model.spending"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("district_id", "310101")
                    .containsEntry("project_code", "P01")
                    .containsEntry("year", 2024)
                    .containsEntry("payments", 2)
                    .containsEntry("amount", 1200L));
    assertThat(
            engine.rows("SELECT voucher, exception ->> 'reason' AS reason FROM read_model.voucher"))
        .extracting(row -> row.get("voucher") + "=" + row.get("reason"))
        .containsExactlyInAnyOrder("V1=null", "V2=抢险");
    assertThat(engine.rows("SELECT reasons ->> 0 AS reason FROM read_model.district_state"))
        .extracting(row -> row.get("reason"))
        .containsExactly("撤并");
  }

  @Test
  void takes_away_rows_that_are_gone() {
    engine.happened("310101/P01", paid("V1", 500), paid("V2", 700));
    engine.caughtUp();
    engine.happened("310101/P01", corrected("V1", 500, 0));
    engine.caughtUp();

    assertThat(engine.rows("SELECT voucher FROM read_model.voucher"))
        .extracting(row -> row.get("voucher"))
        .containsExactly("V2");
  }

  @Test
  void never_mixes_two_districts_with_the_same_project_code() {
    engine.happened("310101/P01", paid("V1", 500));
    engine.happened("310102/P01", paid("V1", 900));
    engine.happened("310102/P01", corrected("V1", 900, 0));
    engine.caughtUp();

    assertThat(engine.rows("SELECT district_id, amount FROM read_model.spending ORDER BY 1"))
        .extracting(row -> row.get("district_id") + "=" + row.get("amount"))
        .containsExactly("310101=500", "310102=0");
    assertThat(engine.rows("SELECT district_id FROM read_model.voucher"))
        .extracting(row -> row.get("district_id"))
        .containsExactly("310101");
  }

  @Test
  void does_not_read_a_busy_stream_again() {
    engine.happened("310101/P01", paid("V1", 500));
    engine.caughtUp();
    engine.statements().forget();

    for (int i = 2; i < 20; i++) {
      engine.happened("310101/P01", paid("V" + i, 500));
      engine.caughtUp();
    }

    assertThat(engine.statements().executed("aggregate_identifier = ANY")).isEmpty();
    assertThat(engine.rows("SELECT payments FROM read_model.spending"))
        .extracting(row -> row.get("payments"))
        .containsExactly(19);
  }
}
