package cn.outturn.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.outturn.caller.UserId;
import cn.outturn.query.Engine;
import cn.outturn.query.projection.Projections;
import cn.outturn.query.rebuild.RebuildJob.State;
import cn.outturn.query.register.Scopes;
import java.time.Duration;
import java.util.List;

/** What an operator does with an engine, and what a district then reads. */
public final class Rebuilding {

  public static final UserId OPERATOR = new UserId("operator-1");

  private final Engine engine;

  public Rebuilding(Engine engine) {
    this.engine = engine;
  }

  RebuildJobs jobs() {
    return engine.bean(RebuildJobs.class);
  }

  /** Of all projections. */
  RebuildJob start() {
    return jobs().start(engine.bean(Projections.class).all(), OPERATOR);
  }

  RebuildJob ready() {
    return ended(start(), State.READY);
  }

  RebuildJob swapped(RebuildJob job) {
    return ended(jobs().swap(job.id(), OPERATOR), State.SWAPPED);
  }

  /** Also when nobody is at work on it any more. */
  RebuildJob ended(RebuildJob job, State as) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(jobs().find(job.id()).state().isAtWork()).isFalse());
    RebuildJob ended = jobs().find(job.id());
    assertThat(ended.state()).as("%s", ended).isEqualTo(as);
    await()
        .untilAsserted(
            () ->
                engine
                    .bean(OneAtATime.class)
                    .take()
                    .ifPresentOrElse(OneAtATime.Turn::close, () -> assertThat(job).isNull()));
    return ended;
  }

  /** Lines of a district's report. */
  List<RebuildDifference> differences(String district, RebuildJob job) {
    return engine
        .bean(RebuildReports.class)
        .differences(Scopes.of(district), job.id(), null, null, 1, 200)
        .items();
  }

  /** What a district reads of a rebuild of everything that was done just now. */
  public List<String> compared(String district) {
    RebuildJob job = ready();
    jobs().discard(job.id(), OPERATOR);
    return differences(district, job).stream().map(RebuildDifference::toString).toList();
  }

  /** Tables that lie beside the live ones. */
  List<String> beside() {
    return engine
        .sql()
        .queryForList(
            "SELECT relname FROM pg_class WHERE relnamespace = 'beside'::regnamespace"
                + " AND relkind = 'r' ORDER BY 1",
            String.class);
  }
}
