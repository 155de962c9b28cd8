package cn.outturn.query.projection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which revision of each projection the read model was built by. */
@Component
public final class Registry {

  /** When a projection was last built as a whole, and by which revision of it. */
  public record Built(int revision, Instant at) {}

  private final JdbcTemplate database;

  Registry(DataSource dataSource) {
    database = new JdbcTemplate(dataSource);
  }

  public Map<String, Built> all() {
    Map<String, Built> all = new HashMap<>();
    database.query(
        "SELECT name, revision, built_at FROM read_model.projection",
        row -> {
          Instant at = row.getObject(3, OffsetDateTime.class).toInstant();
          all.put(row.getString(1), new Built(row.getInt(2), at));
        });
    return all;
  }

  /** Those whose rows don't exist yet or mean something else by now. */
  List<Projection<?>> outdated(List<Projection<?>> projections) {
    Map<String, Built> built = all();
    return projections.stream()
        .filter(
            projection -> {
              Built last = built.get(projection.name());
              return last == null || last.revision() != projection.revision();
            })
        .toList();
  }

  /** That all rows of these are as their revision has them. */
  public void built(List<Projection<?>> projections) {
    for (Projection<?> projection : projections) {
      database.update(
          """
          INSERT INTO read_model.projection (name, revision, built_at) VALUES (?, ?, now())
          ON CONFLICT (name) DO UPDATE SET revision = excluded.revision, built_at = excluded.built_at
          """,
          projection.name(),
          projection.revision());
    }
  }
}
