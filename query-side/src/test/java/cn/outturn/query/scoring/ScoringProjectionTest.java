package cn.outturn.query.scoring;

import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static cn.outturn.query.scoring.Assessed.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.funding.SourceCode;
import cn.outturn.indicator.Indicator;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.project.AssessmentEvent.SelfAssessmentReturned;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.DoneElsewhere;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingEvent.ExpenditureCorrected;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.query.register.Past;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringProjectionTest {

  private static final String CODE = "S302020100685";

  private final Past<ProjectEvent> past = Past.ofProject(PANLONG, CODE).then(begun("党建工作经费"));

  @Test
  void a_submitted_assessment_keeps_all_that_gives_its_score_again() {
    past.then(submitted());
    BasisRow row = row();
    assertThat(row.score().total()).isEqualByComparingTo("81");
    assertThat(row.basis().score(rules("mof-2020-10"))).isEqualTo(row.score());
    assertThat(row.basis().submitted()).isEqualTo(LocalDate.of(2020, 1, 5));
    assertThat(row.returned()).isFalse();
  }

  @Test
  void the_money_is_that_of_the_submission_whatever_is_corrected_later() {
    past.then(
        submitted(),
        new ExpenditureCorrected(
            new ExpenditureId("V1"),
            Y2020,
            new SourceCode("LOCAL"),
            Money.ofYuan("90000.00"),
            Money.ofYuan("10000.00"),
            "误记",
            null,
            LocalDate.of(2020, 6, 1),
            null));
    assertThat(row().basis().spent()).isEqualTo(Money.ofYuan("90000.00"));
  }

  @Test
  void rules_that_give_execution_no_points_hide_the_money_and_the_projects_own_books_tell_it() {
    past.then(submitted("text-rule", null));
    assertThat(row().score().execution().working().inputs()).doesNotContainKey("executed");
    assertThat(row().basis().execution())
        .isEqualTo(Rate.of(Money.ofYuan("90000.00"), Money.ofYuan("100000.00")));
  }

  @Test
  void a_parents_money_lies_with_its_parts_and_is_known_from_its_score_alone() {
    past.then(
        new SubprojectAdded(new ProjectCode("PART-1")),
        submitted(
            "mof-2020-10",
            List.of(TRAININGS, COST),
            Rate.of(Money.ofYuan("70000.00"), Money.ofYuan("80000.00")),
            null));
    assertThat(row().basis().spent()).isEqualTo(Money.ofYuan("70000.00"));
    past.then(submitted("text-rule", null));
    assertThat(row().basis().spent()).isNull();
    assertThat(row().basis().execution()).isInstanceOf(Rate.NotComputable.class);
  }

  @Test
  void revised_targets_stand_beside_the_first_ones_with_both_their_days() {
    Indicator eight = TRAININGS.with(EIGHT, null);
    past.then(
        lowered(LocalDate.of(2019, 12, 1)), submitted("mof-2020-10", List.of(eight, COST), null));
    var basis = row().basis();
    assertThat(basis.approved()).containsExactly(TRAININGS, COST);
    assertThat(basis.inForce()).containsExactly(eight, COST);
    assertThat(basis.revisions())
        .singleElement()
        .satisfies(
            revision -> {
              assertThat(revision.effective()).isEqualTo("2019-12-01");
              assertThat(revision.recorded()).isEqualTo("2020-01-05");
              assertThat(basis.daysBeforeSubmission(revision)).isEqualTo(1);
            });
  }

  @Test
  void an_assessment_done_elsewhere_has_the_day_it_was_done() {
    past.then(submitted("mof-2020-10", new DoneElsewhere(LocalDate.of(2019, 3, 1), "旧系统")));
    assertThat(row().basis().submitted()).isEqualTo("2019-03-01");
    assertThat(row().basis().elsewhere()).isTrue();
  }

  @Test
  void what_was_sent_back_is_marked_until_it_is_handed_in_again() {
    past.then(submitted(), new SelfAssessmentReturned(Y2020, "总分与分项不符"));
    assertThat(row().returned()).isTrue();
    past.then(submitted("linear-reverse", null));
    assertThat(row().returned()).isFalse();
    assertThat(row().score().ruleSet().key()).isEqualTo("linear-reverse");
  }

  @Test
  void a_project_that_was_never_assessed_has_no_rows() {
    assertThat(rows(past)).isEmpty();
  }

  @Test
  void the_same_code_in_another_district_is_another_project() {
    past.then(submitted());
    var other =
        Past.ofProject(CHENGGONG, CODE).then(begun("另一项目")).then(submitted("linear-reverse", null));
    assertThat(rows(other))
        .extracting(row -> row.districtId().value() + " " + row.score().ruleSet().key())
        .containsExactly(CHENGGONG + " linear-reverse");
    assertThat(row().districtId().value()).isEqualTo(PANLONG);
  }

  private BasisRow row() {
    assertThat(rows(past)).hasSize(1);
    return rows(past).getFirst();
  }

  private static List<BasisRow> rows(Past<ProjectEvent> past) {
    return new ScoringProjection()
        .rows(past.told()).of(ScoringProjection.BASES).stream().map(BasisRow.class::cast).toList();
  }
}
