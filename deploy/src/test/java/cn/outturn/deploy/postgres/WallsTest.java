package cn.outturn.deploy.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.deploy.StartRefused;
import cn.outturn.deploy.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Breaks each wall in a database of its own, and looks whether a start would tell. */
class WallsTest {

  private static final String SCRATCH = "walls";
  private static final DataSource ADMINISTRATOR =
      new DriverManagerDataSource(TestDatabase.url(SCRATCH), "postgres", "");

  private final JdbcTransactionManager transactions = new JdbcTransactionManager(ADMINISTRATOR);
  private final JdbcClient database = JdbcClient.create(ADMINISTRATOR);

  @BeforeAll
  static void a_database_as_a_first_start_makes_it() {
    new JdbcTemplate(TestDatabase.administrator()).execute("CREATE DATABASE " + SCRATCH);
    Roles.make(ADMINISTRATOR);
    Flyway.configure()
        .dataSource(TestDatabase.url(SCRATCH), "outturn_migration", "")
        .load()
        .migrate();
  }

  @Test
  void a_start_on_whole_walls_is_none_to_refuse() {
    assertThatNoException().isThrownBy(() -> Walls.verify(database));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // tables
        "CREATE TABLE read_model.fresh (district_id text PRIMARY KEY) | read_model.fresh has no row"
            + " security",
        "CREATE TABLE read_model.fresh (district_id text PRIMARY KEY) | read_model.fresh has no"
            + " policy",
        "CREATE TABLE jobs.fresh (id int PRIMARY KEY, district_id text) | jobs.fresh has no"
            + " district_id first",
        "CREATE TABLE event_store.fresh (district_id text) | event_store.fresh has no policy",
        "CREATE SCHEMA other AUTHORIZATION outturn_migration CREATE TABLE other.fresh (district_id"
            + " text PRIMARY KEY) | other.fresh has no policy",
        "ALTER TABLE read_model.unit DISABLE ROW LEVEL SECURITY | read_model.unit has no row"
            + " security",
        "ALTER TABLE read_model.unit NO FORCE ROW LEVEL SECURITY | read_model.unit has no row"
            + " security",
        "ALTER TABLE event_store.domain_event_entry NO FORCE ROW LEVEL SECURITY |"
            + " event_store.domain_event_entry has no row security",
        "ALTER TABLE read_model.unit OWNER TO outturn_question | read_model.unit belongs to"
            + " outturn_question",
        "ALTER SCHEMA jobs OWNER TO outturn_events | the schema jobs belongs to outturn_events",
        // policies
        "DROP POLICY within_reach ON read_model.deviation | read_model.deviation has no policy that"
            + " keeps outturn_question within reach",
        "DROP POLICY within_reach ON read_model.projected | read_model.projected has no policy that"
            + " keeps outturn_question within reach",
        "ALTER POLICY within_reach ON read_model.finding USING (true) | read_model.finding has no"
            + " policy that keeps",
        "ALTER POLICY within_reach ON read_model.register USING (true) | read_model.register has no"
            + " policy that keeps",
        "ALTER POLICY own_district ON read_model.unit USING (true) | own_district on"
            + " read_model.unit lets outturn_question",
        "CREATE POLICY more ON read_model.unit TO outturn_question USING (true) | more on"
            + " read_model.unit lets outturn_question",
        "CREATE POLICY more ON read_model.unit USING (true) | more on read_model.unit is for"
            + " PUBLIC",
        "ALTER POLICY own_order ON jobs.scoring WITH CHECK (true) | own_order on jobs.scoring lets"
            + " outturn_question",
        "CREATE POLICY more ON read_model.unit TO outturn_migration USING (true) | more on"
            + " read_model.unit lets outturn_migration",
        "ALTER POLICY own_order ON proof.verification WITH CHECK (true) | own_order on"
            + " proof.verification lets outturn_question",
        "ALTER POLICY within_reach ON proof.leaf USING (true) | proof.leaf has no policy that"
            + " keeps",
        "ALTER POLICY brought_back ON proof.head WITH CHECK (true) | brought_back on proof.head"
            + " lets outturn_events",
        "ALTER TABLE proof.reached DISABLE ROW LEVEL SECURITY | proof.reached has no row security",
        // roles
        "ALTER ROLE outturn_question SUPERUSER | outturn_question may do more than log in",
        "ALTER ROLE outturn_projection BYPASSRLS | outturn_projection may do more than log in",
        "ALTER ROLE outturn_migration CREATEROLE | outturn_migration may do more than log in",
        "GRANT outturn_projection TO outturn_question | outturn_question is a member of"
            + " outturn_projection",
        "GRANT pg_read_all_data TO outturn_events | outturn_events is a member of pg_read_all_data",
        // privileges
        "GRANT UPDATE ON read_model.unit TO outturn_question | outturn_question has UPDATE on"
            + " read_model.unit",
        "GRANT INSERT (state) ON jobs.scoring TO outturn_question | outturn_question has INSERT on"
            + " jobs.scoring.state",
        "GRANT SELECT ON read_model.token_entry TO outturn_question | outturn_question has SELECT"
            + " on read_model.token_entry",
        "GRANT SELECT ON event_store.domain_event_entry TO outturn_question | outturn_question has"
            + " SELECT on event_store",
        "GRANT USAGE ON SCHEMA event_store TO outturn_question | outturn_question has USAGE on the"
            + " schema event_store",
        "GRANT UPDATE ON event_store.domain_event_entry TO outturn_events | outturn_events has"
            + " UPDATE on event_store",
        "GRANT DELETE ON event_store.domain_event_entry TO outturn_projection | outturn_projection"
            + " has DELETE on event_store",
        "GRANT TRUNCATE ON read_model.unit TO outturn_projection | outturn_projection has TRUNCATE"
            + " on read_model.unit",
        "GRANT DELETE ON vault.personal_key TO outturn_events | outturn_events has DELETE on"
            + " vault.personal_key",
        "GRANT SELECT ON vault.personal_key TO outturn_projection | outturn_projection has SELECT"
            + " on vault.personal_key",
        "GRANT USAGE ON SCHEMA vault TO outturn_projection | outturn_projection has USAGE on the"
            + " schema vault",
        "ALTER POLICY keys_of_district ON vault.personal_key USING (true) | keys_of_district on"
            + " vault.personal_key lets outturn_events",
        "ALTER POLICY own_district ON vault.personal_key USING (true) | own_district on"
            + " vault.personal_key lets outturn_question",
        "GRANT SELECT ON read_model.unit TO outturn_events | outturn_events has SELECT on"
            + " read_model.unit",
        "GRANT UPDATE ON proof.head TO outturn_projection | outturn_projection has UPDATE on"
            + " proof.head",
        "GRANT DELETE ON proof.leaf TO outturn_projection | outturn_projection has DELETE on"
            + " proof.leaf",
        "GRANT SELECT ON proof.leaf TO outturn_events | outturn_events has SELECT on proof.leaf",
        "GRANT SELECT ON proof.reached TO outturn_question | outturn_question has SELECT on"
            + " proof.reached",
        "GRANT SELECT ON read_model.unit TO PUBLIC | PUBLIC has SELECT on read_model.unit",
        "GRANT USAGE ON SCHEMA read_model TO PUBLIC | PUBLIC has USAGE on the schema read_model",
        "GRANT CREATE ON SCHEMA jobs TO outturn_projection | outturn_projection has CREATE on the"
            + " schema jobs",
        // beside the live tables
        "GRANT USAGE ON SCHEMA beside TO outturn_question | outturn_question has USAGE on the"
            + " schema beside",
        "CREATE TABLE beside.fresh (district_id text PRIMARY KEY) | beside.fresh has no policy",
        "CALL beside.lay(ARRAY['unit']); ALTER TABLE beside.unit NO FORCE ROW LEVEL SECURITY |"
            + " beside.unit has no row security",
        "CALL beside.lay(ARRAY['unit']); GRANT SELECT ON beside.unit TO outturn_question |"
            + " outturn_question has SELECT on beside.unit",
        "CALL beside.lay(ARRAY['unit']); CREATE POLICY more ON beside.unit FOR SELECT TO"
            + " outturn_question USING (district_id = current_setting('outturn.district', true)) |"
            + " more on beside.unit lets outturn_question",
        "CALL beside.lay(ARRAY['unit']); CREATE POLICY more ON beside.unit TO outturn_migration"
            + " USING (true) | more on beside.unit lets outturn_migration",
        "CALL beside.lay(ARRAY['unit']); GRANT TRUNCATE ON beside.unit TO outturn_projection |"
            + " outturn_projection has TRUNCATE on beside.unit",
        "GRANT EXECUTE ON PROCEDURE beside.clear TO outturn_events | outturn_events may execute"
            + " beside.clear() as its owner",
        "GRANT SELECT ON jobs.rebuild TO outturn_question | outturn_question has SELECT on"
            + " jobs.rebuild",
        "ALTER POLICY own_district ON jobs.rebuild_difference USING (true) | own_district on"
            + " jobs.rebuild_difference lets outturn_question",
        "CREATE FUNCTION jobs.fresh() RETURNS int LANGUAGE sql RETURN 1 | PUBLIC may execute"
            + " jobs.fresh()",
        "GRANT EXECUTE ON PROCEDURE read_model.wall TO PUBLIC | PUBLIC may execute read_model.wall",
        "ALTER FUNCTION read_model.light SECURITY DEFINER | outturn_question may execute"
            + " read_model.light",
        "ALTER VIEW read_model.granted_document RENAME TO fresh | reads the view read_model.fresh"
            + " in the name of its owner",
      })
  void a_gap_is_told(String harm, String gap) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              database.sql(harm).update();
              assertThatThrownBy(() -> Walls.verify(database))
                  .isInstanceOf(StartRefused.class)
                  .hasMessageContaining(gap);
            });
  }

  /** As another process finds them, which starts while one rebuilds. */
  @Test
  void tables_beside_the_live_ones_are_none_to_refuse() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              database
                  .sql(
                      """
                      SELECT relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
                      WHERE relnamespace = 'read_model'::regnamespace
                        AND polname = 'all_districts' AND relname <> 'projected'
                      """)
                  .query(String.class)
                  .list()
                  .forEach(
                      table ->
                          assertThatNoException()
                              .isThrownBy(
                                  () ->
                                      database
                                          .sql("CALL beside.lay(ARRAY[:table])")
                                          .param("table", table)
                                          .update()));
              assertThatNoException().isThrownBy(() -> Walls.verify(database));
            });
  }

  @Test
  void all_gaps_are_told_at_once() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              database.sql("ALTER ROLE outturn_question BYPASSRLS").update();
              database.sql("GRANT SELECT ON read_model.unit TO PUBLIC").update();
              assertThatThrownBy(() -> Walls.verify(database))
                  .hasMessageContaining("may do more than log in")
                  .hasMessageContaining("PUBLIC has SELECT");
            });
  }

  @Test
  void a_pool_that_logs_in_as_somebody_else_is_told() {
    try (var pool = new HikariDataSource()) {
      pool.setJdbcUrl(TestDatabase.url(SCRATCH) + "?user=postgres");
      pool.setUsername("outturn_question");
      assertThatThrownBy(() -> new Walls(new StartDatabase(database), List.of(pool)))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("the pool of outturn_question logs in as postgres");
    }
  }

  /** What an older release made belonged to whoever started it. */
  @Test
  void the_script_takes_over_what_was_somebody_elses() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              database.sql("ALTER SCHEMA read_model OWNER TO postgres").update();
              database.sql("ALTER TABLE read_model.register OWNER TO postgres").update();
              database.sql("ALTER TABLE event_store.domain_event_entry OWNER TO postgres").update();
              database.sql("ALTER FUNCTION event_store.settled_index OWNER TO postgres").update();
              database.sql("ALTER TABLE public.flyway_schema_history OWNER TO postgres").update();
              assertThatThrownBy(() -> Walls.verify(database))
                  .hasMessageContaining("read_model.register belongs to postgres");
              Roles.make(ADMINISTRATOR);
              assertThatNoException().isThrownBy(() -> Walls.verify(database));
              assertThat(
                      database
                          .sql(
                              """
                              SELECT count(*) FROM pg_class c JOIN pg_namespace n
                                ON n.oid = c.relnamespace
                              WHERE c.relowner = 'postgres'::regrole AND (c.relname =
                                'flyway_schema_history' OR n.nspname = 'event_store')
                              """)
                          .query(Long.class)
                          .single())
                  .isZero();
            });
  }
}
