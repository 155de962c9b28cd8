package cn.outturn.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.assessment.Claim;
import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.SourceAmount;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.project.AssessmentCommand.SubmitSelfAssessment;
import cn.outturn.project.DeclarationCommand.DeclareProject;
import cn.outturn.project.DeclarationCommand.PlanBudget;
import cn.outturn.project.DeclarationCommand.SetGoals;
import cn.outturn.project.FundingCommand.RecordExpenditure;
import cn.outturn.project.StatedFigure;
import cn.outturn.time.Horizon;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What the documents print and what can be computed from it, fields.md §1.5, §2.3, §3.3, §4.3,
 * §5.3.
 */
class DocumentFiguresTest {

  private static final String PARTY_WORK = "S302020100685";
  private static final String PARTY_EDUCATION = "53011422T999900000001";
  private static final String PARTY_SERVICE = "31011722T999900000001";
  private static final String NEW_ORGANISATIONS = "31011722T999900000002";
  private static final String COMMUNITY_PARTY = "31011722T999900000003";
  private static final String COMMUNITY_BUILDING = "53011420T999900000001";
  private static final String PARTY_AFFAIRS = "43010421T999900000001";

  @Test
  void party_work_asks_for_300_000_yuan_in_three_years_and_details_one() {
    var plans = Bodies.of(PlanBudget.class, PARTY_WORK);
    assertThat(plans).extracting(this::asked).containsOnly(Money.ofYuan("100000.00"));
    assertThat(Money.sum(plans.stream().map(this::asked).toList()))
        .isEqualTo(Money.ofYuan("300000.00"));
    assertThat(detailed(plans.getFirst())).isEqualTo(Money.ofYuan("100000.00"));
  }

  @Test
  void party_work_has_nineteen_indicators_in_2020_and_its_costs_are_its_budget() {
    List<Indicator> printed = Bodies.of(SetGoals.class, PARTY_WORK).getFirst().indicators();
    assertThat(printed).hasSize(19);
    assertThat(target(printed, "N5")).isEqualTo(new Target.AtMost(new BigDecimal(4)));
    assertThat(target(printed, "N6")).isEqualTo(new Target.AtMost(new BigDecimal(4)));
    assertThat(exact(printed, "C1").add(exact(printed, "C2"))).isEqualByComparingTo("100000");
    assertThat(
            exact(printed, "N1")
                .multiply(new BigDecimal(2))
                .add(exact(printed, "N2"))
                .compareTo(((Target.AtLeast) target(printed, "N3")).value()))
        .isZero();
    assertThat(Bodies.of(DeclareProject.class, PARTY_WORK).getFirst().declaration().statements())
        .hasSize(13);
  }

  @Test
  void party_education_gives_a_hundred_points_and_plans_other_counts_than_its_indicators() {
    List<Indicator> printed = annual(PARTY_EDUCATION);
    assertThat(printed).hasSize(14);
    assertThat(points(printed)).isEqualByComparingTo("100");
    assertThat(Bodies.of(PlanBudget.class, PARTY_EDUCATION))
        .extracting(this::asked)
        .containsExactly(Money.ofYuan("534600.00"));
    List<StatedFigure> figures =
        Bodies.of(DeclareProject.class, PARTY_EDUCATION).getFirst().declaration().figures();
    assertThat(exact(printed, "N1")).isEqualByComparingTo("1");
    assertThat(stated(figures, "N1")).isEqualByComparingTo("2");
    assertThat(exact(printed, "N4")).isEqualByComparingTo("223");
    assertThat(stated(figures, "N4")).isEqualByComparingTo("244");
  }

  @Test
  void the_parts_of_party_service_add_up_to_it() {
    assertThat(
            asked(Bodies.of(PlanBudget.class, NEW_ORGANISATIONS).getFirst())
                .plus(asked(Bodies.of(PlanBudget.class, COMMUNITY_PARTY).getFirst())))
        .isEqualTo(asked(Bodies.of(PlanBudget.class, PARTY_SERVICE).getFirst()))
        .isEqualTo(Money.ofYuan("1411700.00"));
    assertThat(annual(PARTY_SERVICE)).hasSize(15);
    assertThat(annual(NEW_ORGANISATIONS)).hasSize(12);
    assertThat(annual(COMMUNITY_PARTY)).hasSize(10);
  }

  @Test
  void community_building_asks_for_1_200_000_in_four_lines_and_3_600_000_in_three_years() {
    var plans = Bodies.of(PlanBudget.class, COMMUNITY_BUILDING);
    assertThat(plans)
        .extracting(this::asked)
        .containsExactly(Money.ofYuan("3600000.00"), Money.ofYuan("1200000.00"));
    assertThat(plans.getLast().items()).hasSize(4);
    assertThat(detailed(plans.getLast())).isEqualTo(Money.ofYuan("1200000.00"));
    assertThat(Bodies.of(SetGoals.class, COMMUNITY_BUILDING))
        .extracting(goals -> goals.indicators().size())
        .containsExactly(13, 13);
  }

  @Test
  void party_affairs_spent_1_107_600_of_162_000() {
    Money spent =
        Money.sum(
            Bodies.of(RecordExpenditure.class, PARTY_AFFAIRS).stream()
                .map(RecordExpenditure::amount)
                .toList());
    Money asked = asked(Bodies.of(PlanBudget.class, PARTY_AFFAIRS).getFirst());
    assertThat(spent).isEqualTo(Money.ofYuan("1107600.00"));
    assertThat(((Rate.Known) Rate.of(spent, asked)).percent()).isEqualByComparingTo("683.70");
  }

  @Test
  void party_affairs_prints_a_hundred_points_beside_its_execution_and_eleven_lines_of_679_799() {
    assertThat(annual(PARTY_AFFAIRS)).hasSize(13);
    assertThat(points(annual(PARTY_AFFAIRS))).isEqualByComparingTo("100");
    var assessment = Bodies.of(SubmitSelfAssessment.class, PARTY_AFFAIRS).getFirst().assessment();
    assertThat(assessment.ratings())
        .allSatisfy(
            rating ->
                assertThat(rating.ownScore())
                    .isEqualByComparingTo(
                        Objects.requireNonNull(
                            row(annual(PARTY_AFFAIRS), rating.indicator().value()).points())));
    List<Money> lines =
        assessment.claims().stream()
            .filter(Claim.SpentOn.class::isInstance)
            .map(claim -> ((Claim.SpentOn) claim).amount())
            .toList();
    assertThat(lines).hasSize(11);
    assertThat(Money.sum(lines)).isEqualTo(Money.ofYuan("679799.00"));
  }

  private Money asked(PlanBudget plan) {
    return Money.sum(plan.funding().stream().map(SourceAmount::amount).toList());
  }

  private Money detailed(PlanBudget plan) {
    return Money.sum(plan.items().stream().map(BudgetItem::amount).toList());
  }

  private static List<Indicator> annual(String project) {
    return Bodies.of(SetGoals.class, project).stream()
        .filter(goals -> goals.horizon() instanceof Horizon.Annual)
        .findFirst()
        .orElseThrow()
        .indicators();
  }

  private static BigDecimal points(List<Indicator> indicators) {
    return indicators.stream()
        .map(indicator -> Objects.requireNonNull(indicator.points()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Indicator row(List<Indicator> indicators, String id) {
    return indicators.stream()
        .filter(indicator -> indicator.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Target target(List<Indicator> indicators, String id) {
    return row(indicators, id).target();
  }

  private static BigDecimal exact(List<Indicator> indicators, String id) {
    return ((Target.Exact) target(indicators, id)).value();
  }

  private static BigDecimal stated(List<StatedFigure> figures, String indicator) {
    return figures.stream()
        .filter(figure -> new IndicatorId(indicator).equals(figure.indicator()))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
