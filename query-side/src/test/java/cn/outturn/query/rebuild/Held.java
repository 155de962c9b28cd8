package cn.outturn.query.rebuild;

import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.History;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Samples.Vouchers;
import cn.outturn.query.projection.Table;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Vouchers that take as long as somebody wants. */
final class Held implements Projection<ProjectEvent> {

  private final Vouchers vouchers = new Vouchers();
  final CountDownLatch begun = new CountDownLatch(1);
  volatile CountDownLatch release = new CountDownLatch(0);

  @Override
  public String name() {
    return vouchers.name();
  }

  @Override
  public int revision() {
    return vouchers.revision();
  }

  @Override
  public Class<ProjectEvent> vocabulary() {
    return vouchers.vocabulary();
  }

  @Override
  public List<Table<?>> tables() {
    return vouchers.tables();
  }

  @Override
  public Rows rows(History<ProjectEvent> history) {
    if (release.getCount() > 0) {
      begun.countDown();
    }
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return vouchers.rows(history);
  }
}
