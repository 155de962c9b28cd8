package cn.outturn.query.scoring;

import cn.outturn.access.Scope;
import cn.outturn.caller.UserId;
import cn.outturn.query.projection.ReadModelJson;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The jobs of each district: asked for, and read. */
@Repository
class ScoringJobs {

  private static final String JOBS =
      """
      select id, year, rule_set, asked_by, asked, state, done, total, started, finished, error
      from jobs.scoring
      where district_id = :district
      """;

  private static final String NEWEST_FIRST = JOBS + "order by number desc";
  private static final String BY_ID = JOBS + "and id = :id";
  private static final String BY_KEY = JOBS + "and request_key = :key";

  private static final String ASK =
      """
      insert into jobs.scoring (district_id, id, request_key, year, rule_set, asked_by)
      values (:district, :id, :key, :year, cast(:ruleSet as jsonb), :by)
      on conflict (district_id, request_key) do nothing
      """;

  private final Questions questions;

  ScoringJobs(Questions questions) {
    this.questions = questions;
  }

  /**
   * A new job, or the one that was asked for with this key before.
   *
   * @throws Refused if the key stands for something else
   */
  ScoringJob ask(ScoreYearAgain asked, Scope scope, UserId by, String key) {
    questions.leave(
        scope,
        ASK,
        Map.of(
            "id", UUID.randomUUID(),
            "key", key,
            "year", asked.year(),
            "ruleSet", ReadModelJson.write(asked.ruleSet()),
            "by", by));
    ScoringJob job =
        questions.one(scope, ScoringJob.class, BY_KEY, Map.of("key", key)).orElseThrow();
    if (!job.asks(asked)) {
      throw new Refused(Rule.IDEMPOTENCY_KEY_REUSED, key);
    }
    return job;
  }

  Page<ScoringJob> of(Scope scope, int page, int size) {
    return questions.page(scope, ScoringJob.class, NEWEST_FIRST, Map.of(), page, size);
  }

  Optional<ScoringJob> find(Scope scope, UUID id) {
    return questions.one(scope, ScoringJob.class, BY_ID, Map.of("id", id));
  }
}
