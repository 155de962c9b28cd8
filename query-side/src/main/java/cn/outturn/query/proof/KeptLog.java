package cn.outturn.query.proof;

import cn.outturn.district.DistrictId;
import cn.outturn.proof.Edge;
import cn.outturn.proof.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A district's log as it lies in its tables, whether it holds together or not. */
@Component
@OfEventTable
class KeptLog {

  private static final String LEAVES =
      """
      SELECT leaf, hash, stream, sequence, event_identifier, position, marks FROM proof.leaf
      WHERE district_id = ? AND leaf >= ? AND leaf < ? ORDER BY leaf
      """;

  /** Trees that end among the leaves from..to. */
  private static final String TREES =
      """
      SELECT t.level, t.place, t.hash FROM generate_series(1, 62) AS l (level)
      CROSS JOIN LATERAL (
        SELECT level, place, hash FROM proof.tree
        WHERE district_id = ? AND level = l.level
          AND place >= (?::bigint >> l.level) AND place < (?::bigint >> l.level)) AS t
      """;

  private static final String BEYOND =
      """
      SELECT t.level, t.place FROM generate_series(1, 62) AS l (level)
      CROSS JOIN LATERAL (
        SELECT level, place FROM proof.tree
        WHERE district_id = ? AND level = l.level
          AND (place >= (?::bigint >> l.level) OR place < 0)
        LIMIT 100) AS t
      """;

  private final JdbcTemplate database;

  KeptLog(DataSource projections) {
    database = new JdbcTemplate(projections);
  }

  record Tree(int level, long place) {}

  record Head(long size, Hash root, String note) {}

  long reached() {
    Long reached = database.queryForObject("SELECT position FROM proof.reached", Long.class);
    return reached == null ? 0 : reached;
  }

  Optional<Edge> edge(DistrictId district) {
    return database
        .query(
            "SELECT size, peaks FROM proof.edge WHERE district_id = ?",
            (row, _) -> HashBytes.edge(row.getLong(1), row.getBytes(2)),
            district.value())
        .stream()
        .findFirst();
  }

  /** One more than the number of the last leaf. */
  long size(DistrictId district) {
    Long size =
        database.queryForObject(
            "SELECT coalesce(max(leaf) + 1, 0) FROM proof.leaf WHERE district_id = ?",
            Long.class,
            district.value());
    return size == null ? 0 : size;
  }

  Map<Long, Leaf> leaves(DistrictId district, long from, long to) {
    Map<Long, Leaf> leaves = new HashMap<>();
    database.query(
        LEAVES,
        row -> {
          Leaf leaf = leaf(district, row);
          leaves.put(leaf.number(), leaf);
        },
        district.value(),
        from,
        to);
    return leaves;
  }

  /** Whether a leaf stands for this event, by its name. */
  boolean knows(DistrictId district, Entry event) {
    return Boolean.TRUE.equals(
        database.queryForObject(
            """
            SELECT EXISTS (SELECT FROM proof.leaf WHERE district_id = ? AND stream = ?
              AND sequence = ? AND position = ?)
            """,
            Boolean.class,
            district.value(),
            event.stream(),
            event.sequence(),
            event.position()));
  }

  Map<Tree, Hash> trees(DistrictId district, long from, long to) {
    Map<Tree, Hash> trees = new HashMap<>();
    database.query(
        TREES,
        row -> {
          trees.put(new Tree(row.getInt(1), row.getLong(2)), Hash.of(row.getBytes(3)));
        },
        district.value(),
        from,
        to);
    return trees;
  }

  List<Tree> treesBeyond(DistrictId district, long size) {
    return database.query(
        BEYOND, (row, _) -> new Tree(row.getInt(1), row.getLong(2)), district.value(), size);
  }

  /** The size of the newest head; 0 where none was signed. */
  long newestHead(DistrictId district) {
    Long size =
        database.queryForObject(
            "SELECT coalesce(max(size), 0) FROM proof.head WHERE district_id = ?",
            Long.class,
            district.value());
    return size == null ? 0 : size;
  }

  /** Heads of more than so many events, up to that many. */
  List<Head> heads(DistrictId district, long above, long upTo) {
    return database.query(
        """
        SELECT size, root, note FROM proof.head
        WHERE district_id = ? AND size > ? AND size <= ? ORDER BY size
        """,
        (row, _) -> new Head(row.getLong(1), Hash.of(row.getBytes(2)), row.getString(3)),
        district.value(),
        above,
        upTo);
  }

  private static Leaf leaf(DistrictId district, ResultSet row) throws SQLException {
    return new Leaf(
        row.getLong(1),
        new Entry(
            district,
            Hash.of(row.getBytes(2)),
            row.getString(3),
            row.getLong(4),
            row.getString(5),
            row.getLong(6),
            row.getBytes(7)));
  }
}
