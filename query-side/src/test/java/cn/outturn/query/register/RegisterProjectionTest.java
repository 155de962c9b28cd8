package cn.outturn.query.register;

import static cn.outturn.query.register.Papers.IN_2020;
import static cn.outturn.query.register.Papers.IN_2021;
import static cn.outturn.query.register.Papers.OVER_THREE_YEARS;
import static cn.outturn.query.register.Papers.Y2020;
import static cn.outturn.query.register.Papers.Y2021;
import static cn.outturn.query.register.Papers.Y2022;
import static cn.outturn.query.register.Papers.approved;
import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.query.register.Papers.named;
import static cn.outturn.query.register.Papers.planned;
import static cn.outturn.query.register.Papers.reviewed;
import static cn.outturn.query.register.Papers.selfAssessed;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.money.Money;
import cn.outturn.project.AssessmentEvent.ProjectClosed;
import cn.outturn.project.AssessmentEvent.SelfAssessmentAccepted;
import cn.outturn.project.AssessmentEvent.SelfAssessmentReturned;
import cn.outturn.project.AssessmentEvent.YearClosed;
import cn.outturn.project.DeclarationEvent.BudgetPlanned;
import cn.outturn.project.DeclarationEvent.DeclarationRejected;
import cn.outturn.project.DeclarationEvent.DeclarationReturned;
import cn.outturn.project.DeclarationEvent.DeclarationRevised;
import cn.outturn.project.DeclarationEvent.DeclarationSubmitted;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ReviewGrade;
import cn.outturn.query.history.History;
import cn.outturn.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterProjectionTest {

  private static final String CODE = "S302020100685";

  private final Past<ProjectEvent> past =
      Past.ofProject(PANLONG, CODE).then(new ProjectDeclared(declared("党建工作经费", 2020, 3)));

  @Test
  void a_declared_project_is_one_line_with_every_year_of_its_period_in_draft() {
    RegisterRow line = line();
    assertThat(line.projectCode()).isEqualTo(new ProjectCode(CODE));
    assertThat(line.name()).isEqualTo("党建工作经费");
    assertThat(line.firstYear()).isEqualTo(Y2020);
    assertThat(line.lastYear()).isEqualTo(Y2022);
    assertThat(line.years())
        .containsExactly(YearLine.blank(Y2020), YearLine.blank(Y2021), YearLine.blank(Y2022));
    assertThat(line.status()).isEqualTo(Status.DECLARED);
    assertThat(line.hasParts()).isFalse();
  }

  @Test
  void money_nobody_has_planned_is_absent_and_not_zero() {
    assertThat(line().plannedTotal()).isNull();
    past.then(new BudgetPlanned(IN_2021, List.of(Papers.from("LOCAL", "0.00")), List.of()));
    assertThat(line().plannedTotal()).isEqualTo(Money.ZERO);
    assertThat(line().years())
        .extracting(YearLine::planned)
        .containsExactly(null, Money.ZERO, null);
  }

  @Test
  void a_years_plan_is_the_sum_of_its_sources_and_the_last_one_told_holds() {
    past.then(
        planned(IN_2020, "90000.00"),
        new BudgetPlanned(
            IN_2020,
            List.of(Papers.from("LOCAL", "60000.00"), Papers.from("SUPERIOR", "40000.00")),
            List.of()),
        planned(IN_2021, "100000.00"));
    assertThat(line().years())
        .extracting(YearLine::planned)
        .containsExactly(Money.ofYuan("100000.00"), Money.ofYuan("100000.00"), null);
    assertThat(line().plannedTotal()).isEqualTo(Money.ofYuan("200000.00"));
  }

  @Test
  void money_over_several_years_is_not_added_to_the_years() {
    past.then(planned(OVER_THREE_YEARS, "3600000.00"), planned(IN_2020, "1200000.00"));
    assertThat(line().plannedTotal()).isEqualTo(Money.ofYuan("1200000.00"));
  }

  @Test
  void a_year_passes_through_its_stages() {
    assertStageAfter(new DeclarationSubmitted(Y2020, null), Stage.SUBMITTED, Status.IN_REVIEW);
    assertStageAfter(reviewed(Y2020, ReviewGrade.GOOD), Stage.REVIEWED, Status.IN_REVIEW);
    assertThat(year2020().grade()).isEqualTo(ReviewGrade.GOOD);
    assertStageAfter(approved(Y2020), Stage.APPROVED, Status.RUNNING);
    assertStageAfter(selfAssessed(Y2020), Stage.SELF_ASSESSED, Status.RUNNING);
    assertStageAfter(
        new SelfAssessmentReturned(Y2020, "no evidence"), Stage.APPROVED, Status.RUNNING);
    assertStageAfter(selfAssessed(Y2020), Stage.SELF_ASSESSED, Status.RUNNING);
    assertStageAfter(new SelfAssessmentAccepted(Y2020), Stage.ACCEPTED, Status.RUNNING);
    assertStageAfter(new YearClosed(Y2020), Stage.CLOSED, Status.SETTLED);
    assertStageAfter(new ProjectClosed("done"), Stage.CLOSED, Status.CLOSED);
  }

  @Test
  void a_returned_year_keeps_the_grade_of_its_review_until_it_is_submitted_again() {
    past.then(
        new DeclarationSubmitted(Y2020, null),
        reviewed(Y2020, ReviewGrade.FAIR),
        new DeclarationReturned(Y2020, "targets too low"),
        planned(IN_2020, "90000.00"));
    assertThat(year2020())
        .isEqualTo(new YearLine(Y2020, Stage.RETURNED, ReviewGrade.FAIR, Money.ofYuan("90000.00")));
    assertThat(line().status()).isEqualTo(Status.DECLARED);
    past.then(new DeclarationSubmitted(Y2020, null));
    assertThat(year2020().grade()).isNull();
    assertThat(year2020().stage()).isEqualTo(Stage.SUBMITTED);
  }

  @Test
  void the_busiest_year_decides_where_the_project_stands() {
    past.then(
        new DeclarationSubmitted(Y2020, null),
        reviewed(Y2020, ReviewGrade.POOR),
        new DeclarationRejected(Y2020, "not the district's task"));
    assertThat(line().status()).isEqualTo(Status.REJECTED);
    past.then(new DeclarationSubmitted(Y2021, null));
    assertThat(line().status()).isEqualTo(Status.IN_REVIEW);
    past.then(reviewed(Y2021, ReviewGrade.EXCELLENT), approved(Y2021));
    assertThat(line().status()).isEqualTo(Status.RUNNING);
    assertThat(line().years())
        .extracting(YearLine::year, YearLine::stage)
        .containsExactly(
            tuple(Y2020, Stage.REJECTED), tuple(Y2021, Stage.APPROVED), tuple(Y2022, Stage.DRAFT));
  }

  @Test
  void a_revised_declaration_replaces_the_line_and_keeps_what_was_said_of_its_years() {
    past.then(
        planned(IN_2020, "100000.00"),
        new DeclarationRevised(
            declared("党建专项工作经费", "701002", "PARENT-1", new Period(LocalDate.of(2020, 1, 1), 1)),
            "one year only"));
    RegisterRow line = line();
    assertThat(line.name()).isEqualTo("党建专项工作经费");
    assertThat(line.unit().value()).isEqualTo("701002");
    assertThat(line.parent()).isEqualTo(new ProjectCode("PARENT-1"));
    assertThat(line.lastYear()).isEqualTo(Y2020);
    assertThat(line.years()).hasSize(1);
    assertThat(line.plannedTotal()).isEqualTo(Money.ofYuan("100000.00"));
  }

  @Test
  void a_project_that_took_in_a_part_has_parts() {
    assertThat(line().hasParts()).isFalse();
    past.then(new SubprojectAdded(new ProjectCode("PART-1")));
    assertThat(line().hasParts()).isTrue();
  }

  @Test
  void the_line_tells_the_version_a_command_rests_on_and_when_it_was_reached() {
    past.then(planned(IN_2020, "1.00"), new DeclarationSubmitted(Y2020, null));
    assertThat(line().version()).isEqualTo(2);
    assertThat(line().recordedAt()).isEqualTo(Past.day(2));
  }

  @Test
  void a_search_looks_through_code_names_and_secondary_code_however_they_are_written() {
    var other =
        Past.ofProject(PANLONG, CODE)
            .then(
                new ProjectDeclared(
                    named("党建（两新）工作经费ＡＢ", List.of("党建党务专项", "Party Work"), "010902139")));
    assertThat(line(other.told()).search())
        .isEqualTo("s302020100685\n党建(两新)工作经费ab\n010902139\n党建党务专项\nparty work");
    assertThat(SearchText.folded(" （两新） ＡＢ ")).isEqualTo("(两新) ab");
  }

  @Test
  void the_same_code_in_another_district_is_another_line() {
    var other =
        Past.ofProject(CHENGGONG, CODE).then(new ProjectDeclared(declared("道路养护", 2022, 1)));
    assertThat(line(other.told()).districtId().value()).isEqualTo(CHENGGONG);
    assertThat(line(other.told()).name()).isEqualTo("道路养护");
    assertThat(line().districtId().value()).isEqualTo(PANLONG);
  }

  private void assertStageAfter(ProjectEvent event, Stage stage, Status status) {
    past.then(event);
    assertThat(year2020().stage()).isEqualTo(stage);
    assertThat(line().status()).isEqualTo(status);
  }

  private YearLine year2020() {
    return line().years().getFirst();
  }

  private RegisterRow line() {
    return line(past.told());
  }

  private static RegisterRow line(History<ProjectEvent> history) {
    var rows = new RegisterProjection().rows(history).of(RegisterProjection.REGISTER);
    assertThat(rows).hasSize(1);
    return (RegisterRow) rows.getFirst();
  }
}
