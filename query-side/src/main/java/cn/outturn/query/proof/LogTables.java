package cn.outturn.query.proof;

import cn.outturn.district.DistrictId;
import cn.outturn.proof.Edge;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Writes the logs of many districts: one statement for each table, however many they are. What is
 * there already stays as it is, so that a log that somebody has damaged is reported, and stops
 * nobody else's.
 */
@Component
@OfEventTable
class LogTables {

  private static final String LEAVES =
      """
      INSERT INTO proof.leaf
        (district_id, leaf, hash, stream, sequence, event_identifier, position, marks)
      SELECT * FROM unnest(?::text[], ?::bigint[], ?::bytea[], ?::text[], ?::bigint[], ?::text[],
        ?::bigint[], ?::bytea[])
      ON CONFLICT DO NOTHING
      """;

  private static final String TREES =
      """
      INSERT INTO proof.tree (district_id, level, place, hash)
      SELECT * FROM unnest(?::text[], ?::integer[], ?::bigint[], ?::bytea[])
      ON CONFLICT DO NOTHING
      """;

  private static final String EDGES =
      """
      INSERT INTO proof.edge (district_id, size, peaks)
      SELECT * FROM unnest(?::text[], ?::bigint[], ?::bytea[])
      ON CONFLICT (district_id) DO UPDATE SET size = excluded.size, peaks = excluded.peaks
      """;

  private final JdbcTemplate database;

  LogTables(DataSource projections) {
    database = new JdbcTemplate(projections);
  }

  /** How far the logs are; nobody else takes anything in until the transaction ends. */
  long reached() {
    Long reached =
        database.queryForObject("SELECT position FROM proof.reached FOR UPDATE", Long.class);
    return reached == null ? 0 : reached;
  }

  void reach(long position) {
    database.update("UPDATE proof.reached SET position = ?", position);
  }

  /** Districts without a log are left out. */
  Map<DistrictId, Edge> edges(Collection<DistrictId> districts) {
    Map<DistrictId, Edge> edges = new HashMap<>();
    database.query(
        "SELECT district_id, size, peaks FROM proof.edge WHERE district_id = ANY (?)",
        row -> {
          edges.put(
              new DistrictId(row.getString(1)), HashBytes.edge(row.getLong(2), row.getBytes(3)));
        },
        new SqlArrayValue("text", districts.stream().map(DistrictId::value).toArray()));
    return edges;
  }

  void write(Collection<Growth> logs) {
    List<Row<Leaf>> leaves = rows(logs, Growth::leaves);
    database.update(
        LEAVES,
        Column.of("text", leaves, Row::district),
        Column.of("bigint", leaves, row -> row.part().number()),
        Column.bytes(leaves, row -> row.part().entry().hash().bytes()),
        Column.of("text", leaves, row -> row.part().entry().stream()),
        Column.of("bigint", leaves, row -> row.part().entry().sequence()),
        Column.of("text", leaves, row -> row.part().entry().id()),
        Column.of("bigint", leaves, row -> row.part().entry().position()),
        Column.bytes(leaves, row -> row.part().entry().marks()));
    List<Row<Edge.Complete>> trees = rows(logs, Growth::trees);
    database.update(
        TREES,
        Column.of("text", trees, Row::district),
        Column.of("integer", trees, row -> row.part().level()),
        Column.of("bigint", trees, row -> row.part().index()),
        Column.bytes(trees, row -> row.part().hash().bytes()));
    List<Row<Edge>> edges = rows(logs, log -> List.of(log.edge()));
    database.update(
        EDGES,
        Column.of("text", edges, Row::district),
        Column.of("bigint", edges, row -> row.part().size()),
        Column.bytes(edges, row -> HashBytes.of(row.part())));
  }

  private record Row<P>(String district, P part) {}

  private static <P> List<Row<P>> rows(Collection<Growth> logs, Function<Growth, List<P>> parts) {
    return logs.stream()
        .flatMap(
            log -> parts.apply(log).stream().map(part -> new Row<>(log.district().value(), part)))
        .toList();
  }
}
