package cn.outturn.deploy.eventstore;

import cn.outturn.deploy.StartRefused;
import cn.outturn.deploy.postgres.StartDatabase;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on read models that were built from another store. A token of one store can't be
 * read under the other, and its positions would mean other events.
 */
@Component
@DependsOnDatabaseInitialization
class StoreMarker {

  StoreMarker(StartDatabase database, Environment environment) {
    verify(database.sql(), EventStoreKind.of(environment));
  }

  static void verify(JdbcClient database, EventStoreKind configured) {
    database
        .sql(
            """
            INSERT INTO read_model.store_marker (event_store) VALUES (?)
            ON CONFLICT (only_row) DO NOTHING
            """)
        .param(configured.toString())
        .update();
    String marked =
        database
            .sql("SELECT event_store FROM read_model.store_marker")
            .query(String.class)
            .single();
    if (!marked.equals(configured.toString())) {
      throw new StartRefused(
          """
          outturn.event-store is %s, but the read models of this database follow %s. \
          Set it back, or use an empty database and let the read models be rebuilt.\
          """
              .formatted(configured, marked));
    }
  }
}
