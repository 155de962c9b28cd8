package cn.outturn.command.project;

import static cn.outturn.command.project.Refusals.assertRefused;
import static cn.outturn.command.project.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.EconomicPair;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.Transfer;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Lineage;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.project.DeclarationCommand.*;
import cn.outturn.project.DeclarationEvent.*;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ReviewGrade;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaringTest {

  private static final ProjectCode PARENT = CODE;
  private static final ProjectCode CHILD = new ProjectCode("CHILD-1");
  private static final ProjectCode OTHER_CHILD = new ProjectCode("CHILD-2");

  private final Scene scene = new Scene();

  @Test
  void declares_a_project_once() {
    assertThat(scene.act(new DeclareProject(declaration(null))))
        .containsExactly(new ProjectDeclared(declaration(null)));
    assertRefused(() -> scene.act(new DeclareProject(declaration(null))), Rule.PROJECT_EXISTS);
  }

  @Test
  void knows_nothing_of_an_undeclared_project() {
    assertRefused(() -> scene.act(new SubmitDeclaration(Y2020, null)), Rule.PROJECT_UNKNOWN);
  }

  @Test
  void refuses_a_parent_that_is_not_declared() {
    assertRefused(
        () -> scene.act(CHILD, new DeclareProject(declaration(PARENT))),
        "/declaration/parent",
        Rule.PARENT_UNKNOWN);
  }

  @Test
  void refuses_a_year_outside_the_period() {
    scene.drafted();
    assertRefused(
        () -> scene.act(goals(new FiscalYear(2023), boards("1"))),
        "/horizon/year",
        Rule.YEAR_OUTSIDE_PERIOD);
    assertRefused(
        () -> scene.act(budget(new FiscalYear(2019), "1.00")),
        "/horizon/year",
        Rule.YEAR_OUTSIDE_PERIOD);
  }

  @Test
  void tells_every_wrong_line_of_a_budget_at_once() {
    scene.drafted();
    var wrongProduct =
        new BudgetItem(
            "培训",
            null,
            null,
            new EconomicPair("30201", "50203"),
            "人",
            Money.ofYuan("10.00"),
            BigDecimal.TEN,
            Money.ofYuan("101.00"),
            List.of(new SourceAmount(new SourceCode("NOWHERE"), Money.ofYuan("101.00"))),
            null,
            null);
    var plan =
        new PlanBudget(
            new Horizon.Annual(Y2020),
            List.of(new SourceAmount(new SourceCode("FISCAL"), Money.ofYuan("100.00"))),
            List.of(wrongProduct));
    assertRefused(() -> scene.act(plan), "/funding/0/source", Rule.SOURCE_NOT_LEAF);
    assertRefused(() -> scene.act(plan), "/items/0/sources/0/source", Rule.SOURCE_UNKNOWN);
    assertRefused(() -> scene.act(plan), "/items/0/amount", Rule.ITEM_AMOUNT_WRONG);
    assertRefused(() -> scene.act(plan), "/items/0/economic", Rule.ECONOMIC_PAIR_ILLEGAL);
    assertRefused(() -> scene.act(plan), "/items", Rule.ITEMS_DISAGREE);
  }

  @Test
  void refuses_transfers_of_a_project_of_its_own_level() {
    scene.drafted();
    var transfer = new Transfer("某县", List.of(new SourceAmount(LOCAL, Money.ofYuan("1.00"))));
    assertRefused(
        () -> scene.act(new PlanTransfers(Y2020, List.of(transfer))), Rule.TRANSFERS_NOT_ALLOWED);
  }

  @Test
  void submits_only_a_year_with_indicators_and_money() {
    scene.act(new DeclareProject(declaration(null)));
    assertRefused(() -> scene.act(new SubmitDeclaration(Y2020, null)), "/year", Rule.GOALS_MISSING);
    assertRefused(
        () -> scene.act(new SubmitDeclaration(Y2020, null)), "/year", Rule.BUDGET_MISSING);
  }

  @Test
  void opens_the_gate_by_the_result_of_the_review() {
    scene.drafted();
    scene.act(new SubmitDeclaration(Y2020, null));
    var approval = new ApproveDeclaration(Y2020, PAPER, LocalDate.of(2020, 1, 20), null);
    assertRefused(() -> scene.act(approval), Rule.YEAR_NOT_REVIEWED);
    scene.act(review(Y2020, ReviewGrade.FAIR));
    assertRefused(() -> scene.act(approval), Rule.REVIEW_GATE);
    assertRefused(() -> scene.act(new RejectDeclaration(Y2020, "不可行")), Rule.REVIEW_GATE);
    scene.act(new ReturnDeclaration(Y2020, "补充依据"));
    scene.act(new SubmitDeclaration(Y2020, null));
    scene.act(review(Y2020, ReviewGrade.GOOD));
    assertRefused(() -> scene.act(approval), "/completion", Rule.REVIEW_GATE);
    scene.act(new ApproveDeclaration(Y2020, PAPER, LocalDate.of(2020, 1, 20), "已补充依据"));
    assertThat(scene.declared().year(Y2020)).isInstanceOf(Year.Running.class);
  }

  @Test
  void rejects_what_was_reviewed_as_poor_and_nothing_revives_it() {
    scene.drafted();
    scene.act(new SubmitDeclaration(Y2020, null));
    scene.act(review(Y2020, ReviewGrade.POOR));
    scene.act(new RejectDeclaration(Y2020, "无立项必要"));
    assertRefused(() -> scene.act(goals(Y2020, boards("1"))), Rule.YEAR_REJECTED);
    assertRefused(() -> scene.act(allocation(Y2020, "1.00")), Rule.YEAR_REJECTED);
  }

  @Test
  void keeps_a_submitted_year_from_being_redrafted() {
    scene.approved();
    assertRefused(() -> scene.act(goals(Y2020, boards("1"))), Rule.YEAR_NOT_IN_DRAFT);
    assertRefused(() -> scene.act(budget(Y2020, "1.00")), Rule.YEAR_NOT_IN_DRAFT);
  }

  @Test
  void refuses_an_indicator_that_descends_from_nowhere() {
    scene.drafted();
    var orphan =
        indicator(
            new IndicatorId("N9"),
            new Target.AtLeast(BigDecimal.ONE),
            new Lineage.Renamed(new IndicatorId("N8")));
    assertRefused(
        () -> scene.act(goals(Y2021, orphan)), "/indicators/0/lineage/from", Rule.LINEAGE_UNKNOWN);
    var heir =
        indicator(
            new IndicatorId("N9"), new Target.AtLeast(BigDecimal.ONE), new Lineage.Renamed(BOARDS));
    assertThat(scene.act(goals(Y2021, heir))).hasSize(1);
  }

  @Test
  void a_parent_and_its_parts_tell_the_same_sum() {
    parentWithTwoParts();
    scene.act(CHILD, budget(Y2020, "60000.00"));
    scene.act(OTHER_CHILD, budget(Y2020, "30000.00"));
    assertRefused(() -> scene.act(new SubmitDeclaration(Y2020, null)), Rule.SUBPROJECTS_DISAGREE);
    scene.act(OTHER_CHILD, budget(Y2020, "40000.00"));
    assertThat(scene.act(new SubmitDeclaration(Y2020, null)))
        .contains(new DeclarationSubmitted(Y2020, null));
    assertRefused(
        () -> scene.act(CHILD, budget(Y2020, "70000.00")), "/horizon", Rule.PARENT_LOCKED);
  }

  @Test
  void money_lies_with_the_parts() {
    parentWithTwoParts();
    scene.act(CHILD, budget(Y2020, "60000.00"));
    scene.act(OTHER_CHILD, budget(Y2020, "40000.00"));
    scene.approve(PARENT, Y2020);
    assertRefused(() -> scene.act(allocation(Y2020, "1.00")), Rule.FUNDS_AT_SUBPROJECTS);
  }

  @Test
  void a_part_that_was_taken_in_names_no_other_parent() {
    parentWithTwoParts();
    assertRefused(
        () -> scene.act(CHILD, new ReviseDeclaration(declaration(OTHER_CHILD), "改挂")),
        "/declaration/parent",
        Rule.PARENT_LOCKED);
    assertThat(scene.act(CHILD, new ReviseDeclaration(declaration(PARENT), "更正"))).hasSize(1);
  }

  @Test
  void takes_in_only_projects_that_name_it_as_their_parent() {
    parentWithTwoParts();
    ProjectCode stranger = new ProjectCode("STRANGER");
    assertRefused(
        () -> scene.act(new AddSubproject(stranger)), "/subproject", Rule.SUBPROJECT_UNKNOWN);
    scene.act(stranger, new DeclareProject(declaration(null)));
    assertRefused(
        () -> scene.act(new AddSubproject(stranger)), "/subproject", Rule.SUBPROJECT_OF_OTHER);
    assertRefused(() -> scene.act(new AddSubproject(CHILD)), "/subproject", Rule.SUBPROJECT_EXISTS);
  }

  private void parentWithTwoParts() {
    scene.drafted();
    for (ProjectCode child : List.of(CHILD, OTHER_CHILD)) {
      scene.act(child, new DeclareProject(declaration(PARENT)));
      scene.act(child, goals(Y2020, boards("1")));
      scene.act(new AddSubproject(child));
    }
  }
}
