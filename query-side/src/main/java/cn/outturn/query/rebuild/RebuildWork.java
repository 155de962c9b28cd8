package cn.outturn.query.rebuild;

import cn.outturn.query.projection.Beside;
import cn.outturn.query.projection.Projection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Builds beside the live tables from all events, catches up, and compares. */
@Component
final class RebuildWork {

  private static final int LOOKS = 2;

  private final BesideTables tables;
  private final Beside beside;
  private final Apart apart;
  private final CatchUp catchUp;
  private final Comparison comparison;
  private final RebuildTable jobs;

  RebuildWork(
      BesideTables tables,
      Beside beside,
      Apart apart,
      CatchUp catchUp,
      Comparison comparison,
      RebuildTable jobs) {
    this.tables = tables;
    this.beside = beside;
    this.apart = apart;
    this.catchUp = catchUp;
    this.comparison = comparison;
    this.jobs = jobs;
  }

  /**
   * @throws GivenUp if somebody ended it in the meantime
   */
  void run(long job, List<Projection<?>> projections) {
    tables.lay(job, projections);
    beside.all(
        projections,
        built -> {
          jobs.advance(job, built.versions().size(), built.events());
          apart.failed(built, projections);
        });
    jobs.comparing(job);
    boolean arrived = false;
    // The second time there is little to do, and so little that comes meanwhile.
    for (int look = 0; look < LOOKS; look++) {
      catchUp.run(projections);
      arrived = catchUp.awaited();
    }
    comparison.run(job, projections, arrived);
  }
}
