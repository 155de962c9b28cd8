package cn.outturn.deploy.eventstore;

import cn.outturn.deploy.StartRefused;
import cn.outturn.deploy.postgres.EventAccess;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a PostgreSQL that is set to lose what it has confirmed, or to let readers
 * miss an event: settings that nobody notices until it has happened.
 */
@Component
@DependsOnDatabaseInitialization
@ConditionalOnProperty(
    name = "outturn.event-store",
    havingValue = "postgres",
    matchIfMissing = true)
class StoreGuarantees {

  /** A yes or no question to the database, and what it means when the answer is no. */
  private record Guarantee(String question, String otherwise) {}

  private static final List<Guarantee> ALL =
      List.of(
          new Guarantee(
              "SELECT current_setting('server_version_num')::int >= 170000",
              "PostgreSQL is older than 17 and can't end an append that hangs"),
          new Guarantee(
              "SELECT current_setting('fsync')::bool",
              "fsync is off: a crash of the machine destroys events"),
          new Guarantee(
              "SELECT current_setting('synchronous_commit') <> 'off'",
              "synchronous_commit is off: a crash loses events that were confirmed"),
          new Guarantee(
              "SELECT current_setting('transaction_isolation') = 'read committed'",
              "the default isolation is not READ COMMITTED: readers may miss events"),
          new Guarantee(
              """
              SELECT tgenabled <> 'D' FROM pg_trigger
              WHERE tgrelid = 'event_store.domain_event_entry'::regclass AND tgname = 'begin_append'
              """,
              "the trigger begin_append is missing or disabled: readers may miss events"),
          new Guarantee(
              """
              SELECT tgenabled <> 'D' FROM pg_trigger
              WHERE tgrelid = 'event_store.domain_event_entry'::regclass AND tgname = 'refuse_erased'
              """,
              "the trigger refuse_erased is missing or disabled: erased districts may come to"
                  + " life"),
          new Guarantee(
              """
              SELECT cache_size = 1 FROM pg_sequences
              WHERE schemaname = 'event_store' AND sequencename = 'domain_event_entry_global_index_seq'
              """,
              "the sequence of global_index has a cache: readers may miss events"));

  /** Asked as the role that appends: a role may have settings of its own. */
  StoreGuarantees(EventAccess access) {
    verify(JdbcClient.create(access.dataSource()));
  }

  static void verify(JdbcClient database) {
    List<String> broken = new ArrayList<>();
    for (Guarantee guarantee : ALL) {
      if (!database.sql(guarantee.question()).query(Boolean.class).optional().orElse(false)) {
        broken.add(guarantee.otherwise());
      }
    }
    if (!broken.isEmpty()) {
      throw new StartRefused("The event store is not safe here: " + String.join("; ", broken));
    }
  }
}
