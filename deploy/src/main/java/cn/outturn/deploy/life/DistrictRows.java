package cn.outturn.deploy.life;

import cn.outturn.deploy.ServesQueries;
import cn.outturn.district.DistrictId;
import cn.outturn.query.question.Questions;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything that lies here of one district, row by row as lines of JSON, in an order of its own.
 * Read models are read by the role that answers questions, behind the district's wall: what the
 * archive holds is what the district can see.
 */
@Component
@Conditional(ServesQueries.class)
class DistrictRows {

  private static final int FETCHED_AT_ONCE = 1_000;
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  private static final String TABLES =
      """
      SELECT c.relname FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'district_id' AND NOT a.attisdropped
      WHERE c.relnamespace = 'read_model'::regnamespace AND c.relkind IN ('r', 'p')
        AND NOT c.relispartition AND has_table_privilege(c.oid, 'SELECT')
      ORDER BY c.relname COLLATE "C"
      """;

  private static final String ROWS =
      """
      SELECT line FROM (
        SELECT to_jsonb(t)::text AS line FROM %s AS t WHERE t.district_id = ?) AS lines
      ORDER BY line COLLATE "C"
      """;

  private static final String EVENTS =
      "SELECT "
          + EventLine.COLUMNS
          + " FROM event_store.domain_event_entry WHERE district_id = ? ORDER BY global_index";

  /** By the catalog: a name can't be looked up in a schema that a role may not use. */
  private static final String KEYS =
      """
      SELECT EXISTS (
        SELECT FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace
        WHERE s.nspname = 'vault' AND c.relname = 'personal_key')
      """;

  private static final String WALL =
      "SELECT set_config('outturn.district', ?, true), set_config('outturn.reach', '*', true)";

  private final JdbcTemplate stored;
  private final JdbcTemplate shown;
  private final TransactionTemplate reading;
  private final TransactionTemplate asking;

  DistrictRows(
      DataSource projections,
      PlatformTransactionManager transactions,
      @Qualifier(Questions.DATABASE) DataSource questions,
      @Qualifier(Questions.TRANSACTIONS) PlatformTransactionManager ofQuestions) {
    stored = template(projections);
    shown = template(questions);
    reading = readOnly(transactions);
    asking = readOnly(ofQuestions);
  }

  private static JdbcTemplate template(DataSource source) {
    var template = new JdbcTemplate(source);
    template.setFetchSize(FETCHED_AT_ONCE);
    return template;
  }

  private static TransactionTemplate readOnly(PlatformTransactionManager transactions) {
    var template = new TransactionTemplate(transactions);
    template.setReadOnly(true);
    return template;
  }

  void events(DistrictId district, Consumer<String> lines) {
    reading.executeWithoutResult(
        _ -> {
          unhurried(stored);
          stored.query(
              EVENTS,
              row -> {
                lines.accept(Canonical.write(EventLine.of(row)));
              },
              district.value());
        });
  }

  /** Those of the read model that a question may see, in the order of their names. */
  List<String> tables() {
    return shown.queryForList(TABLES, String.class).stream()
        .filter(NAME.asMatchPredicate())
        .toList();
  }

  /**
   * @param table with its schema
   */
  void rows(String table, DistrictId district, Consumer<String> lines) {
    asking.executeWithoutResult(
        _ -> {
          unhurried(shown);
          shown.queryForList(WALL, district.value());
          shown.query(
              ROWS.formatted(table),
              row -> {
                lines.accept(row.getString(1));
              },
              district.value());
        });
  }

  /** Whether this installation keeps keys of persons; they leave as they lie there, wrapped. */
  boolean hasKeys() {
    return Boolean.TRUE.equals(shown.queryForObject(KEYS, Boolean.class));
  }

  /** A large district takes longer than a session may limit; instants have one form only. */
  private static void unhurried(JdbcTemplate database) {
    database.execute("SET LOCAL transaction_timeout = 0");
    database.execute("SET LOCAL TimeZone = 'UTC'");
  }
}
