package cn.outturn.query.scoring;

import static cn.outturn.query.scoring.Assessed.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.assessment.Cause;
import cn.outturn.assessment.Shift;
import cn.outturn.indicator.Indicator;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.Engine;
import cn.outturn.query.district.RuleBook;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.RuleSets;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScoringAnswersTest {

  private static final String HERE = "530103";
  private static final String THERE = "530114";
  private static final ProjectCode CODE = new ProjectCode("S302020100685");
  private static final ProjectCode REVISED = new ProjectCode("S302020100700");
  private static final ProjectCode DRAFT = new ProjectCode("S302020100800");
  private static final RuleBook SHIPPED = (_, ref) -> RuleSets.shipped().find(ref);

  private static final Engine engine = new Engine(new ScoringProjection());

  private final ScoringController scoring =
      new ScoringController(new BasisRepository(engine.bean(Questions.class)), SHIPPED);

  @BeforeAll
  static void assessed_years() {
    engine.start();
    engine.happened(HERE + "/" + CODE, (Object[]) begun("党建工作经费"));
    engine.happened(HERE + "/" + CODE, submitted());
    Indicator eight = TRAININGS.with(EIGHT, null);
    engine.happened(HERE + "/" + REVISED, (Object[]) begun("培训经费"));
    engine.happened(
        HERE + "/" + REVISED,
        lowered(LocalDate.of(2020, 8, 1)),
        submitted("mof-2020-10", List.of(eight, COST), null));
    engine.happened(HERE + "/" + DRAFT, (Object[]) begun("尚未自评"));
    engine.happened(THERE + "/" + CODE, (Object[]) begun("另一项目"));
    engine.happened(THERE + "/" + CODE, submitted("text-rule", null));
    engine.caughtUp();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void the_recorded_score_stands_beside_those_of_the_rule_sets_asked_for() {
    var told = scores(HERE, CODE, "linear-reverse:1", "text-rule:1");
    assertThat(told.recorded().total()).isEqualByComparingTo("81");
    assertThat(told.recorded().grade()).isEqualTo(Grade.GOOD);
    assertThat(told.under())
        .extracting(
            other -> other.ruleSet().key(),
            other -> requireNonNull(other.total()).stripTrailingZeros().toPlainString(),
            ProjectScores.OtherTotal::grade,
            other -> requireNonNull(other.difference()).stripTrailingZeros().toPlainString())
        .containsExactly(
            tuple("linear-reverse", "79", Grade.GOOD, "-2"),
            tuple("text-rule", "0", Grade.POOR, "-81"));
  }

  @Test
  void every_row_tells_both_workings_the_difference_and_its_cause() {
    var lines = scores(HERE, CODE, "linear-reverse:1", "text-rule:1").lines();
    assertThat(lines)
        .extracting(
            ProjectScores.Line::line,
            line -> line.under().getFirst().causes(),
            line -> line.under().getLast().causes())
        .containsExactly(
            tuple("execution", List.of(Cause.SAME), List.of(Cause.WEIGHT)),
            tuple("N1", List.of(Cause.SAME), List.of(Cause.FORMULA)),
            tuple("C1", List.of(Cause.FORMULA), List.of(Cause.FORMULA)));
    var cost = lines.getLast();
    assertThat(cost.name()).isEqualTo("培训成本");
    assertThat(cost.target()).isEqualTo(COST.target());
    assertThat(cost.recorded().score()).isEqualByComparingTo("32");
    assertThat(cost.under().getFirst().score()).isEqualByComparingTo("30");
    assertThat(cost.under().getFirst().difference()).isEqualByComparingTo("-2");
    assertThat(cost.recorded().working()).isNotEqualTo(cost.under().getFirst().working());
  }

  @Test
  void the_same_code_in_another_district_is_another_score() {
    var there = scores(THERE, CODE, "mof-2020-10:1");
    assertThat(there.projectName()).isEqualTo("另一项目");
    assertThat(there.recorded().ruleSet().key()).isEqualTo("text-rule");
    assertThat(there.under().getFirst().total()).isEqualByComparingTo("81");
  }

  @Test
  void a_rule_set_the_district_does_not_have_is_refused() {
    assertRefused(() -> scores(HERE, CODE, "nobodys-rules:1"), Rule.RULE_SET_UNKNOWN);
    assertRefused(() -> scores(HERE, CODE, "mof-2020-10:99"), Rule.RULE_SET_UNKNOWN);
    assertRefused(() -> scores(HERE, CODE, "mof-2020-10"), Rule.PARAMETER_MALFORMED);
  }

  @Test
  void a_districts_own_rules_are_found_in_its_book_and_in_no_other() {
    RuleBook own =
        (scope, ref) ->
            scope.district().value().equals(THERE) && ref.equals(new RuleSetRef("own-rules", 1))
                ? RuleSets.shipped().find(new RuleSetRef("linear-reverse", 1))
                : SHIPPED.find(scope, ref);
    var controller = new ScoringController(new BasisRepository(engine.bean(Questions.class)), own);
    var there = controller.scores(CODE, Y2020, List.of("own-rules:1"), Scopes.of(THERE));
    assertThat(requireNonNull(there.assessment()).under()).hasSize(1);
    assertRefused(
        () -> controller.scores(CODE, Y2020, List.of("own-rules:1"), Scopes.of(HERE)),
        Rule.RULE_SET_UNKNOWN);
  }

  @Test
  void a_year_without_an_assessment_has_no_scores_and_an_unknown_project_is_refused() {
    assertThat(scoring.scores(DRAFT, Y2020, List.of(), Scopes.of(HERE)).assessment()).isNull();
    assertThat(scoring.counterfactual(CODE, new FiscalYear(2021), Scopes.of(HERE)).assessment())
        .isNull();
    assertRefused(() -> scores(THERE, DRAFT), Rule.PROJECT_UNKNOWN);
  }

  @Test
  void the_first_targets_give_the_score_that_a_late_revision_has_lifted() {
    var told = requireNonNull(scoring.counterfactual(REVISED, Y2020, Scopes.of(HERE)).assessment());
    assertThat(told.againstFirst().total()).isEqualByComparingTo("81");
    assertThat(told.recorded().total()).isEqualByComparingTo("91");
    assertThat(told.difference()).isEqualByComparingTo("10");
    assertThat(told.loweredLate()).isEqualTo(1);
    var trainings = told.lines().get(1);
    assertThat(trainings.firstTarget()).isEqualTo(TRAININGS.target());
    assertThat(trainings.target()).isEqualTo(EIGHT);
    assertThat(trainings.shift()).isEqualTo(Shift.LOWERED);
    assertThat(trainings.causes()).containsExactly(Cause.TARGET);
    assertThat(trainings.revisions())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.late()).isTrue();
              assertThat(step.effective()).isEqualTo("2020-08-01");
              assertThat(step.approver().value()).isEqualTo("finance-1");
            });
    assertThat(told.lines().getLast().shift()).isNull();
  }

  @Test
  void a_year_whose_targets_stood_has_no_difference() {
    var told = requireNonNull(scoring.counterfactual(CODE, Y2020, Scopes.of(HERE)).assessment());
    assertThat(told.difference()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(told.loweredLate()).isZero();
  }

  private ProjectScores.SideBySide scores(String district, ProjectCode code, String... under) {
    return requireNonNull(
        scoring.scores(code, Y2020, List.of(under), Scopes.of(district)).assessment());
  }

  private static void assertRefused(Runnable asking, Rule rule) {
    assertThatThrownBy(asking::run)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
  }
}
