package cn.outturn.deploy.life;

import static java.util.stream.Collectors.toMap;

import cn.outturn.caller.UserId;
import cn.outturn.deploy.ServesCommands;
import cn.outturn.deploy.postgres.EventAccess;
import cn.outturn.district.DistrictGone;
import cn.outturn.district.DistrictId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Erases districts, and keeps the record of it. */
@Component
@Conditional(ServesCommands.class)
class Erasures {

  private static final String ERASE =
      "SELECT event_store.erase_district(:district, :manifest, :by, :reason)";

  private static final String LAST =
      """
      SELECT name, manifest, events, removed::text, erased_at, erased_by, reason
      FROM event_store.erasure WHERE district_id = :district ORDER BY number DESC LIMIT 1
      """;

  private final JdbcClient database;
  private final ApplicationEventPublisher process;

  Erasures(EventAccess events, ApplicationEventPublisher process) {
    database = JdbcClient.create(events.dataSource());
    this.process = process;
  }

  /** One statement, and so one transaction: all of it goes and is certified, or nothing. */
  void erase(DistrictId district, EraseDistrict asked, UserId by) {
    StoreRefusal.met(
        () ->
            database
                .sql(ERASE)
                .param("district", district.value())
                .param("manifest", asked.manifest())
                .param("by", by.value())
                .param("reason", asked.reason())
                .query((_, _) -> district)
                .list());
    process.publishEvent(new DistrictGone(district));
  }

  /** Of the last time. */
  Optional<Certificate> certificate(DistrictId district) {
    return database
        .sql(LAST)
        .param("district", district.value())
        .query((row, _) -> certificate(district, row))
        .optional();
  }

  private static Certificate certificate(DistrictId district, ResultSet row) throws SQLException {
    var removed =
        JsonMapper.shared()
            .readTree(row.getString("removed"))
            .propertyStream()
            .collect(
                toMap(
                    Map.Entry::getKey, rows -> rows.getValue().asLong(), Long::sum, TreeMap::new));
    return Certificate.of(
        district,
        row.getString("name"),
        row.getString("manifest"),
        row.getLong("events"),
        removed,
        row.getObject("erased_at", OffsetDateTime.class).toInstant(),
        new UserId(row.getString("erased_by")),
        row.getString("reason"));
  }
}
