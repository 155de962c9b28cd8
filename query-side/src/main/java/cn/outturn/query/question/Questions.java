package cn.outturn.query.question;

import cn.outturn.district.DistrictId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the read model in the name of one district: the only way in which endpoints do.
 *
 * <p>A statement names {@code :district}, which is bound for it, and the database is told the
 * district too, so that its own rules show no other. Rows become records by the names of their
 * columns. Parameters may be values of the language; one that may be null needs its type: {@code
 * cast(:unit AS text) IS NULL OR unit = :unit}.
 */
@Component
public final class Questions {

  private static final Pattern NAMES_DISTRICT = Pattern.compile("(?<!:):district\\b");

  private final JdbcClient database;
  private final TransactionTemplate reading;

  Questions(DataSource dataSource, PlatformTransactionManager transactions) {
    database = JdbcClient.create(dataSource);
    reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  /**
   * All answers.
   *
   * @throws IllegalArgumentException if the statement doesn't name {@code :district}
   */
  public <R> List<R> list(
      DistrictId district, Class<R> type, String sql, Map<String, ?> parameters) {
    return ask(
        district,
        sql,
        "SELECT to_jsonb(q)::text FROM (%s) AS q",
        parameters,
        statement -> Answers.of(type).all(statement.query(String.class).list()));
  }

  /**
   * The answer to a question that has one at most.
   *
   * @throws IllegalStateException if there is more than one answer
   */
  public <R> Optional<R> one(
      DistrictId district, Class<R> type, String sql, Map<String, ?> parameters) {
    List<R> answers = list(district, type, sql, parameters);
    if (answers.size() > 1) {
      throw new IllegalStateException(
          "%d answers where one was asked for".formatted(answers.size()));
    }
    return answers.stream().findFirst();
  }

  /**
   * A part of the answers.
   *
   * @param sql in the order of the whole answer
   * @param page from 1
   * @throws cn.outturn.refusal.Refused if there can be no such page
   */
  public <R> Page<R> page(
      DistrictId district,
      Class<R> type,
      String sql,
      Map<String, ?> parameters,
      int page,
      int size) {
    Page.verify(page, size);
    // Written twice rather than named once: a named one would be read whole before it is cut.
    return ask(
        district,
        sql,
        """
        SELECT to_jsonb(p)::text AS item, (SELECT count(*) FROM (%1$s) AS q) AS total
        FROM (SELECT 1) AS always LEFT JOIN
          (SELECT * FROM (%1$s) AS q LIMIT :pageSize OFFSET :pageOffset) AS p ON true
        """,
        parameters,
        statement -> {
          List<Counted> rows =
              statement
                  .param("pageSize", size)
                  .param("pageOffset", (page - 1L) * size)
                  .query((row, i) -> new Counted(row.getString("item"), row.getLong("total")))
                  .list();
          return new Page<>(
              Answers.of(type).all(Counted.items(rows)), page, size, rows.getFirst().total());
        });
  }

  /** A row with the number of all rows; without an item if the page lies behind them. */
  private record Counted(@Nullable String item, long total) {

    static List<String> items(List<Counted> rows) {
      return rows.stream().map(Counted::item).flatMap(Stream::ofNullable).toList();
    }
  }

  private <A> A ask(
      DistrictId district,
      String sql,
      String around,
      Map<String, ?> parameters,
      Function<StatementSpec, A> answer) {
    if (!NAMES_DISTRICT.matcher(sql).find()) {
      throw new IllegalArgumentException("The question names no :district: " + sql);
    }
    return reading.execute(
        transaction -> {
          database
              .sql("SELECT set_config('outturn.district', :district, true)")
              .param("district", district.value())
              .query(String.class)
              .single();
          return answer.apply(
              Parameters.bound(database.sql(around.formatted(sql)), parameters)
                  .param("district", district.value()));
        });
  }
}
