package cn.outturn.query.question;

import cn.outturn.access.Scope;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.History;
import cn.outturn.query.past.Past;
import cn.outturn.query.past.PastTables;
import cn.outturn.query.past.Reachable;
import cn.outturn.query.past.Retelling;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the read model for somebody: the only way in which endpoints do.
 *
 * <p>A statement names {@code :district}, which is bound for it, and the database is told the scope
 * too, so that its own rules show nothing outside. Rows become records by the names of their
 * columns. Parameters may be values of the language; one that may be null needs its type: {@code
 * cast(:unit AS text) IS NULL OR unit = :unit}.
 *
 * <p>A scope with a moment is answered as of then: the statement reads tables made of the events in
 * place of those that are kept ({@link Past}). Where it tells of one project, that is its parameter
 * {@code :project}, and only this one's streams and its relatives' are read.
 */
@Component
public final class Questions {

  /** The pool and the transactions of the role that can't see past a scope. */
  public static final String DATABASE = "questionDatabase";

  public static final String TRANSACTIONS = "questionTransactions";

  private static final Pattern NAMES_DISTRICT = Pattern.compile("(?<!:):district\\b");

  private static final String KNOWN =
      """
      SELECT stream FROM read_model.projected
      WHERE district_id = :district AND stream = :district || '/' || :project
        AND projection = :projection
      """;

  /** Names the one project that a statement tells of, where it tells of one. */
  private static final String PROJECT = "project";

  private final JdbcClient database;
  private final TransactionTemplate reading;
  private final TransactionTemplate writing;
  private final Past past;
  private final Reachable reachable;

  Questions(
      @Qualifier(DATABASE) DataSource dataSource,
      @Qualifier(TRANSACTIONS) PlatformTransactionManager transactions,
      Past past) {
    this.past = past;
    reachable = new ReachableNow(this);
    database = JdbcClient.create(dataSource);
    reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    writing = new TransactionTemplate(transactions);
  }

  /**
   * All answers.
   *
   * @throws IllegalArgumentException if the statement doesn't name {@code :district}
   */
  public <R> List<R> list(Scope scope, Class<R> type, String sql, Map<String, ?> parameters) {
    return ask(
        reading,
        scope,
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
  public <R> Optional<R> one(Scope scope, Class<R> type, String sql, Map<String, ?> parameters) {
    List<R> answers = list(scope, type, sql, parameters);
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
      Scope scope, Class<R> type, String sql, Map<String, ?> parameters, int page, int size) {
    Page.verify(page, size);
    // Written twice rather than named once: a named one would be read whole before it is cut.
    return ask(
        reading,
        scope,
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

  /** Whether a projection has seen this project's stream, even one that it makes no rows of. */
  public boolean knows(Scope scope, ProjectCode project, String projection) {
    return one(scope, Known.class, KNOWN, Map.of(PROJECT, project, "projection", projection))
        .isPresent();
  }

  private record Known(String stream) {}

  /** A project's events as of the scope's moment; nothing if it is out of reach. */
  public Optional<History<ProjectEvent>> history(Scope scope, ProjectCode project) {
    return histories(scope, List.of(project)).stream().findFirst();
  }

  /** Several projects' events, in one read; those out of reach are left out. */
  public List<History<ProjectEvent>> histories(Scope scope, Collection<ProjectCode> projects) {
    return past.histories(scope, projects, reachable);
  }

  /** The day of the scope's moment: what is due or late depends on it. */
  public LocalDate day(Scope scope) {
    return past.day(scope, reachable);
  }

  /**
   * What a scope's moment shows, to be told again event by event.
   *
   * @param project with its relatives; none: all projects
   */
  public Retelling retelling(Scope scope, @Nullable ProjectCode project) {
    return past.retelling(scope, Optional.ofNullable(project), reachable);
  }

  /** Leaves a row where the role that asks may: an order for work that is done later. */
  public void leave(Scope scope, String sql, Map<String, ?> parameters) {
    ask(writing, scope, sql, "%s", parameters, StatementSpec::update);
  }

  private <A> A ask(
      TransactionTemplate transactions,
      Scope scope,
      String sql,
      String around,
      Map<String, ?> parameters,
      Function<StatementSpec, A> answer) {
    if (!NAMES_DISTRICT.matcher(sql).find()) {
      throw new IllegalArgumentException("The question names no :district: " + sql);
    }
    String statement = around.formatted(sql);
    PastTables tables = past.tables(scope, project(parameters), statement, reachable);
    return transactions.execute(
        transaction -> {
          Wall.of(scope).raise(database);
          return answer.apply(
              Parameters.bound(database.sql(tables.in(statement)), parameters)
                  .params(tables.parameters())
                  .param("district", scope.district().value()));
        });
  }

  private static Optional<ProjectCode> project(Map<String, ?> parameters) {
    return switch (parameters.get(PROJECT)) {
      case ProjectCode code -> Optional.of(code);
      case String code -> Optional.of(new ProjectCode(code));
      case null, default -> Optional.empty();
    };
  }
}
