package cn.outturn.query.scoring;

import static cn.outturn.query.scoring.Assessed.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.assessment.Cause;
import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictId;
import cn.outturn.project.AssessmentEvent.SelfAssessmentReturned;
import cn.outturn.query.Engine;
import cn.outturn.query.district.RuleBook;
import cn.outturn.query.question.Csv;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.RuleSets;
import cn.outturn.time.FiscalYear;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** No runner is started: each test does the worker's steps itself. */
class ScoringJobsTest {

  private static final String HERE = "530103";
  private static final String THERE = "530114";
  private static final int PROJECTS = ScoringWorker.CHUNK + 3;
  private static final RuleBook SHIPPED = (_, ref) -> RuleSets.shipped().find(ref);
  private static final ScoreYearAgain LINEAR =
      new ScoreYearAgain(Y2020, new RuleSetRef("linear-reverse", 1));

  private static final Engine engine = new Engine(new ScoringProjection());

  private static final UserId CLERK = new UserId("clerk-1");

  private final ScoringJobs jobs = new ScoringJobs(engine.bean(Questions.class));
  private final ScoringWorker worker = worker(SHIPPED);

  @BeforeAll
  static void a_districts_year() {
    engine.start();
    for (int i = 0; i < PROJECTS; i++) {
      assess(HERE, "P-%03d".formatted(i), submitted());
    }
    assess(HERE, "P-BACK", submitted(), new SelfAssessmentReturned(Y2020, "总分与分项不符"));
    assess(THERE, "P-000", submitted("text-rule", null));
    engine.caughtUp();
  }

  private static void assess(String district, String code, Object... assessed) {
    engine.happened(district + "/" + code, (Object[]) begun(district + "的" + code));
    engine.happened(district + "/" + code, assessed);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @BeforeEach
  void nothing_is_asked_for() {
    engine.sql().update("delete from jobs.scoring");
  }

  @Test
  void a_job_is_queued_then_runs_chunk_by_chunk_and_is_done() {
    String id = ask(HERE, "first-key").id();
    assertThat(job(HERE, id).state()).isEqualTo(ScoringJob.State.QUEUED);
    assertThat(job(HERE, id).total()).isNull();
    assertThat(worker.step()).isTrue();
    ScoringJob half = job(HERE, id);
    assertThat(half.state()).isEqualTo(ScoringJob.State.RUNNING);
    assertThat(half.done()).isEqualTo(ScoringWorker.CHUNK);
    assertThat(half.total()).isEqualTo(PROJECTS);
    assertThat(half.started()).isNotNull();
    assertThat(half.finished()).isNull();
    worker.drain();
    ScoringJob done = job(HERE, id);
    assertThat(done.state()).isEqualTo(ScoringJob.State.DONE);
    assertThat(done.done()).isEqualTo(PROJECTS);
    assertThat(done.finished()).isNotNull();
    assertThat(done.askedBy().value()).isEqualTo("clerk-1");
  }

  @Test
  void the_result_has_a_line_for_every_row_and_one_for_every_total() {
    String id = ask(HERE, "first-key").id();
    worker.drain();
    List<ResultLine> lines = result(HERE, id);
    assertThat(lines).hasSize(PROJECTS * 4);
    assertThat(lines.subList(0, 4))
        .extracting(ResultLine::line)
        .containsExactly("execution", "N1", "C1", "total");
    ResultLine cost = lines.get(2);
    assertThat(cost.projectCode().value()).isEqualTo("P-000");
    assertThat(cost.projectName()).isEqualTo("530103的P-000");
    assertThat(cost.recordedScore()).isEqualByComparingTo("32");
    assertThat(cost.score()).isEqualByComparingTo("30");
    assertThat(cost.difference()).isEqualByComparingTo("-2");
    assertThat(cost.causes()).containsExactly(Cause.FORMULA);
    ResultLine total = lines.get(3);
    assertThat(total.recordedScore()).isEqualByComparingTo("81");
    assertThat(total.recordedGrade()).isEqualTo(Grade.GOOD);
    assertThat(total.score()).isEqualByComparingTo("79");
    assertThat(total.grade()).isEqualTo(Grade.GOOD);
  }

  @Test
  void what_one_worker_has_left_another_goes_on_with() {
    String id = ask(HERE, "first-key").id();
    worker.step();
    // It dies here. Another one begins the next chunk and dies in the middle of it.
    List<DistrictId> asked = new ArrayList<>();
    RuleBook deadly =
        (scope, _) -> {
          asked.add(scope.district());
          throw new AssertionError("the process is gone");
        };
    assertThatThrownBy(worker(deadly)::step).isInstanceOf(AssertionError.class);
    assertThat(asked).hasSize(1);
    assertThat(job(HERE, id).done()).isEqualTo(ScoringWorker.CHUNK);
    worker(SHIPPED).drain();
    assertThat(job(HERE, id).state()).isEqualTo(ScoringJob.State.DONE);
    assertThat(result(HERE, id))
        .filteredOn(line -> line.line().equals(ResultLine.TOTAL))
        .extracting(line -> line.projectCode().value())
        .doesNotHaveDuplicates()
        .isSorted()
        .hasSize(PROJECTS);
  }

  @Test
  void every_job_gets_a_chunk_before_any_gets_its_next() {
    String large = ask(HERE, "first-key").id();
    String small = ask(THERE, "first-key").id();
    worker.step();
    worker.step();
    assertThat(job(HERE, large).state()).isEqualTo(ScoringJob.State.RUNNING);
    assertThat(job(THERE, small).state()).isEqualTo(ScoringJob.State.DONE);
  }

  @Test
  void two_workers_never_take_the_same_job() {
    ask(HERE, "first-key");
    var transactions = engine.bean(PlatformTransactionManager.class);
    var held = transactions.getTransaction(null);
    assertThat(new Chunks(engine.bean(DataSource.class)).next()).isPresent();
    // Outside of that transaction nothing is left to take.
    assertThat(inAnotherThread(worker)).isFalse();
    transactions.rollback(held);
    assertThat(worker.step()).isTrue();
  }

  private static boolean inAnotherThread(ScoringWorker worker) {
    return CompletableFuture.supplyAsync(worker::step).join();
  }

  @Test
  void a_job_that_fails_three_times_is_given_up_and_others_go_on() {
    String broken = ask(HERE, "first-key").id();
    String sound = ask(THERE, "first-key").id();
    RuleBook book =
        (scope, ref) -> {
          if (scope.district().value().equals(HERE)) {
            throw new IllegalStateException("not readable");
          }
          return SHIPPED.find(scope, ref);
        };
    worker(book).drain();
    assertThat(job(HERE, broken).state()).isEqualTo(ScoringJob.State.FAILED);
    assertThat(job(HERE, broken).error()).isEqualTo("IllegalStateException");
    assertThat(job(HERE, broken).finished()).isNotNull();
    assertThat(job(THERE, sound).state()).isEqualTo(ScoringJob.State.DONE);
  }

  @Test
  void the_same_key_asks_once_and_for_one_thing_only() {
    ScoringJob first = ask(HERE, "first-key");
    assertThat(ask(HERE, "first-key").id()).isEqualTo(first.id());
    assertThat(jobs.of(Scopes.of(HERE), 1, 20).total()).isEqualTo(1);
    var other = new ScoreYearAgain(new FiscalYear(2021), LINEAR.ruleSet());
    assertThatThrownBy(() -> jobs.ask(other, Scopes.of(HERE), CLERK, "first-key"))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.rule()).isEqualTo(Rule.IDEMPOTENCY_KEY_REUSED));
    assertThat(ask(THERE, "first-key").id()).isNotEqualTo(first.id());
  }

  @Test
  void a_job_and_its_result_are_its_districts_own() {
    String here = ask(HERE, "first-key").id();
    String there = ask(THERE, "other-key").id();
    worker.drain();
    assertThat(jobs.find(Scopes.of(THERE), UUID.fromString(here))).isEmpty();
    assertThat(result(THERE, here)).isEmpty();
    assertThat(jobs.of(Scopes.of(THERE), 1, 20).items())
        .extracting(ScoringJob::id)
        .containsExactly(there);
    assertThat(result(THERE, there))
        .extracting(ResultLine::projectName)
        .containsOnly("530114的P-000");
  }

  @Test
  void a_year_nobody_assessed_is_done_at_once() {
    var asked = new ScoreYearAgain(new FiscalYear(2031), LINEAR.ruleSet());
    String id = jobs.ask(asked, Scopes.of(HERE), CLERK, "first-key").id();
    worker.drain();
    assertThat(job(HERE, id).state()).isEqualTo(ScoringJob.State.DONE);
    assertThat(job(HERE, id).total()).isZero();
    assertThat(worker.step()).isFalse();
  }

  @Test
  void an_operator_sees_how_many_wait_and_how_many_run() {
    var meters = new SimpleMeterRegistry();
    var metrics = new ScoringMetrics(engine.bean(DataSource.class), meters);
    assertThat(metrics).isNotNull();
    ask(HERE, "first-key");
    ask(THERE, "first-key");
    assertThat(meters.get("outturn.scorings.queued").gauge().value()).isEqualTo(2);
    worker.step();
    assertThat(meters.get("outturn.scorings.running").gauge().value()).isEqualTo(1);
    worker.drain();
    assertThat(meters.get("outturn.scorings.queued").gauge().value()).isZero();
    assertThat(meters.get("outturn.scorings.running").gauge().value()).isZero();
  }

  @Test
  void a_spreadsheet_gets_a_byte_order_mark_chinese_words_and_no_formulas() {
    String id = ask(HERE, "first-key").id();
    worker.drain();
    assertThat(ResultForm.CSV.head()).startsWith("\uFEFF项目编码,").endsWith("差异原因\r\n");
    assertThat(ResultForm.CSV.line(result(HERE, id).get(2)))
        .isEqualTo(
            "P-000,530103的P-000,701001,2020,C1,培训成本,mof-2020-10 v1,40,32,,"
                + "linear-reverse v1,40,30,,-2,计分公式不同\r\n");
    assertThat(Csv.row(List.of("=1+1", "a\"b,c"))).isEqualTo("'=1+1,\"a\"\"b,c\"\r\n");
    assertThat(ResultForm.accepted("text/csv")).isEqualTo(ResultForm.CSV);
    assertThat(ResultForm.accepted("text/csv;q=0.9, */*;q=0.1")).isEqualTo(ResultForm.CSV);
    assertThat(ResultForm.accepted("application/x-ndjson, text/csv")).isEqualTo(ResultForm.LINES);
    assertThat(ResultForm.accepted(null)).isEqualTo(ResultForm.LINES);
  }

  private ScoringJob ask(String district, String key) {
    return jobs.ask(LINEAR, Scopes.of(district), CLERK, key);
  }

  private ScoringJob job(String district, String id) {
    return requireNonNull(jobs.find(Scopes.of(district), UUID.fromString(id)).orElse(null));
  }

  private static List<ResultLine> result(String district, String id) {
    List<ResultLine> lines = new ArrayList<>();
    new Results(engine.bean(Questions.class))
        .each(Scopes.of(district), UUID.fromString(id), lines::add);
    return lines;
  }

  private static ScoringWorker worker(RuleBook rules) {
    return new ScoringWorker(
        new Chunks(engine.bean(DataSource.class)),
        rules,
        engine.bean(PlatformTransactionManager.class));
  }
}
