package cn.outturn.query.rebuild;

import cn.outturn.query.rebuild.RebuildJob.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends what a killed process has left behind, at the start and before the next job. */
@Component
class Leftovers {

  private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

  private final OneAtATime oneAtATime;
  private final RebuildTable jobs;
  private final RebuildList list;
  private final BesideTables tables;
  private final RebuildMetrics metrics;

  Leftovers(
      OneAtATime oneAtATime,
      RebuildTable jobs,
      RebuildList list,
      BesideTables tables,
      RebuildMetrics metrics) {
    this.oneAtATime = oneAtATime;
    this.jobs = jobs;
    this.list = list;
    this.tables = tables;
    this.metrics = metrics;
  }

  /** Unless somebody works: then what is there is theirs. */
  @EventListener(ContextRefreshedEvent.class)
  void end() {
    oneAtATime
        .take()
        .ifPresent(
            turn -> {
              try (turn) {
                end(turn);
              }
            });
  }

  /**
   * What was under way is stopped. What waits stays, unless the database's server has lost it.
   *
   * @param turn without which a job may well be at work
   */
  void end(OneAtATime.Turn turn) {
    boolean waiting = false;
    for (RebuildJob job : list.unended()) {
      if (job.state() == State.READY && tables.areOf(job.id())) {
        waiting = true;
      } else if (jobs.stopped(job.id())) {
        metrics.ended(State.STOPPED);
        log.warn("Rebuild {} is STOPPED: its process ended before it did", job.id());
      }
    }
    if (!waiting) {
      tables.clear();
    }
  }
}
