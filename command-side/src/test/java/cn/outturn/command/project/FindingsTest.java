package cn.outturn.command.project;

import static cn.outturn.command.project.Refusals.assertRefused;
import static cn.outturn.command.project.Scene.BOARDS;
import static cn.outturn.command.project.Scene.CODE;
import static cn.outturn.command.project.Scene.PAPER;
import static cn.outturn.command.project.Scene.Y2020;
import static cn.outturn.command.project.Scene.boards;
import static cn.outturn.command.project.Scene.goals;
import static cn.outturn.command.project.Scene.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.assessment.Claim;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Lineage;
import cn.outturn.indicator.Target;
import cn.outturn.project.AssessmentCommand.DraftSelfAssessment;
import cn.outturn.project.AssessmentCommand.SubmitSelfAssessment;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.DeclarationCommand.ReturnDeclaration;
import cn.outturn.project.DeclarationCommand.SubmitDeclaration;
import cn.outturn.project.DeclarationEvent.DeclarationSubmitted;
import cn.outturn.project.DoneElsewhere;
import cn.outturn.project.FindingCommand.ExplainFinding;
import cn.outturn.project.FindingCommand.WaiveFinding;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FindingEvent.FindingExplained;
import cn.outturn.project.FindingEvent.FindingRaised;
import cn.outturn.project.FindingEvent.FindingReopened;
import cn.outturn.project.FindingEvent.FindingSettled;
import cn.outturn.project.FindingId;
import cn.outturn.project.ProjectEvent;
import cn.outturn.refusal.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingsTest {

  /** At most so many, and the more the better. */
  private static final Indicator UPSIDE_DOWN =
      indicator(BOARDS, new Target.AtMost(new BigDecimal(32)), new Lineage.Same());

  private static final FindingId FOUND = FindingId.parse("operator-against-note:2020:N3");
  private static final FindingId RATE = FindingId.parse("printed-rate-against-money:2020:自评表");
  private static final DoneElsewhere DONE = new DoneElsewhere(LocalDate.of(2021, 3, 15), "纸质自评表");
  private static final SubmitDeclaration SUBMIT = new SubmitDeclaration(Y2020, null);
  private static final SubmitDeclaration SUBMITTED_ON_PAPER =
      new SubmitDeclaration(Y2020, new DoneElsewhere(LocalDate.of(2019, 11, 20), "纸质申报表"));

  private final Scene scene = new Scene();

  @BeforeEach
  void a_draft_that_contradicts_itself() {
    scene.drafted();
    scene.act(goals(Y2020, UPSIDE_DOWN));
  }

  @Test
  void refuse_the_submission_of_a_grave_contradiction_and_name_it() {
    Project before = scene.project(CODE);
    assertRefused(() -> scene.act(SUBMIT), Rule.CHECK_FAILED, FOUND.toString());
    assertThat(scene.project(CODE)).isEqualTo(before);
  }

  @Test
  void let_it_pass_once_it_is_waived() {
    assertThat(of(scene.act(new WaiveFinding(FOUND, "原件如此", PAPER))))
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("FindingRaised", "FindingWaived");
    assertThat(scene.act(SUBMIT)).contains(new DeclarationSubmitted(Y2020, null));
    assertThat(state()).isEqualTo(Finding.State.WAIVED);
    assertRefused(
        () -> scene.act(new WaiveFinding(FOUND, "原件如此", PAPER)), Rule.FINDING_CLOSED, "waived");
  }

  @Test
  void do_not_let_it_pass_for_being_explained() {
    scene.act(new ExplainFinding(FOUND, "笔误"));
    assertRefused(() -> scene.act(SUBMIT), Rule.CHECK_FAILED, FOUND.toString());
  }

  @Test
  void stay_open_where_the_act_was_done_elsewhere() {
    assertThat(of(scene.act(SUBMITTED_ON_PAPER))).singleElement().isInstanceOf(FindingRaised.class);
    assertThat(state()).isEqualTo(Finding.State.OPEN);
    assertThat(of(scene.act(new ExplainFinding(FOUND, "笔误"))))
        .containsExactly(new FindingExplained(FOUND, "笔误", scene.user));
  }

  @Test
  void are_settled_by_a_correction_and_reopened_by_a_relapse() {
    scene.act(SUBMITTED_ON_PAPER);
    scene.act(new ReturnDeclaration(Y2020, "运算符填反"));
    scene.act(goals(Y2020, boards("32")));
    assertThat(of(scene.act(SUBMIT))).containsExactly(new FindingSettled(FOUND));

    scene.act(new ReturnDeclaration(Y2020, "再核"));
    scene.act(goals(Y2020, UPSIDE_DOWN));
    assertThat(of(scene.act(SUBMITTED_ON_PAPER)))
        .singleElement()
        .isInstanceOf(FindingReopened.class);
    assertThat(state()).isEqualTo(Finding.State.OPEN);
  }

  @Test
  void exist_only_where_the_papers_show_them() {
    assertRefused(
        () -> scene.act(new ExplainFinding(FindingId.parse("operator-against-note:2020:N9"), "无")),
        Rule.FINDING_UNKNOWN,
        "N9");
    assertRefused(
        () -> scene.act(new ExplainFinding(FindingId.parse("never-heard-of:2020:N3"), "无")),
        Rule.CHECK_UNKNOWN,
        "never-heard-of");
    scene.act(goals(Y2020, boards("32")));
    assertRefused(
        () -> scene.act(new WaiveFinding(FOUND, "原件如此", null)), Rule.FINDING_UNKNOWN, "N3");
  }

  @Test
  void are_reopened_when_a_late_payment_voids_the_explanation() {
    var assessed = new Assessed();
    assessed.scene.act(assessed.submit(DONE));
    assertThat(assessed.life(assessed.scene.act(new ExplainFinding(RATE, "按拨款口径填报"))))
        .containsExactly("FindingExplained");

    var late = Scene.expenditure("V2", "5000.00", LocalDate.of(2020, 12, 30));
    assertThat(assessed.scene.act(late))
        .filteredOn(FindingReopened.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            FindingReopened.class,
            reopened -> {
              assertThat(reopened.finding()).isEqualTo(RATE);
              assertThat(reopened.contradiction().computed()).isEqualTo("95.00 %");
              assertThat(reopened.contradiction().printed()).isEqualTo("100 %");
            });
  }

  @Test
  void of_a_draft_can_be_waived_before_the_self_assessment_is_submitted() {
    var assessed = new Assessed();
    assessed.scene.act(new DraftSelfAssessment(Y2020, assessed.claiming()));
    assertRefused(
        () -> assessed.scene.act(assessed.submit(null)), Rule.CHECK_FAILED, RATE.toString());
    assertThat(assessed.life(assessed.scene.act(new WaiveFinding(RATE, "原件照录", PAPER))))
        .containsExactly("FindingRaised", "FindingWaived");
    assertThat(assessed.scene.act(assessed.submit(null)))
        .hasAtLeastOneElementOfType(SelfAssessmentSubmitted.class);
  }

  /** 90,000.00 of 100,000.00 is spent, and a paper says 100 %. */
  private static final class Assessed {

    private final Scene scene = new Scene().funded();

    private Assessed() {
      scene.act(Scene.expenditure("V1", "90000.00", LocalDate.of(2020, 11, 2)));
    }

    private SelfAssessment claiming() {
      SelfAssessment plain = Scene.selfAssessment(Y2020, "32").assessment();
      return new SelfAssessment(
          plain.attained(),
          plain.ownExecutionScore(),
          plain.ratings(),
          List.of(new Claim.ExecutionRate("自评表", null, new BigDecimal(100))),
          plain.report());
    }

    private SubmitSelfAssessment submit(@Nullable DoneElsewhere elsewhere) {
      return new SubmitSelfAssessment(Y2020, claiming(), elsewhere);
    }

    private List<String> life(List<ProjectEvent> events) {
      return events.stream()
          .filter(event -> event instanceof FindingEvent e && e.finding().equals(RATE))
          .map(event -> event.getClass().getSimpleName())
          .toList();
    }
  }

  private Finding.State state() {
    return Objects.requireNonNull(scene.declared().findings().get(FOUND)).state();
  }

  /** What happened to the one finding; others may be there. */
  private static List<FindingEvent> of(List<ProjectEvent> events) {
    return events.stream()
        .filter(FindingEvent.class::isInstance)
        .map(FindingEvent.class::cast)
        .filter(event -> event.finding().equals(FOUND))
        .toList();
  }
}
