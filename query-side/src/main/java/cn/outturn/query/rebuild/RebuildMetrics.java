package cn.outturn.query.rebuild;

import cn.outturn.query.rebuild.RebuildJob.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What an operator watches: rebuilds at work here, how they ended, how much the last one found. */
@Component
final class RebuildMetrics {

  private final MeterRegistry meters;
  private final AtomicInteger working = new AtomicInteger();
  private final AtomicLong differences = new AtomicLong();

  RebuildMetrics(MeterRegistry meters) {
    this.meters = meters;
    Gauge.builder("outturn.rebuilds.working", working, AtomicInteger::get)
        .description("rebuilds that this process builds, compares or swaps")
        .register(meters);
    Gauge.builder("outturn.rebuilds.differences", differences, AtomicLong::get)
        .description("rows and streams that the last rebuild of this process found differing")
        .register(meters);
  }

  void begun() {
    working.incrementAndGet();
  }

  void rested() {
    working.decrementAndGet();
  }

  void found(long rowsAndStreams) {
    differences.set(rowsAndStreams);
  }

  void ended(State as) {
    meters.counter("outturn.rebuilds.ended", "state", as.name()).increment();
  }
}
