package cn.outturn.query.scoring;

import cn.outturn.query.projection.ReadModelJson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The worker's statements: one turn across districts, all else in the district of that turn. */
@Repository
class Chunks {

  /** Who has waited longest: each job gets one chunk before any gets its next. */
  private static final String NEXT =
      """
      select to_jsonb(n)::text from (
        select district_id, id, year, rule_set, reached, lines
        from jobs.scoring
        where state in ('QUEUED', 'RUNNING')
        order by tried nulls first, number
        limit 1
        for update skip locked) n
      """;

  private static final String BEGIN =
      """
      update jobs.scoring set state = 'RUNNING', started = clock_timestamp(), total = (
        select count(*) from read_model.scoring_basis
        where district_id = :district and year = :year and not returned)
      where district_id = :district and id = :id and state = 'QUEUED'
      """;

  private static final String BASES =
      """
      select to_jsonb(b)::text from (
        select district_id, project_code, year, project_name, unit, returned, basis, score
        from read_model.scoring_basis
        where district_id = :district and year = :year and not returned
          and project_code > :reached
        order by project_code
        limit :size) b
      """;

  private static final String WRITE =
      """
      insert into jobs.scoring_line
      select :district, :id, :lines + n.place, l.project_code, l.project_name, l.unit, l.year,
        l.line, l.name, l.recorded_rules, l.recorded_points, l.recorded_score, l.recorded_grade,
        l.rules, l.points, l.score, l.grade, l.difference, l.causes
      from jsonb_array_elements(cast(:rows as jsonb)) with ordinality as n (row, place),
        jsonb_populate_record(null::jobs.scoring_line, n.row) l
      """;

  private static final String ADVANCE =
      """
      update jobs.scoring set
        done = done + :done,
        total = greatest(total, done + :done),
        reached = coalesce(cast(:reached as text), reached),
        lines = lines + :lines,
        tried = clock_timestamp(),
        failures = 0,
        error = null,
        state = case when :last then 'DONE' else state end,
        finished = case when :last then clock_timestamp() end
      where district_id = :district and id = :id
      """;

  private static final String FAIL =
      """
      update jobs.scoring set
        tried = clock_timestamp(),
        failures = failures + 1,
        error = :error,
        state = case when failures + 1 >= :most then 'FAILED' else state end,
        finished = case when failures + 1 >= :most then clock_timestamp() end
      where district_id = :district and id = :id and state in ('QUEUED', 'RUNNING')
      """;

  private final JdbcClient database;

  Chunks(DataSource dataSource) {
    database = JdbcClient.create(dataSource);
  }

  /** Locked until the transaction ends; empty if nothing is left that nobody else works on. */
  Optional<Turn> next() {
    return database
        .sql(NEXT)
        .query(String.class)
        .optional()
        .map(row -> ReadModelJson.read(row, Turn.class));
  }

  void begin(Turn turn) {
    in(turn, BEGIN).param("year", turn.year().value()).update();
  }

  List<BasisRow> bases(Turn turn, int size) {
    return database
        .sql(BASES)
        .param("district", turn.districtId().value())
        .param("year", turn.year().value())
        .param("reached", turn.reached())
        .param("size", size)
        .query(String.class)
        .list()
        .stream()
        .map(row -> ReadModelJson.read(row, BasisRow.class))
        .toList();
  }

  void write(Turn turn, List<ResultLine> lines) {
    in(turn, WRITE).param("lines", turn.lines()).param("rows", ReadModelJson.write(lines)).update();
  }

  void advance(Turn turn, int done, @Nullable String reached, int lines, boolean last) {
    in(turn, ADVANCE)
        .param("done", done)
        .param("reached", reached)
        .param("lines", lines)
        .param("last", last)
        .update();
  }

  /**
   * @param most how often in a row until it is given up
   */
  void fail(Turn turn, String error, int most) {
    in(turn, FAIL).param("error", error).param("most", most).update();
  }

  private JdbcClient.StatementSpec in(Turn turn, String sql) {
    return database
        .sql(sql)
        .param("district", turn.districtId().value())
        .param("id", UUID.fromString(turn.id()));
  }
}
