package cn.outturn.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentEvent.ProjectEvaluated;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.FundingEvent.ExpenditureCorrected;
import cn.outturn.project.FundingEvent.ExpenditureRecorded;
import cn.outturn.project.TrackingEvent.DeviationDetected;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.rules.Grade;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the rules make of the scripts: the figures of deploy/docs/sample-data.md. */
class StoriesTest {

  private static final PaperDesk DESK = new PaperDesk();

  @BeforeAll
  static void everything_is_sent() {
    new Clerk(DESK, line -> {}).send(Scripts.shipped());
  }

  @Test
  void party_work_falls_behind_in_the_first_quarter_of_2020_and_once_more_in_the_third_of_2021() {
    assertThat(deviations("530103", "S302020100685"))
        .containsExactly(
            "2020-Q1:N4 RED",
            "2020-Q1:T1 YELLOW",
            "2020-Q1:money RED",
            "2020-Q4:E1 YELLOW",
            "2021-Q3:money YELLOW");
  }

  @Test
  void party_work_keeps_the_wrong_operator_beside_the_corrected_one() {
    var revised = DESK.happened(TargetsRevised.class, "530103", "S302020100685").getFirst();
    assertThat(revised.revised())
        .allSatisfy(
            target -> {
              assertThat(target.before()).isEqualTo(new Target.AtMost(new BigDecimal(4)));
              assertThat(target.after()).isEqualTo(new Target.AtLeast(new BigDecimal(4)));
            });
  }

  @Test
  void party_work_spent_91_800_of_95_000_in_2020() {
    Money recorded =
        Money.sum(
            DESK.happened(ExpenditureRecorded.class, "530103", "S302020100685").stream()
                .filter(spent -> spent.year().value() == 2020)
                .map(ExpenditureRecorded::amount)
                .toList());
    var correction =
        DESK.happened(ExpenditureCorrected.class, "530103", "S302020100685").getFirst();
    assertThat(recorded.minus(correction.before()).plus(correction.amount()))
        .isEqualTo(Money.ofYuan("91800.00"));
  }

  @Test
  void party_work_has_no_score_without_its_satisfaction_then_one_that_the_bureau_lowers() {
    assertThat(totals("530103", "S302020100685"))
        .usingElementComparator(StoriesTest::compare)
        .containsExactly(null, new BigDecimal("93.505263"), new BigDecimal("96.382353"));
    var evaluated = DESK.happened(ProjectEvaluated.class, "530103", "S302020100685").getFirst();
    assertThat(evaluated.total()).isEqualByComparingTo("87.46");
    assertThat(evaluated.grade()).isEqualTo(Grade.GOOD);
  }

  @Test
  void party_education_loses_the_ten_points_of_a_deadline_before_its_year() {
    assertThat(totals("530114", "53011422T999900000001").getFirst()).isEqualByComparingTo("90");
    assertThat(deviations("530114", "53011422T999900000001"))
        .containsExactly("2022-Q2:N3 RED", "2022-Q4:T1 RED");
  }

  @Test
  void party_affairs_reaches_110_of_110_points() {
    var submitted =
        DESK.happened(SelfAssessmentSubmitted.class, "430104", "43010421T999900000001").getFirst();
    assertThat(submitted.score().points()).isEqualByComparingTo("110");
    assertThat(submitted.score().total()).isEqualByComparingTo("110");
  }

  private static List<String> deviations(String district, String code) {
    return DESK.happened(DeviationDetected.class, district, code).stream()
        .map(detected -> detected.deviation() + " " + detected.light())
        .toList();
  }

  private static List<@Nullable BigDecimal> totals(String district, String code) {
    return DESK.happened(SelfAssessmentSubmitted.class, district, code).stream()
        .map(submitted -> submitted.score().total())
        .toList();
  }

  private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? (one == other ? 0 : 1) : one.compareTo(other);
  }
}
