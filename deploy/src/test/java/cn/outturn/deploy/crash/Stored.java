package cn.outturn.deploy.crash;

import cn.outturn.district.DistrictId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the event table holds, read past the application.
 *
 * @param last version of each stream
 * @param broken streams whose versions have holes or don't begin with 0
 * @param commands the version that each has brought its stream to
 */
record Stored(long events, Map<String, Long> last, Set<String> broken, Map<Place, Long> commands) {

  /** A command's key in its stream. */
  record Place(String stream, String key) {}

  static Stored in(PostgresProcess postgres) throws SQLException {
    long events = 0;
    Map<String, Long> last = new HashMap<>();
    Set<String> broken = new HashSet<>();
    Map<Place, Long> commands = new HashMap<>();
    try (var connection = DriverManager.getConnection(postgres.url());
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT aggregate_identifier, sequence_number,
                  convert_from(meta_data, 'UTF8')::jsonb ->> 'idempotencyKey'
                FROM event_store.domain_event_entry
                ORDER BY aggregate_identifier, sequence_number
                """)) {
      while (row.next()) {
        String stream = row.getString(1);
        long version = row.getLong(2);
        if (version != last.getOrDefault(stream, -1L) + 1) {
          broken.add(stream);
        }
        last.put(stream, version);
        commands.put(new Place(stream, row.getString(3)), version);
        events++;
      }
    }
    return new Stored(events, last, broken, commands);
  }

  long projectsOf(DistrictId district) {
    return last.keySet().stream().filter(stream -> stream.startsWith(district + "/")).count();
  }
}
