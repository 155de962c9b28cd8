package cn.outturn.query.scoring;

import cn.outturn.caller.Caller;
import cn.outturn.district.DistrictId;
import cn.outturn.query.projection.ReadModelJson;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient database;

  ScoringJobs(Questions questions, DataSource dataSource) {
    this.questions = questions;
    database = JdbcClient.create(dataSource);
  }

  /**
   * A new job, or the one that was asked for with this key before.
   *
   * @throws Refused if the key stands for something else
   */
  ScoringJob ask(ScoreYearAgain asked, Caller caller, String key) {
    database
        .sql(ASK)
        .param("district", caller.district().value())
        .param("id", UUID.randomUUID())
        .param("key", key)
        .param("year", asked.year().value())
        .param("ruleSet", ReadModelJson.write(asked.ruleSet()))
        .param("by", caller.user().value())
        .update();
    ScoringJob job =
        questions
            .one(caller.district(), ScoringJob.class, BY_KEY, Map.of("key", key))
            .orElseThrow();
    if (!job.asks(asked)) {
      throw new Refused(Rule.IDEMPOTENCY_KEY_REUSED, key);
    }
    return job;
  }

  Page<ScoringJob> of(DistrictId district, int page, int size) {
    return questions.page(district, ScoringJob.class, NEWEST_FIRST, Map.of(), page, size);
  }

  Optional<ScoringJob> find(DistrictId district, UUID id) {
    return questions.one(district, ScoringJob.class, BY_ID, Map.of("id", id));
  }
}
