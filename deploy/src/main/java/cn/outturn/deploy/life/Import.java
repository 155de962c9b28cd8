package cn.outturn.deploy.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.caller.Caller;
import cn.outturn.deploy.ServesCommands;
import cn.outturn.deploy.postgres.EventAccess;
import cn.outturn.district.DistrictGone;
import cn.outturn.district.DistrictId;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.vault.PositionSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a district back as its archive has it. The whole archive is checked before the first event
 * is stored; all events are stored in one transaction, in their old order. Projections take them in
 * as they take in any others.
 */
@Component
@Conditional(ServesCommands.class)
class Import {

  private static final int BATCH = 500;

  private static final String APPEND =
      "INSERT INTO event_store.domain_event_entry ("
          + EventLine.COLUMNS
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String HEAD =
      "INSERT INTO proof.head SELECT * FROM jsonb_populate_record(NULL::proof.head, ?::jsonb)";

  private static final String KEY =
      "INSERT INTO vault.personal_key SELECT * FROM jsonb_populate_record("
          + "NULL::vault.personal_key, ?::jsonb)";

  private final JdbcTemplate database;
  private final TransactionTemplate transaction;
  private final Configuration axon;
  private final PositionSeal positions;
  private final ApplicationEventPublisher process;

  Import(
      EventAccess events,
      Configuration axon,
      PositionSeal positions,
      ApplicationEventPublisher process) {
    database = new JdbcTemplate(events.dataSource());
    transaction = new TransactionTemplate(events.transactions());
    this.axon = axon;
    this.positions = positions;
    this.process = process;
  }

  /**
   * @throws Refused with the file and the line of what is wrong; nothing is stored then
   */
  Imported read(Path file, Caller caller) throws IOException {
    DistrictId district = caller.district();
    refuseWhereHere(district);
    try (var archive = new ArchiveReader(file, district)) {
      verify(archive, district);
      long last =
          StoreRefusal.met(() -> transaction.execute(_ -> store(archive, district, caller)));
      process.publishEvent(new DistrictGone(district));
      Manifest manifest = archive.manifest();
      return new Imported(
          district,
          manifest.sha256(),
          manifest.file(Manifest.EVENTS).lines(),
          positions.seal(district, last));
    }
  }

  /** Before all the reading; what decides is asked again where it is stored. */
  private void refuseWhereHere(DistrictId district) {
    Boolean here =
        database.queryForObject(
            "SELECT EXISTS (SELECT FROM event_store.domain_event_entry WHERE district_id = ?)",
            Boolean.class,
            district.value());
    if (Boolean.TRUE.equals(here)) {
      throw new Refused(Rule.DISTRICT_HAS_EVENTS, district.value());
    }
  }

  private void verify(ArchiveReader archive, DistrictId district) throws IOException {
    var check = new EventCheck(district, axon);
    var continuity = new Continuity(erased(district));
    var heads = new HeadCheck(district);
    each(archive, Manifest.HEADS, heads::line);
    for (Manifest.File file : archive.manifest().files()) {
      if (file.name().equals(Manifest.EVENTS)) {
        archive.each(
            file,
            (number, text) -> {
              heads.event(check.checked(number, text).stored());
              continuity.line(number, text);
            });
        continuity.verify(check.events());
        heads.verify();
      } else {
        archive.each(file, (_, _) -> {});
      }
    }
  }

  private Optional<Continuity.Erased> erased(DistrictId district) {
    return database
        .query(
            """
            SELECT events, events_sha256 FROM event_store.erasure
            WHERE district_id = ? AND lifted_at IS NULL
            """,
            (row, _) -> new Continuity.Erased(row.getLong(1), row.getString(2)),
            district.value())
        .stream()
        .findFirst();
  }

  /** Answers with the position of the last event. */
  private long store(ArchiveReader archive, DistrictId district, Caller caller) {
    database.queryForList(
        "SELECT event_store.readmit_district(?, ?)", district.value(), caller.user().value());
    var events = new Batch(APPEND);
    each(archive, Manifest.EVENTS, (_, text) -> events.add(arguments(text)));
    events.write();
    // A key or a head of another district in the archive is refused by the wall.
    database.queryForList("SELECT set_config('outturn.district', ?, true)", district.value());
    rows(archive, Manifest.HEADS, HEAD);
    rows(archive, Manifest.KEYS, KEY);
    Long last =
        database.queryForObject(
            "SELECT max(global_index) FROM event_store.domain_event_entry WHERE district_id = ?",
            Long.class,
            district.value());
    return last == null ? 0 : last;
  }

  private static Object[] arguments(String text) {
    EventLine event = Canonical.read(text, EventLine.class);
    return new Object[] {
      event.stream(),
      event.sequence(),
      event.id(),
      event.kind(),
      event.time(),
      event.type(),
      event.revision(),
      event.payload().getBytes(UTF_8),
      event.metaData().getBytes(UTF_8)
    };
  }

  private void rows(ArchiveReader archive, String name, String sql) {
    var rows = new Batch(sql);
    each(archive, name, (_, text) -> rows.add(new Object[] {text}));
    rows.write();
  }

  /** Nothing where the archive has no file of that name. */
  private static void each(ArchiveReader archive, String name, ArchiveReader.Lines lines) {
    for (Manifest.File file : archive.manifest().files()) {
      if (file.name().equals(name)) {
        try {
          archive.each(file, lines);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** Rows on their way, some hundred to a statement. */
  private final class Batch {

    private final String sql;
    private final List<Object[]> rows = new ArrayList<>();

    private Batch(String sql) {
      this.sql = sql;
    }

    private void add(Object[] row) {
      rows.add(row);
      if (rows.size() == BATCH) {
        write();
      }
    }

    private void write() {
      if (!rows.isEmpty()) {
        database.batchUpdate(sql, rows);
        rows.clear();
      }
    }
  }
}
