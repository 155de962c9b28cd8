package cn.outturn.deploy.benchmark;

import cn.outturn.project.ProjectId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Inserts the row of a payment and commits: less no durable command can do. */
final class PlainClerk implements Clients.Work, AutoCloseable {

  private static final String INSERT =
      """
      INSERT INTO %s (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
        payload_type, payload_revision, payload, meta_data)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
          .formatted(Database.PLAIN_TABLE);

  /** An event that the application has stored. */
  record Sample(
      String type, String at, String name, String revision, byte[] payload, byte[] metaData) {

    static Sample last(Database database) throws SQLException {
      try (var connection = database.connect();
          var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  """
                  SELECT type, time_stamp, payload_type, payload_revision, payload, meta_data
                  FROM event_store.domain_event_entry ORDER BY global_index DESC LIMIT 1
                  """)) {
        row.next();
        return new Sample(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getBytes(5),
            row.getBytes(6));
      }
    }
  }

  private final Connection connection;
  private final PreparedStatement insert;
  private final List<ProjectId> projects;
  private long sequence = 1_000_000;

  PlainClerk(Database database, List<ProjectId> projects, Sample sample) throws SQLException {
    this.projects = projects;
    connection = database.connect();
    insert = connection.prepareStatement(INSERT);
    insert.setString(4, sample.type());
    insert.setString(5, sample.at());
    insert.setString(6, sample.name());
    insert.setString(7, sample.revision());
    insert.setBytes(8, sample.payload());
    insert.setBytes(9, sample.metaData());
  }

  @Override
  public void once() throws SQLException {
    insert.setString(1, UUID.randomUUID().toString());
    insert.setString(2, projects.get((int) (sequence % projects.size())).toString());
    insert.setLong(3, sequence++);
    insert.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
