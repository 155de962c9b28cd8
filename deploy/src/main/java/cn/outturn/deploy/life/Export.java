package cn.outturn.deploy.life;

import cn.outturn.caller.Caller;
import cn.outturn.deploy.ServesQueries;
import cn.outturn.district.DistrictId;
import cn.outturn.query.proof.HeadSigning;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.io.IOException;
import java.io.OutputStream;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes all that a suspended district has here into one archive, a line at a time. */
@Component
@Conditional(ServesQueries.class)
@ConditionalOnProperty(
    name = "outturn.event-store",
    havingValue = "postgres",
    matchIfMissing = true)
class Export {

  private static final String TAKEN =
      """
      INSERT INTO event_store.export
        (district_id, manifest, events, events_sha256, last_position, exported_by)
      VALUES (:district, :manifest, :events, :eventsHash, :last, :by)
      """;

  private final Completeness completeness;
  private final DistrictRows rows;
  private final HeadSigning heads;
  private final JdbcClient database;

  Export(Completeness completeness, DistrictRows rows, HeadSigning heads, DataSource projections) {
    this.completeness = completeness;
    this.rows = rows;
    this.heads = heads;
    database = JdbcClient.create(projections);
  }

  /**
   * @throws Refused if the district is not at rest, or didn't rest until the end
   */
  Exported write(DistrictId district, OutputStream out) throws IOException {
    Extent before = completeness.verify(district);
    // The last there will be while the district rests: every export has the same ones.
    heads.sign(district);
    Manifest manifest;
    try (var archive = new ArchiveWriter(out)) {
      archive.file(Manifest.EVENTS, lines -> rows.events(district, lines));
      archive.file(Manifest.HEADS, lines -> rows.rows("proof.head", district, lines));
      for (String table : rows.tables()) {
        archive.file(
            "read-model/" + table + ".jsonl",
            lines -> rows.rows("read_model." + table, district, lines));
      }
      if (rows.hasKeys()) {
        archive.file(Manifest.KEYS, lines -> rows.rows("vault.personal_key", district, lines));
      }
      manifest = archive.end(district);
    }
    if (!completeness.extent(district).equals(before)
        || manifest.file(Manifest.EVENTS).lines() != before.events()) {
      throw new Refused(Rule.CONCURRENT_CHANGE, "something was recorded meanwhile; export again");
    }
    return new Exported(manifest, before);
  }

  /** Only what was recorded here can be erased. */
  void taken(Exported exported, Caller caller) {
    database
        .sql(TAKEN)
        .param("district", caller.district().value())
        .param("manifest", exported.manifest().sha256())
        .param("events", exported.extent().events())
        .param("eventsHash", exported.manifest().file(Manifest.EVENTS).sha256())
        .param("last", exported.extent().last())
        .param("by", caller.user().value())
        .update();
  }
}
