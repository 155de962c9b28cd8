package cn.outturn.query.proof;

import cn.outturn.district.DistrictId;
import cn.outturn.proof.CompleteTrees;
import cn.outturn.proof.Consistency;
import cn.outturn.proof.Hash;
import cn.outturn.proof.Head;
import cn.outturn.proof.Note;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Heads of many districts in one statement, and what it takes to see that their logs only grew. */
@Component
@OfEventTable
class HeadTables {

  private static final String TREES =
      """
      WITH wanted AS (
        SELECT * FROM unnest(?::text[], ?::integer[], ?::bigint[]) AS w (district_id, level, place))
      SELECT district_id, level, place, l.hash
      FROM wanted w JOIN proof.leaf l USING (district_id)
      WHERE w.level = 0 AND l.leaf = w.place
      UNION ALL
      SELECT district_id, level, place, t.hash
      FROM wanted w JOIN proof.tree t USING (district_id, level, place)
      """;

  private static final String KEEP =
      """
      INSERT INTO proof.head (district_id, size, root, signed_at, key, note)
      SELECT district_id, size, root, signed_at::timestamptz, key, note FROM unnest(
        ?::text[], ?::bigint[], ?::bytea[], ?::text[], ?::text[], ?::text[])
        AS h (district_id, size, root, signed_at, key, note)
      ON CONFLICT DO NOTHING
      """;

  private final JdbcTemplate database;

  HeadTables(DataSource projections) {
    database = new JdbcTemplate(projections);
  }

  private record Place(String district, int level, long index) {}

  /** Hashes that were read. */
  record Trees(Map<Place, Hash> kept) {

    CompleteTrees of(DistrictId district) {
      return (level, index) -> {
        Hash hash = kept.get(new Place(district.value(), level, index));
        if (hash == null) {
          throw new IllegalStateException("the log has no tree %d/%d".formatted(level, index));
        }
        return hash;
      };
    }
  }

  /** Nobody else signs until the transaction ends. 28535 keeps this lock apart from others. */
  boolean mayISign() {
    return Boolean.TRUE.equals(
        database.queryForObject(
            "SELECT pg_try_advisory_xact_lock(28535::bigint << 48)", Boolean.class));
  }

  Trees trees(List<HeadSigning.Grown> grown) {
    Set<Place> wanted = new LinkedHashSet<>();
    for (HeadSigning.Grown some : grown) {
      Consistency.of(
          some.lastSize(),
          some.edge().size(),
          (level, index) -> {
            wanted.add(new Place(some.district().value(), level, index));
            return Hash.EMPTY;
          });
    }
    Map<Place, Hash> kept = new HashMap<>();
    List<Place> places = List.copyOf(wanted);
    database.query(
        TREES,
        row -> {
          kept.put(
              new Place(row.getString(1), row.getInt(2), row.getLong(3)), Hash.of(row.getBytes(4)));
        },
        Column.of("text", places, Place::district),
        Column.of("integer", places, Place::level),
        Column.of("bigint", places, Place::index));
    return new Trees(kept);
  }

  /** Answers with how many there were not before. */
  int keep(List<Note> notes) {
    List<Head> heads = notes.stream().map(Note::head).toList();
    return database.update(
        KEEP,
        Column.of("text", heads, Head::district),
        Column.of("bigint", heads, Head::size),
        Column.bytes(heads, head -> head.root().bytes()),
        Column.of("text", heads, head -> head.at().toString()),
        Column.of("text", notes, Note::key),
        Column.of("text", notes, Note::toString));
  }
}
