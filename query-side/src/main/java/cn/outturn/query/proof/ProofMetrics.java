package cn.outturn.query.proof;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an operator watches: how far the logs are behind the events. */
@Component
@OfEventTable
final class ProofMetrics {

  private static final String BEHIND =
      """
      select greatest(0, coalesce(max(global_index), 0)
        - (select position from proof.reached)) from event_store.domain_event_entry
      """;

  private final JdbcClient database;

  ProofMetrics(DataSource projections, MeterRegistry meters) {
    database = JdbcClient.create(projections);
    Gauge.builder("outturn.proof.behind", this, ProofMetrics::behind)
        .description("positions between the end of the store and the logs")
        .register(meters);
  }

  private double behind() {
    return database.sql(BEHIND).query(Double.class).single();
  }
}
