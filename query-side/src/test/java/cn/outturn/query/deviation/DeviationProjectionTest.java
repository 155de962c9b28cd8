package cn.outturn.query.deviation;

import static cn.outturn.query.deviation.DeviationStatus.*;
import static cn.outturn.query.deviation.Sheets.*;
import static cn.outturn.query.register.Papers.IN_2020;
import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static cn.outturn.time.Quarter.Q1;
import static cn.outturn.time.Quarter.Q2;
import static cn.outturn.time.Quarter.Q3;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Reporting;
import cn.outturn.indicator.Target;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.DeviationCause;
import cn.outturn.project.Measurement;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.TrackingEvent.CorrectionOrdered;
import cn.outturn.project.TrackingEvent.CorrectionReported;
import cn.outturn.project.TrackingEvent.DeviationExplained;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.query.history.History;
import cn.outturn.query.register.Past;
import cn.outturn.rules.Light;
import cn.outturn.time.Quarter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeviationProjectionTest {

  private static final String CODE = "S302020100685";
  private static final LocalDate DUE = LocalDate.of(2020, 8, 31);

  private final Past<ProjectEvent> past = begun(PANLONG, MEETINGS, PROGRESS, SATISFIED);

  @Test
  void a_recorded_quarter_tells_the_money_and_every_indicator_of_the_sheet() {
    past.then(recorded(Q1, measured(MEETINGS, "8")));
    assertThat(rows(past.told()))
        .extracting(DeviationRow::subject, DeviationRow::place, DeviationRow::status)
        .containsExactly(
            tuple("money", 0, NOT_COMPARABLE),
            tuple("N1", 1, ON_PLAN),
            tuple("T1", 2, NOT_MEASURED),
            tuple("M1", 3, NOT_MEASURED));
    assertThat(row(Q1, PROGRESS).reading()).isNull();
    assertThat(row(Q1, PROGRESS).percent()).isNull();
  }

  @Test
  void a_year_without_a_recorded_quarter_has_no_rows() {
    assertThat(rows(past.told())).isEmpty();
  }

  @Test
  void where_no_deviation_was_detected_there_is_no_light_and_no_guess() {
    past.then(
        recorded(Q1, measured(MEETINGS, "9"), measured(PROGRESS, "24"), measured(SATISFIED, "96")));
    assertThat(rows(past.told())).extracting(DeviationRow::light).containsOnlyNulls();
    // By the district's calendar only: not in this stream.
    assertThat(row(Q1, MEETINGS).planned()).isNull();
    assertThat(row(Q1, MEETINGS).percent()).isNull();
    // By the indicator's own quarter plan, and by a target told anew each quarter.
    assertThat(row(Q1, PROGRESS).planned()).isEqualByComparingTo("25");
    assertThat(row(Q1, PROGRESS).percent()).isEqualByComparingTo("96.00");
    assertThat(row(Q1, SATISFIED).percent()).isEqualByComparingTo("101.05");
  }

  @Test
  void a_detected_deviation_shows_its_figures_its_light_and_the_rules_that_lit_it() {
    past.then(
        recorded(
            Q2,
            new Measurement(
                MEETINGS.id(),
                new Actual.Amount(number("4")),
                new Actual.Amount(number("30")),
                Measurement.Likelihood.POSSIBLE,
                "会议记录")),
        lit(of(Q2, MEETINGS), "16", "4"));
    DeviationRow row = row(Q2, MEETINGS);
    assertThat(row.status()).isEqualTo(DETECTED);
    assertThat(row.light()).isEqualTo(Light.RED);
    assertThat(row.planned()).isEqualByComparingTo("16");
    assertThat(row.percent()).isEqualByComparingTo("25.00");
    assertThat(detection(row).ruleSet()).isEqualTo(RULES.ref());
    assertThat(detection(row).at()).isEqualTo(Past.day(3));
    Reading reading = reading(row);
    assertThat(reading.actual()).isEqualTo(new Actual.Amount(number("4")));
    assertThat(reading.forecast()).isEqualTo(new Actual.Amount(number("30")));
    assertThat(reading.likelihood()).isEqualTo(Measurement.Likelihood.POSSIBLE);
    assertThat(reading.evidence()).isEqualTo("会议记录");
    assertThat(reading.corrections()).isZero();
    assertThat(aim(row).name()).isEqualTo("召开例会");
    assertThat(aim(row).unit()).isEqualTo("场");
  }

  @Test
  void a_deviation_is_explained_then_ordered_to_be_corrected_then_corrected() {
    past.then(recorded(Q2, measured(MEETINGS, "4")), lit(of(Q2, MEETINGS), "16", "4"));
    past.then(explained("人员调动", "补开"));
    assertThat(row(Q2, MEETINGS).status()).isEqualTo(EXPLAINED);
    assertThat(row(Q2, MEETINGS).cause()).isEqualTo(DeviationCause.STAFF);
    past.then(ordered());
    assertThat(row(Q2, MEETINGS).status()).isEqualTo(CORRECTION_ORDERED);
    past.then(reported());
    DeviationRow row = row(Q2, MEETINGS);
    assertThat(row.status()).isEqualTo(CORRECTED);
    assertThat(row.light()).isEqualTo(Light.RED);
    assertThat(detection(row).explanation())
        .isEqualTo(new Detection.Explanation(DeviationCause.STAFF, "人员调动", "补开"));
    assertThat(detection(row).correction())
        .isEqualTo(new Detection.Correction("限期补开", DUE, "已补开", DUE));
  }

  @Test
  void a_value_corrected_onto_its_plan_loses_its_light_and_keeps_what_was_said() {
    past.then(
        recorded(Q2, measured(MEETINGS, "4"), measured(SATISFIED, "97")),
        lit(of(Q2, MEETINGS), "16", "4"),
        explained("漏报", null),
        corrected(Q2, "补录三月例会", measured(MEETINGS, "15")));
    DeviationRow row = row(Q2, MEETINGS);
    assertThat(row.status()).isEqualTo(ON_PLAN);
    assertThat(row.light()).isNull();
    assertThat(row.cause()).isNull();
    assertThat(row.detection()).isNull();
    assertThat(row.earlier())
        .extracting(Detection::light, d -> d.actual().intValue(), d -> d.explanation() != null)
        .containsExactly(tuple(Light.RED, 4, true));
    assertThat(reading(row).corrections()).isEqualTo(1);
    assertThat(reading(row).correctionReason()).isEqualTo("补录三月例会");
    assertThat(reading(row).effective()).isEqualTo(Y2020.lastDay());
    // What the correction doesn't name stands.
    assertThat(reading(row(Q2, SATISFIED)).corrections()).isZero();
  }

  @Test
  void a_corrected_value_that_still_deviates_is_explained_anew_and_its_order_goes_on() {
    past.then(
        recorded(Q2, measured(MEETINGS, "4")),
        lit(of(Q2, MEETINGS), "16", "4"),
        explained("漏报", null),
        ordered(),
        corrected(Q2, "补录一场", measured(MEETINGS, "5")),
        corrected(Q2, "再补录", measured(MEETINGS, "10")),
        lit(of(Q2, MEETINGS), "16", "10"));
    DeviationRow row = row(Q2, MEETINGS);
    assertThat(row.status()).isEqualTo(CORRECTION_ORDERED);
    assertThat(row.light()).isEqualTo(Light.YELLOW);
    assertThat(row.percent()).isEqualByComparingTo("62.50");
    assertThat(row.cause()).isNull();
    // The order is one, and about the light that stands.
    assertThat(row.due()).isEqualTo(DUE);
    assertThat(row.earlier()).extracting(Detection::status).containsExactly(EXPLAINED);
    past.then(reported());
    assertThat(row(Q2, MEETINGS).status()).isEqualTo(CORRECTED);
    assertThat(row(Q2, MEETINGS).due()).isNull();
    assertThat(reading(row).corrections()).isEqualTo(2);
    assertThat(reading(row).correctionReason()).isEqualTo("再补录");
  }

  @Test
  void an_order_stands_until_it_is_reported_on_even_if_the_value_is_corrected() {
    past.then(
        recorded(Q2, measured(MEETINGS, "4")),
        lit(of(Q2, MEETINGS), "16", "4"),
        ordered(),
        corrected(Q2, "补录", measured(MEETINGS, "16")));
    assertThat(row(Q2, MEETINGS).status()).isEqualTo(CORRECTION_ORDERED);
    assertThat(row(Q2, MEETINGS).light()).isNull();
    past.then(reported());
    assertThat(row(Q2, MEETINGS).status()).isEqualTo(ON_PLAN);
    assertThat(row(Q2, MEETINGS).earlier())
        .extracting(Detection::status)
        .containsExactly(CORRECTED);
  }

  @Test
  void a_line_knows_what_the_last_recorded_quarter_compared() {
    past.then(
        recorded(Q1, measured(MEETINGS, "8"), measured(PROGRESS, "24")),
        recorded(Q3, measured(MEETINGS, "20")));
    PreviousPace before = requireNonNull(row(Q3, MEETINGS).previous());
    assertThat(before.quarter()).isEqualTo(Q1);
    assertThat(before.pace().actual()).isEqualByComparingTo("8");
    assertThat(row(Q3, MEETINGS).low()).isEqualByComparingTo("32");
    assertThat(row(Q3, MEETINGS).byCalendar()).isTrue();
    assertThat(row(Q1, PROGRESS).low()).isEqualByComparingTo("25");
    assertThat(row(Q1, PROGRESS).byCalendar()).isFalse();
    assertThat(row(Q1, MEETINGS).previous()).isNull();
    assertThat(row(Q3, PROGRESS).polarity()).isNull();
  }

  @Test
  void a_value_first_given_by_a_correction_counts_as_corrected() {
    past.then(
        recorded(Q1, measured(SATISFIED, "97")), corrected(Q1, "补报", measured(MEETINGS, "8")));
    assertThat(row(Q1, MEETINGS).status()).isEqualTo(ON_PLAN);
    assertThat(reading(row(Q1, MEETINGS)).corrections()).isEqualTo(1);
  }

  @Test
  void a_value_keeps_the_target_it_was_held_against_and_tells_the_others() {
    past.then(
        recorded(Q1, measured(MEETINGS, "8")),
        revised(MEETINGS, "24"),
        recorded(Q2, measured(MEETINGS, "12")));
    Aim before = aim(row(Q1, MEETINGS));
    assertThat(before.target()).isEqualTo(MEETINGS.target());
    assertThat(before.originalTarget()).isNull();
    assertThat(before.revisedTarget()).isEqualTo(new Target.AtLeast(number("24")));
    Aim after = aim(row(Q2, MEETINGS));
    assertThat(after.target()).isEqualTo(new Target.AtLeast(number("24")));
    assertThat(after.originalTarget()).isEqualTo(MEETINGS.target());
    assertThat(after.revisedTarget()).isNull();
    assertThat(aim(row(Q2, SATISFIED)).originalTarget()).isNull();
  }

  @Test
  void a_value_corrected_after_a_revision_is_held_against_the_revised_target() {
    past.then(
        recorded(Q1, measured(MEETINGS, "3")),
        lit(of(Q1, MEETINGS), "8", "3"),
        revised(MEETINGS, "24"),
        corrected(Q1, "补录", measured(MEETINGS, "4")),
        lit(of(Q1, MEETINGS), "6", "4"));
    DeviationRow row = row(Q1, MEETINGS);
    assertThat(aim(row).target()).isEqualTo(new Target.AtLeast(number("24")));
    assertThat(aim(row).originalTarget()).isEqualTo(MEETINGS.target());
    assertThat(row.planned()).isEqualByComparingTo("6");
  }

  @Test
  void an_indicator_that_contradicts_itself_is_not_comparable_and_not_on_plan() {
    Indicator atMost =
        indicator(
            "N9",
            "党建工作例会",
            new Target.AtMost(number("4")),
            "场",
            Polarity.POSITIVE,
            Reporting.CUMULATIVE,
            null);
    var other = begun(PANLONG, atMost).then(recorded(Q1, measured(atMost, "1")));
    assertThat(row(other.told(), Q1, atMost).status()).isEqualTo(NOT_COMPARABLE);
  }

  @Test
  void what_is_judged_is_planned_at_a_hundred_percent() {
    Indicator judged =
        indicator(
            "E1",
            "社会效益",
            new Target.Qualitative("明显"),
            null,
            Polarity.POSITIVE,
            Reporting.PERIODIC,
            null);
    var other =
        begun(PANLONG, judged)
            .then(
                recorded(
                    Q3,
                    measured(
                        judged, new Actual.Judged(Actual.Band.ATTAINED, number("85"), "有提升"))));
    assertThat(row(other.told(), Q3, judged).percent()).isEqualByComparingTo("85.00");
    assertThat(row(other.told(), Q3, judged).status()).isEqualTo(ON_PLAN);
  }

  @Test
  void the_same_code_in_another_district_is_another_project() {
    past.then(recorded(Q1, measured(MEETINGS, "8")));
    var other =
        begun(CHENGGONG, MEETINGS)
            .then(recorded(Q1, measured(MEETINGS, "1")), lit(of(Q1, MEETINGS), "8", "1"));
    assertThat(rows(other.told()))
        .extracting(row -> row.districtId().value())
        .containsOnly(CHENGGONG);
    assertThat(row(other.told(), Q1, MEETINGS).light()).isEqualTo(Light.RED);
    assertThat(row(Q1, MEETINGS).light()).isNull();
  }

  static Past<ProjectEvent> begun(String district, Indicator... sheet) {
    return Past.ofProject(district, CODE)
        .then(
            new ProjectDeclared(declared("党建工作经费", 2020, 3)),
            new GoalsSet(IN_2020, Framework.UNTIL_2021, "加强党建", List.of(sheet)));
  }

  private static DeviationExplained explained(String text, @Nullable String measures) {
    return new DeviationExplained(of(Q2, MEETINGS), DeviationCause.STAFF, text, measures);
  }

  private static CorrectionOrdered ordered() {
    return new CorrectionOrdered(of(Q2, MEETINGS), "限期补开", DUE);
  }

  private static CorrectionReported reported() {
    return new CorrectionReported(of(Q2, MEETINGS), "已补开", DUE);
  }

  private static TargetsRevised revised(Indicator indicator, String atLeast) {
    return new TargetsRevised(
        Y2020,
        List.of(
            new RevisedTarget(
                indicator.id(),
                indicator.target(),
                new Target.AtLeast(number(atLeast)),
                indicator.plan(),
                null)),
        "疫情影响",
        new UserId("finance-1"),
        BasisDocument.numbered("盘财绩〔2020〕9号"),
        LocalDate.of(2020, 4, 20));
  }

  private DeviationRow row(Quarter quarter, Indicator indicator) {
    return row(past.told(), quarter, indicator);
  }

  private static DeviationRow row(
      History<ProjectEvent> history, Quarter quarter, Indicator indicator) {
    return rows(history).stream()
        .filter(row -> row.quarter() == quarter && row.subject().equals(indicator.id().value()))
        .findFirst()
        .orElseThrow();
  }

  private static Detection detection(DeviationRow row) {
    return requireNonNull(row.detection());
  }

  private static Reading reading(DeviationRow row) {
    return requireNonNull(row.reading());
  }

  private static Aim aim(DeviationRow row) {
    return requireNonNull(row.indicator());
  }

  static List<DeviationRow> rows(History<ProjectEvent> history) {
    return new DeviationProjection()
        .rows(history).of(DeviationProjection.TABLE).stream()
            .map(DeviationRow.class::cast)
            .toList();
  }
}
