package cn.outturn.query.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cn.outturn.query.history.History;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Writes what the projections show of some streams: one statement for the versions and one for each
 * table, however many streams there are. Works within the transaction of its caller.
 */
@Component
final class ReadModel {

  private final JdbcTemplate database;
  private final Versions versions;
  private final Map<Table<?>, TableWriter> tables;
  private final Place place;

  @Autowired
  ReadModel(DataSource dataSource, Projections projections) {
    this(dataSource, projections, Place.LIVE);
  }

  ReadModel(DataSource dataSource, Projections projections, Place place) {
    this.place = place;
    database = new JdbcTemplate(dataSource);
    versions = new Versions(database, place);
    tables =
        projections.all().stream()
            .flatMap(projection -> projection.tables().stream())
            .collect(toMap(table -> table, table -> new TableWriter(database, table, place)));
  }

  Written write(List<History<Object>> histories, List<Projection<?>> projections, Turn turn) {
    List<Showing> showings = Showing.of(histories, projections);
    if (showings.isEmpty()) {
      return Written.NOTHING;
    }
    if (turn == Turn.REPEAT) {
      // A plan that was made when the tables were empty would read all of them for each batch.
      database.execute("SET LOCAL plan_cache_mode = force_custom_plan");
    }
    Written written = Written.NOTHING;
    for (List<Showing> together : byProjection(versions.raise(showings, turn))) {
      for (Table<?> table : together.getFirst().projection().tables()) {
        written = written.plus(writer(table).replace(together));
      }
    }
    return written;
  }

  /** Takes away all that a projection shows of these streams. */
  void clear(Projection<?> projection, List<String> streams) {
    projection.tables().forEach(table -> writer(table).clear(streams));
    database.update(
        """
        DELETE FROM %s.projected WHERE projection = ? AND (district_id, stream) IN
          (SELECT split_part(stream, '/', 1), stream FROM unnest(?::text[]) AS gone (stream))
        """
            .formatted(place.schema()),
        projection.name(),
        new SqlArrayValue("text", streams.toArray()));
  }

  private TableWriter writer(Table<?> table) {
    TableWriter writer = tables.get(table);
    if (writer == null) {
      throw new IllegalArgumentException(table.name() + " belongs to no projection");
    }
    return writer;
  }

  private static Collection<List<Showing>> byProjection(List<Showing> showings) {
    return showings.stream()
        .collect(groupingBy(Showing::projection, LinkedHashMap::new, toList()))
        .values();
  }
}
