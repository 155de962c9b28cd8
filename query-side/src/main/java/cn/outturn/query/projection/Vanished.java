package cn.outturn.query.projection;

import cn.outturn.query.history.StreamSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Streams that are shown though the event store doesn't have them, e.g. after it was restored. */
@Component
final class Vanished {

  private static final int PAGE = 1_000;

  private final StreamSource source;
  private final ReadModel readModel;
  private final JdbcTemplate database;
  private final TransactionTemplate transaction;

  Vanished(
      StreamSource source,
      ReadModel readModel,
      DataSource dataSource,
      PlatformTransactionManager transactions) {
    this.source = source;
    this.readModel = readModel;
    database = new JdbcTemplate(dataSource);
    transaction = new TransactionTemplate(transactions);
  }

  /** What a projection shows of a stream. */
  private record Shown(String district, String stream, String projection) {}

  long clear(List<Projection<?>> projections) {
    return each(projections, gone -> clear(gone, projections));
  }

  private void clear(List<Shown> gone, List<Projection<?>> projections) {
    for (Projection<?> projection : projections) {
      List<String> streams =
          gone.stream()
              .filter(shown -> shown.projection.equals(projection.name()))
              .map(Shown::stream)
              .toList();
      transaction.executeWithoutResult(status -> readModel.clear(projection, streams));
    }
  }

  /** Answers with the number of streams. */
  private long each(List<Projection<?>> projections, Consumer<List<Shown>> receiver) {
    long streams = 0;
    List<Shown> page = after(new Shown("", "", ""), projections);
    while (!page.isEmpty()) {
      Set<String> existing = source.existing(page.stream().map(Shown::stream).distinct().toList());
      List<Shown> gone = page.stream().filter(shown -> !existing.contains(shown.stream)).toList();
      if (!gone.isEmpty()) {
        receiver.accept(gone);
      }
      streams += gone.stream().map(Shown::stream).distinct().count();
      page = after(page.getLast(), projections);
    }
    return streams;
  }

  private List<Shown> after(Shown last, List<Projection<?>> projections) {
    return database.query(
        """
        SELECT district_id, stream, projection FROM read_model.projected
        WHERE (district_id, stream, projection) > (?, ?, ?) AND projection = ANY (?)
        ORDER BY district_id, stream, projection LIMIT ?
        """,
        (row, i) -> new Shown(row.getString(1), row.getString(2), row.getString(3)),
        last.district,
        last.stream,
        last.projection,
        new SqlArrayValue("text", projections.stream().map(Projection::name).toArray()),
        PAGE);
  }
}
