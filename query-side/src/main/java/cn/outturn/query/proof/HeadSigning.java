package cn.outturn.query.proof;

import cn.outturn.district.DistrictId;
import cn.outturn.proof.Consistency;
import cn.outturn.proof.Edge;
import cn.outturn.proof.Hash;
import cn.outturn.proof.Head;
import cn.outturn.proof.HeadKeys;
import cn.outturn.proof.Note;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs the heads of logs that have grown. Only a log that goes on from its last head is signed: a
 * signature never stands under a history that was changed.
 */
@Component
@OfEventTable
public class HeadSigning {

  private static final Logger log = LoggerFactory.getLogger(HeadSigning.class);
  private static final int AT_ONCE = 500;

  private static final String GROWN =
      """
      SELECT e.district_id, e.size, e.peaks, h.size, h.root FROM proof.edge e
      LEFT JOIN LATERAL (
        SELECT size, root, signed_at FROM proof.head
        WHERE head.district_id = e.district_id ORDER BY size DESC LIMIT 1) AS h ON true
      WHERE e.size > coalesce(h.size, 0)
      """;

  private static final String DUE =
      GROWN
          + """
          AND (h.signed_at IS NULL OR h.signed_at <= now() - ? * interval '1 second')
          AND e.district_id > ? ORDER BY e.district_id LIMIT %d
          """
              .formatted(AT_ONCE);

  private static final String OF_DISTRICT = GROWN + "AND e.district_id = ?";

  private final JdbcTemplate database;
  private final TransactionTemplate transaction;
  private final HeadTables tables;
  private final HeadKeys keys;
  private final Counter signed;
  private final Counter withheld;

  HeadSigning(
      DataSource projections,
      PlatformTransactionManager transactions,
      HeadTables tables,
      HeadKeys keys,
      MeterRegistry meters) {
    database = new JdbcTemplate(projections);
    transaction = new TransactionTemplate(transactions);
    this.tables = tables;
    this.keys = keys;
    signed = meters.counter("outturn.proof.heads.signed");
    withheld = meters.counter("outturn.proof.heads.withheld");
  }

  /**
   * A log that has more leaves than its last head.
   *
   * @param lastRoot the empty log's where no head was signed yet
   */
  record Grown(DistrictId district, Edge edge, long lastSize, Hash lastRoot) {

    private static Grown of(ResultSet row) throws SQLException {
      byte[] root = row.getBytes(5);
      return new Grown(
          new DistrictId(row.getString(1)),
          HashBytes.edge(row.getLong(2), row.getBytes(3)),
          row.getLong(4),
          root == null ? Hash.EMPTY : Hash.of(root));
    }
  }

  /** Of all districts whose last head is older, by one process at a time. */
  void signAll(Duration older) {
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      String from = after.get();
      after = transaction.execute(_ -> signSome(older, from));
    }
  }

  /** Answers with the last district of a full page. */
  private Optional<String> signSome(Duration older, String after) {
    if (!tables.mayISign()) {
      return Optional.empty();
    }
    List<Grown> due = database.query(DUE, (row, _) -> Grown.of(row), older.toSeconds(), after);
    sign(due);
    return due.size() < AT_ONCE ? Optional.empty() : Optional.of(due.getLast().district().value());
  }

  /** A head that covers all that the district's log has now. */
  public void sign(DistrictId district) {
    transaction.executeWithoutResult(
        _ -> sign(database.query(OF_DISTRICT, (row, _) -> Grown.of(row), district.value())));
  }

  private void sign(List<Grown> grown) {
    if (grown.isEmpty()) {
      return;
    }
    var trees = tables.trees(grown);
    Instant now = Instant.now();
    List<Note> notes = new ArrayList<>();
    for (Grown some : grown) {
      if (goesOn(some, trees)) {
        Head head = Head.of(some.district().value(), some.edge().size(), some.edge().root(), now);
        notes.add(keys.current().sign(head.text()));
      } else {
        withheld.increment();
        log.error(
            "The log of {} doesn't go on from its head of {} events: no head is signed",
            some.district(),
            some.lastSize());
      }
    }
    signed.increment(tables.keep(notes));
  }

  private static boolean goesOn(Grown grown, HeadTables.Trees trees) {
    try {
      return Consistency.of(grown.lastSize(), grown.edge().size(), trees.of(grown.district()))
          .proves(grown.lastRoot(), grown.edge().root());
    } catch (IllegalStateException missing) {
      return false;
    }
  }
}
