package cn.outturn.query.scoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an operator watches: how many jobs of all districts wait, and how many are under way. */
@Component
final class ScoringMetrics {

  private final JdbcClient database;

  ScoringMetrics(DataSource dataSource, MeterRegistry meters) {
    database = JdbcClient.create(dataSource);
    gauge("outturn.scorings.queued", ScoringJob.State.QUEUED, meters);
    gauge("outturn.scorings.running", ScoringJob.State.RUNNING, meters);
  }

  private void gauge(String name, ScoringJob.State state, MeterRegistry meters) {
    Gauge.builder(name, () -> count(state))
        .description("years to be scored again, of all districts")
        .register(meters);
  }

  private long count(ScoringJob.State state) {
    return database
        .sql(
            """
            select count(*) from jobs.scoring
            where state in ('QUEUED', 'RUNNING') and state = :state
            """)
        .param("state", state.name())
        .query(Long.class)
        .single();
  }
}
