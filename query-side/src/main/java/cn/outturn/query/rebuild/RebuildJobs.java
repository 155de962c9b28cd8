package cn.outturn.query.rebuild;

import cn.outturn.caller.UserId;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Projections;
import cn.outturn.query.rebuild.RebuildJob.Part;
import cn.outturn.query.rebuild.RebuildJob.State;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/**
 * What an operator does with rebuilds: one at a time over all processes. How far one is stands in
 * the database: any process tells it, and any may swap or discard what waits for it.
 */
@Component
class RebuildJobs {

  private final RebuildTable jobs;
  private final RebuildList list;
  private final OneAtATime oneAtATime;
  private final Leftovers leftovers;
  private final RebuildThread thread;
  private final Projections projections;

  RebuildJobs(
      RebuildTable jobs,
      RebuildList list,
      OneAtATime oneAtATime,
      Leftovers leftovers,
      RebuildThread thread,
      Projections projections) {
    this.jobs = jobs;
    this.list = list;
    this.oneAtATime = oneAtATime;
    this.leftovers = leftovers;
    this.thread = thread;
    this.projections = projections;
  }

  /**
   * @throws Refused if another one is under way, or waits to be swapped or discarded
   */
  RebuildJob start(List<Projection<?>> wanted, UserId by) {
    return find(
        inTurn(
            turn -> {
              long job =
                  jobs.begin(wanted, by)
                      .orElseThrow(
                          () -> new Refused(Rule.REBUILD_UNDER_WAY, "one waits for its end"));
              thread.build(turn, job, wanted);
              return job;
            }));
  }

  /**
   * @throws Refused if it doesn't wait to be swapped, or is of another release of the program
   */
  RebuildJob swap(long job, UserId by) {
    RebuildJob waiting = find(job);
    List<Projection<?>> built = sameHere(waiting);
    return find(
        inTurn(
            turn -> {
              if (!jobs.swapping(job, by)) {
                throw new Refused(Rule.REBUILD_NOT_READY, "it is " + find(job).state());
              }
              thread.swap(turn, job, built);
              return job;
            }));
  }

  /**
   * Whoever works on it notices at its next step, and clears away.
   *
   * @throws Refused if it has ended, or is being swapped
   */
  RebuildJob discard(long job, UserId by) {
    find(job);
    if (!jobs.discarded(job, by)) {
      throw new Refused(Rule.REBUILD_NOT_READY, "it is " + find(job).state());
    }
    thread.ended(job, State.DISCARDED);
    leftovers.end();
    return find(job);
  }

  RebuildJob find(long job) {
    Optional<RebuildJob> found = list.find(job);
    return found.orElseThrow(() -> new Refused(Rule.REBUILD_UNKNOWN, Long.toString(job)));
  }

  /** As it is now: one whose process was killed is ended before it is told. */
  RebuildJob look(long job) {
    if (find(job).state().isAtWork()) {
      leftovers.end();
    }
    return find(job);
  }

  /** Hands the turn on to the thread, unless something is refused before. */
  private long inTurn(ToLongFunction<OneAtATime.Turn> begin) {
    OneAtATime.Turn turn =
        oneAtATime.take().orElseThrow(() -> new Refused(Rule.REBUILD_UNDER_WAY, "it is at work"));
    try {
      leftovers.end(turn);
      return begin.applyAsLong(turn);
    } catch (RuntimeException e) {
      turn.close();
      throw e;
    }
  }

  /** What was built by other revisions means something else: it can only be discarded. */
  private List<Projection<?>> sameHere(RebuildJob job) {
    List<Projection<?>> here =
        job.projections().stream()
            .<Projection<?>>flatMap(part -> projections.named(part.projection()).stream())
            .toList();
    List<Part> parts = RebuildTable.parts(here);
    if (!parts.equals(job.projections())) {
      throw new Refused(Rule.REBUILD_NOT_READY, "it was built as %s".formatted(job.projections()));
    }
    return here;
  }
}
