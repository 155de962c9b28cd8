package cn.outturn.query.timeline;

import static cn.outturn.query.scoring.Assessed.*;
import static cn.outturn.query.timeline.Told.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.assessment.Shift;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.Engine;
import cn.outturn.query.register.Papers;
import cn.outturn.query.register.Scopes;
import cn.outturn.query.timeline.TargetEffect.Outcome;
import cn.outturn.query.timeline.TargetLedger.EntryKind;
import cn.outturn.query.timeline.TargetLedger.TargetEntry;
import cn.outturn.rules.RuleSets;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TargetLedgerTest {

  private static final Engine ENGINE = new Engine();
  private static final IndicatorId N1 = TRAININGS.id();

  private final TargetLedgerController controller =
      new TargetLedgerController(timelines(ENGINE), (_, ref) -> RuleSets.shipped().find(ref));

  @BeforeAll
  static void two_districts_with_the_same_project() {
    ENGINE.start();
    Told.happen(ENGINE);
    var heavier =
        new GoalsSet(
            Papers.IN_2020, Framework.UNTIL_2021, "办好培训", List.of(TRAININGS.with(EIGHT, null)));
    ENGINE.happened(HERE + "/RESET-01", (Object[]) begun("重设指标"));
    ENGINE.happened(HERE + "/RESET-01", heavier);
    ENGINE.caughtUp();
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private List<TargetEntry> entries(String district, ProjectCode code, @Nullable IndicatorId id) {
    return controller.ledger(code, null, id, Scopes.of(district)).entries();
  }

  @Test
  void every_setting_and_revision_tells_old_new_reason_approver_and_document() {
    List<TargetEntry> told = entries(HERE, CODE, N1);

    assertThat(told)
        .extracting(
            TargetEntry::version,
            TargetEntry::kind,
            entry -> entry.before() == null ? null : entry.before().target(),
            entry -> requireNonNull(entry.after()).target(),
            TargetEntry::shift)
        .containsExactly(
            tuple(1L, EntryKind.SET, null, atLeast("10"), null),
            tuple(TO_NINE, EntryKind.REVISED, atLeast("10"), atLeast("9"), Shift.LOWERED),
            tuple(TO_EIGHT, EntryKind.REVISED, atLeast("9"), atLeast("8"), Shift.LOWERED),
            tuple(TO_NINE_AGAIN, EntryKind.REVISED, atLeast("8"), atLeast("9"), Shift.RAISED));
    TargetEntry revision = told.get(1);
    assertThat(revision.name()).isEqualTo("培训场次");
    assertThat(revision.reason()).isEqualTo("任务调整");
    assertThat(requireNonNull(revision.approver()).value()).isEqualTo("finance-1");
    assertThat(revision.by().value()).isEqualTo("head-1");
    assertThat(revision.document()).isEqualTo(PAPER);
    assertThat(revision.effective()).isEqualTo("2020-08-01");
  }

  @Test
  void a_sheet_is_approved_by_who_approved_the_years_declaration() {
    TargetEntry set = entries(HERE, CODE, N1).getFirst();

    assertThat(set.reason()).isNull();
    assertThat(requireNonNull(set.approver()).value()).isEqualTo("finance-1");
    assertThat(requireNonNull(set.document()).number()).isEqualTo("盘财预〔2020〕1号");
    assertThat(entries(THERE, CODE, N1).getFirst().approver()).isNull();
  }

  @Test
  void each_revision_tells_what_it_did_to_the_score_and_together_they_add_up() {
    List<TargetEntry> told = entries(HERE, CODE, N1);
    TargetEffect nine = told.get(1).effect();
    TargetEffect eight = told.get(2).effect();

    assertThat(nine.outcome()).isEqualTo(Outcome.COMPUTED);
    assertThat(requireNonNull(nine.without()).item()).isEqualByComparingTo("40");
    assertThat(requireNonNull(nine.with()).item()).isEqualByComparingTo("44.444444");
    assertThat(requireNonNull(nine.without()).total()).isEqualByComparingTo("81");
    assertThat(nine.itemDifference()).isEqualByComparingTo("4.444444");
    assertThat(requireNonNull(eight.with()).total()).isEqualByComparingTo("91");
    BigDecimal both =
        requireNonNull(nine.totalDifference()).add(requireNonNull(eight.totalDifference()));
    assertThat(both).as("recorded less against the first targets").isEqualByComparingTo("10");
    assertThat(requireNonNull(nine.assessment())).isEqualTo(ASSESSED);
    assertThat(nine.returned()).isFalse();
  }

  @Test
  void what_came_after_the_assessment_is_not_in_its_score() {
    TargetEffect late = entries(HERE, CODE, N1).getLast().effect();

    assertThat(late.outcome()).isEqualTo(Outcome.NOT_IN_SCORE);
    assertThat(late.itemDifference()).isNull();
  }

  @Test
  void a_year_that_nobody_has_assessed_says_so_and_an_indicator_may_come_and_go() {
    List<TargetEntry> told = entries(HERE, new ProjectCode("RESET-01"), null);

    assertThat(told)
        .extracting(
            entry -> entry.indicator().value(), TargetEntry::kind, e -> e.effect().outcome())
        .containsExactly(
            tuple("N1", EntryKind.SET, Outcome.ONE_SIDE),
            tuple("C1", EntryKind.SET, Outcome.ONE_SIDE),
            tuple("N1", EntryKind.CHANGED, Outcome.NOT_ASSESSED),
            tuple("C1", EntryKind.REMOVED, Outcome.ONE_SIDE));
    assertThat(told.get(2).shift()).isNull();
  }

  @Test
  void a_year_without_a_sheet_has_an_empty_ledger() {
    assertThat(controller.ledger(CODE, new FiscalYear(2021), null, Scopes.of(HERE)).entries())
        .isEmpty();
  }
}
