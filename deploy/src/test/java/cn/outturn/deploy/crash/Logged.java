package cn.outturn.deploy.crash;

import static java.util.stream.Collectors.joining;

import cn.outturn.proof.Edge;
import cn.outturn.proof.Hash;
import cn.outturn.proof.StoredEvent;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The logs of the districts, read past the application.
 *
 * @param kept size and peaks of each, as they lie in its table
 * @param given the same computed from the events
 */
record Logged(Map<String, String> kept, Map<String, String> given) {

  static Logged in(PostgresProcess postgres) {
    Map<String, Edge> edges = new TreeMap<>();
    Map<String, String> kept = new TreeMap<>();
    try (var connection = DriverManager.getConnection(postgres.url());
        var statement = connection.createStatement()) {
      // In this order: what is appended in between is among the events then.
      try (var row =
          statement.executeQuery(
              "SELECT district_id, size, encode(peaks, 'hex') FROM proof.edge")) {
        while (row.next()) {
          kept.put(row.getString(1), row.getLong(2) + " " + row.getString(3));
        }
      }
      try (var row =
          statement.executeQuery(
              """
              SELECT district_id, aggregate_identifier, sequence_number, event_identifier,
                time_stamp, type, payload_type, payload_revision, payload, meta_data
              FROM event_store.domain_event_entry ORDER BY global_index
              """)) {
        while (row.next()) {
          var event =
              new StoredEvent(
                  row.getString(2),
                  row.getLong(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getString(8),
                  row.getBytes(9),
                  row.getBytes(10));
          edges.put(
              row.getString(1),
              edges.getOrDefault(row.getString(1), Edge.EMPTY).append(event.leaf()).edge());
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> given = new TreeMap<>();
    edges.forEach(
        (district, edge) ->
            given.put(
                district,
                edge.size() + " " + edge.peaks().stream().map(Hash::hex).collect(joining())));
    return new Logged(kept, given);
  }

  boolean complete() {
    return kept.equals(given);
  }
}
