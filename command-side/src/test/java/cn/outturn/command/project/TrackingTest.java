package cn.outturn.command.project;

import static cn.outturn.command.project.Refusals.assertRefused;
import static cn.outturn.command.project.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.UserId;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.QuarterPlan;
import cn.outturn.indicator.Target;
import cn.outturn.project.DeviationCause;
import cn.outturn.project.DeviationId;
import cn.outturn.project.Measurement;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.TargetRevision;
import cn.outturn.project.TrackingCommand.*;
import cn.outturn.project.TrackingEvent.*;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.Light;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackingTest {

  private static final DeviationId MONEY = new DeviationId(Y2020, Quarter.Q1, null);

  private final Scene scene = new Scene();

  @Test
  void detects_deviations_of_indicators_and_of_money() {
    scene.funded();
    assertThat(scene.act(progress(Y2020, Quarter.Q1, "5")))
        .extracting(
            e -> e instanceof DeviationDetected d ? d.deviation() + " " + d.light() : "recorded")
        .containsExactly("recorded", "2020-Q1:N3 " + Light.YELLOW, "2020-Q1:money " + Light.RED);
  }

  @Test
  void records_a_quarter_once_and_in_order() {
    scene.funded();
    scene.act(progress(Y2020, Quarter.Q2, "16"));
    assertRefused(
        () -> scene.act(progress(Y2020, Quarter.Q2, "16")), "/quarter", Rule.PROGRESS_EXISTS);
    assertRefused(
        () -> scene.act(progress(Y2020, Quarter.Q1, "8")), "/quarter", Rule.PROGRESS_OUT_OF_ORDER);
  }

  @Test
  void refuses_a_cumulative_value_that_decreases() {
    scene.funded();
    scene.act(progress(Y2020, Quarter.Q1, "8"));
    assertRefused(
        () -> scene.act(progress(Y2020, Quarter.Q2, "7")),
        "/measurements/0/actual",
        Rule.PROGRESS_DECREASES);
    scene.act(progress(Y2020, Quarter.Q2, "16"));
    assertRefused(
        () -> scene.act(correction("17")), "/measurements/0/actual", Rule.PROGRESS_DECREASES);
    assertThat(scene.act(correction("9"))).isNotEmpty();
  }

  @Test
  void refuses_values_that_no_target_asks_for() {
    scene.funded();
    var wrongKind =
        new Measurement(BOARDS, new Actual.DoneOn(LocalDate.of(2020, 3, 1)), null, null, null);
    var unknown = new Measurement(new IndicatorId("X9"), Actual.Amount.of("1"), null, null, null);
    var command =
        new RecordQuarterProgress(
            Y2020, Quarter.Q1, List.of(wrongKind, unknown), LocalDate.of(2020, 3, 31), null);
    assertRefused(() -> scene.act(command), "/measurements/0/actual", Rule.ACTUAL_MISFITS_TARGET);
    assertRefused(() -> scene.act(command), "/measurements/1/indicator", Rule.INDICATOR_UNKNOWN);
  }

  @Test
  void follows_a_deviation_from_explanation_to_corrected() {
    scene.funded();
    scene.act(progress(Y2020, Quarter.Q1, "8"));
    assertThat(scene.act(new ExplainDeviation(MONEY, DeviationCause.FUNDING, "尚未办理支付", "二季度补付")))
        .hasSize(1);
    var report = new ReportCorrection(MONEY, "已支付", LocalDate.of(2020, 6, 1));
    assertRefused(() -> scene.act(report), Rule.CORRECTION_NOT_ORDERED);
    var order = new OrderCorrection(MONEY, "加快支付", LocalDate.of(2020, 6, 30));
    scene.act(order);
    assertRefused(() -> scene.act(order), Rule.CORRECTION_ORDERED_ALREADY);
    scene.act(report);
    assertRefused(() -> scene.act(report), Rule.CORRECTION_REPORTED_ALREADY);
    assertRefused(
        () ->
            scene.act(
                new ExplainDeviation(
                    new DeviationId(Y2020, Quarter.Q3, null), DeviationCause.OTHER, "无", null)),
        Rule.DEVIATION_UNKNOWN);
  }

  @Test
  void a_correction_that_still_deviates_raises_anew_and_one_that_removes_it_ends_it() {
    scene.funded();
    scene.act(progress(Y2020, Quarter.Q1, "5"));
    var boards = new DeviationId(Y2020, Quarter.Q1, BOARDS);
    assertThat(scene.act(correction("3")))
        .extracting(e -> e instanceof DeviationDetected d ? d.light().name() : "corrected")
        .containsExactly("corrected", "RED");
    assertThat(scene.act(correction("8"))).hasSize(1);
    assertRefused(
        () -> scene.act(new ExplainDeviation(boards, DeviationCause.STAFF, "人员调动", null)),
        Rule.DEVIATION_UNKNOWN);
  }

  @Test
  void an_order_stands_until_it_is_reported_on_whatever_is_corrected() {
    scene.funded();
    scene.act(progress(Y2020, Quarter.Q1, "5"));
    var boards = new DeviationId(Y2020, Quarter.Q1, BOARDS);
    var order = new OrderCorrection(boards, "限期补开", LocalDate.of(2020, 6, 30));
    scene.act(order);
    scene.act(correction("3"));
    assertRefused(() -> scene.act(order), Rule.CORRECTION_ORDERED_ALREADY);
    scene.act(correction("8"));
    var report = new ReportCorrection(boards, "已补开", LocalDate.of(2020, 6, 1));
    assertThat(scene.act(report)).hasSize(1);
    assertRefused(() -> scene.act(report), Rule.CORRECTION_REPORTED_ALREADY);
  }

  @Test
  void keeps_the_old_target_beside_the_revised_one() {
    scene.funded();
    var before = new Target.AtLeast(new BigDecimal("32"));
    var after = new Target.AtLeast(new BigDecimal("24"));
    assertThat(scene.act(revision("head-1", new TargetRevision(BOARDS, after, null))))
        .singleElement()
        .isInstanceOfSatisfying(
            TargetsRevised.class,
            e ->
                assertThat(e.revised())
                    .containsExactly(new RevisedTarget(BOARDS, before, after, null, null)));
  }

  @Test
  void refuses_a_revision_without_an_approver_of_its_own_or_without_a_change() {
    scene.funded();
    var same = new TargetRevision(BOARDS, new Target.AtLeast(new BigDecimal("32")), null);
    assertRefused(
        () -> scene.act(revision("clerk-1", same)), "/approver", Rule.APPROVER_IS_REQUESTER);
    assertRefused(
        () -> scene.act(revision("head-1", same)), "/revisions/0/target", Rule.TARGET_UNCHANGED);
    var missed =
        new TargetRevision(
            BOARDS,
            new Target.AtLeast(new BigDecimal("24")),
            new QuarterPlan(
                new BigDecimal("1"),
                new BigDecimal("2"),
                new BigDecimal("3"),
                new BigDecimal("4")));
    assertRefused(
        () -> scene.act(revision("head-1", missed)),
        "/revisions/0/plan/q4",
        Rule.PLAN_MISSES_TARGET);
  }

  @Test
  void lets_targets_stand_once_the_year_is_assessed() {
    scene.accepted();
    var lower = new TargetRevision(BOARDS, new Target.AtLeast(BigDecimal.ONE), null);
    assertRefused(() -> scene.act(revision("head-1", lower)), "/year", Rule.ASSESSMENT_EXISTS);
  }

  private static CorrectQuarterProgress correction(String boards) {
    return new CorrectQuarterProgress(
        Y2020, Quarter.Q1, List.of(measured(boards)), "漏报", null, LocalDate.of(2020, 3, 31));
  }

  private static ReviseTargets revision(String approver, TargetRevision revision) {
    return new ReviseTargets(
        Y2020, List.of(revision), "社区撤并", new UserId(approver), PAPER, LocalDate.of(2020, 8, 1));
  }
}
