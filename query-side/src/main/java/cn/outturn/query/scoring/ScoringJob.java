package cn.outturn.query.scoring;

import cn.outturn.caller.UserId;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A district's year that is scored again, as far as it is.
 *
 * @param done projects scored so far
 * @param total projects with a self-assessment that stands; absent until it is begun
 * @param error why it stopped, for whoever runs the service
 */
record ScoringJob(
    String id,
    FiscalYear year,
    RuleSetRef ruleSet,
    UserId askedBy,
    Instant asked,
    State state,
    int done,
    @Nullable Integer total,
    @Nullable Instant started,
    @Nullable Instant finished,
    @Nullable String error) {

  enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
  }

  boolean asks(ScoreYearAgain asked) {
    return year.equals(asked.year()) && ruleSet.equals(asked.ruleSet());
  }
}
