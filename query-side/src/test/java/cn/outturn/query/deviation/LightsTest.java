package cn.outturn.query.deviation;

import static cn.outturn.query.deviation.MoneyTest.allocated;
import static cn.outturn.query.deviation.MoneyTest.paid;
import static cn.outturn.query.deviation.Sheets.*;
import static cn.outturn.query.district.Districts.registered;
import static cn.outturn.query.district.Districts.source;
import static cn.outturn.query.register.Papers.IN_2020;
import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.time.Quarter.Q1;
import static cn.outturn.time.Quarter.Q2;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.district.Checkpoint;
import cn.outturn.district.DistrictEvent.MonitoringCalendarSet;
import cn.outturn.district.DistrictEvent.RuleSetAdopted;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Polarity;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.Measurement;
import cn.outturn.project.Measurement.Likelihood;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.TrackingEvent.CorrectionOrdered;
import cn.outturn.query.CountingDataSource;
import cn.outturn.query.Engine;
import cn.outturn.query.district.Districts;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import cn.outturn.rules.Light;
import cn.outturn.rules.Pace;
import cn.outturn.rules.Progress;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One district looks at 20 percent in the first quarter and 50 in the second, another at 80. */
class LightsTest {

  /** In every question, and in nothing that the projections do meanwhile. */
  private static final String ANSWERS = "to_jsonb";

  private static final String HERE = "530103";
  private static final String THERE = "530114";
  private static final String UNSETTLED = "310117";
  private static final ProjectCode CODE = new ProjectCode("S302020100685");
  private static final LocalDate DUE = LocalDate.of(2020, 8, 31);

  private static final Engine engine =
      new Engine(new DeviationProjection(), Districts.projection());

  private final DeviationController deviations =
      new DeviationController(
          new DeviationRepository(
              engine.bean(Questions.class), Districts.gauges(engine.bean(Questions.class))),
          engine.bean(Questions.class));

  @BeforeAll
  static void recorded_quarters() {
    engine.start();
    settled(HERE, new Checkpoint(Q1, number("20"), DUE), new Checkpoint(Q2, number("50"), DUE));
    settled(THERE, new Checkpoint(Q1, number("80"), DUE));
    engine.happened(UNSETTLED, registered("未定区", source("LOCAL", null)));
    for (String district : List.of(HERE, THERE, UNSETTLED)) {
      engine.happened(
          district + "/" + CODE,
          new ProjectDeclared(declared("党建工作经费", 2020, 1)),
          new GoalsSet(
              IN_2020, Framework.UNTIL_2021, "加强党建", List.of(MEETINGS, PROGRESS, SATISFIED)),
          allocated(Y2020, "100000.00", "2020-02-01"),
          paid("V1", "30000.00", "2020-03-10"),
          recorded(
              Q1, measured(MEETINGS, "6"), measured(PROGRESS, "21"), measured(SATISFIED, "96")));
    }
    engine.happened(
        HERE + "/" + CODE,
        recorded(
            Q2,
            stated(MEETINGS, "10", Likelihood.CERTAIN),
            stated(PROGRESS, "52", Likelihood.IMPOSSIBLE),
            stated(SATISFIED, "80", Likelihood.POSSIBLE)),
        lit(of(Q2, MEETINGS), "16", "10"),
        new CorrectionOrdered(of(Q2, MEETINGS), "限期补开", DUE));
    engine.caughtUp();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void every_line_has_its_light_green_and_blue_too() {
    assertThat(lines(HERE))
        .extracting(DeviationLine::quarter, DeviationLine::subject, DeviationLine::light)
        .containsExactly(
            tuple(Q1, "money", Light.BLUE),
            tuple(Q1, "N1", Light.GREEN),
            tuple(Q1, "T1", Light.GREEN),
            tuple(Q1, "M1", Light.GREEN),
            tuple(Q2, "money", Light.YELLOW),
            tuple(Q2, "N1", Light.YELLOW),
            tuple(Q2, "T1", Light.GREEN),
            tuple(Q2, "M1", Light.GREEN));
  }

  @Test
  void what_was_planned_by_the_calendar_is_told() {
    DeviationLine meetings = line(HERE, "N1", 0);
    assertThat(meetings.planned()).isEqualByComparingTo("6.4");
    assertThat(meetings.percent()).isEqualByComparingTo("93.75");
    assertThat(meetings.status()).isEqualTo(DeviationStatus.ON_PLAN);
  }

  @Test
  void the_same_values_in_a_district_with_another_calendar_burn_otherwise() {
    assertThat(line(THERE, "N1", 0).light()).isEqualTo(Light.RED);
    assertThat(line(THERE, "money", 0).light()).isEqualTo(Light.RED);
    // Its own quarter plan doesn't ask the calendar.
    assertThat(line(THERE, "T1", 0).light()).isEqualTo(Light.GREEN);
  }

  @Test
  void a_district_that_has_adopted_nothing_has_no_lights_and_no_forecast_by_a_calendar() {
    assertThat(lines(UNSETTLED)).extracting(DeviationLine::light).containsOnlyNulls();
    assertThat(line(UNSETTLED, "N1", 0).forecast()).isNull();
    assertThat(line(UNSETTLED, "T1", 0).forecast()).isNotNull();
  }

  @Test
  void a_light_worse_than_the_last_one_is_marked() {
    assertThat(lines(HERE))
        .extracting(DeviationLine::subject, DeviationLine::worsened, DeviationLine::previousLight)
        .containsExactly(
            tuple("money", null, null),
            tuple("N1", null, null),
            tuple("T1", null, null),
            tuple("M1", null, null),
            tuple("money", true, Light.BLUE),
            tuple("N1", true, Light.GREEN),
            tuple("T1", false, Light.GREEN),
            tuple("M1", false, Light.GREEN));
  }

  @Test
  void the_year_is_forecast_and_held_against_what_the_unit_states() {
    assertThat(forecast("N1")).isEqualTo(new Forecast(number("20.00"), false, false));
    assertThat(forecast("T1")).isEqualTo(new Forecast(number("104.00"), true, false));
    assertThat(forecast("M1")).isEqualTo(new Forecast(number("80.00"), false, true));
    assertThat(forecast("money")).isEqualTo(new Forecast(number("6000000.00"), false, null));
  }

  @Test
  void a_project_is_as_its_worst_line_is() {
    assertThat(deviations.project(CODE, null, DUE.plusDays(1), Scopes.of(HERE)).quarters())
        .containsExactly(
            new ProjectDeviation.OfQuarter(Y2020, Q1, Light.GREEN, 0, 0),
            new ProjectDeviation.OfQuarter(Y2020, Q2, Light.YELLOW, 2, 1));
    assertThat(deviations.summary(Y2020, Scopes.of(HERE)).quarters())
        .extracting(
            DeviationSummary.OfQuarter::quarter,
            DeviationSummary.OfQuarter::lights,
            DeviationSummary.OfQuarter::projects)
        .containsExactly(
            tuple(Q1, Map.of(Light.GREEN, 3, Light.BLUE, 1), Map.of(Light.GREEN, 1)),
            tuple(Q2, Map.of(Light.GREEN, 2, Light.YELLOW, 2), Map.of(Light.YELLOW, 1)));
  }

  @Test
  void an_order_is_overdue_from_the_day_after_it_was_due() {
    assertThat(overdue(DUE)).isEmpty();
    assertThat(overdue(DUE.plusDays(1)))
        .extracting(DeviationLine::subject, DeviationLine::due, DeviationLine::overdue)
        .containsExactly(tuple("N1", DUE, true));
  }

  @Test
  void the_list_is_narrowed_and_ordered_by_the_lights_of_now() {
    assertThat(list(HERE, Light.BLUE)).extracting(DeviationLine::subject).containsExactly("money");
    assertThat(list(HERE, Light.YELLOW))
        .extracting(DeviationLine::subject)
        .containsExactly("money", "N1");
    assertThat(list(HERE, Light.RED)).isEmpty();
    assertThat(list(THERE, Light.RED)).hasSize(2);
    assertThat(list(HERE, null))
        .extracting(DeviationLine::light)
        .startsWith(Light.YELLOW, Light.YELLOW)
        .hasSize(8);
  }

  @Test
  void a_page_takes_as_many_statements_as_a_longer_one() {
    CountingDataSource statements = engine.statements();
    statements.forget();
    deviations.district(null, null, null, null, null, null, null, 1, 1, Scopes.of(HERE));
    int few = statements.executed(ANSWERS).size();
    statements.forget();
    deviations.district(null, null, null, null, null, null, null, 1, 200, Scopes.of(HERE));
    assertThat(statements.executed(ANSWERS)).hasSize(few);
  }

  @Test
  void sql_and_kernel_compute_the_same_percent() {
    var random = new Random(20201231);
    JdbcClient sql = JdbcClient.create(engine.pool());
    for (int i = 0; i < 500; i++) {
      Pace pace =
          new Pace(
              Polarity.values()[random.nextInt(3)],
              end(random),
              end(random),
              false,
              new BigDecimal(random.nextInt(-20, 400)).movePointLeft(random.nextInt(3)));
      BigDecimal percent =
          sql.sql("select read_model.attainment(:polarity, :low, :high, :actual)")
              .param("polarity", pace.polarity().name())
              .param("low", pace.low(), Types.NUMERIC)
              .param("high", pace.high(), Types.NUMERIC)
              .param("actual", pace.actual())
              .query(BigDecimal.class)
              .optional()
              .orElse(null);
      assertThat(percent)
          .as(pace.toString())
          .usingComparator(Comparator.nullsFirst(BigDecimal::compareTo))
          .isEqualTo(pace.progress(null).map(Progress::percent).orElse(null));
    }
  }

  private static @Nullable BigDecimal end(Random random) {
    return random.nextInt(4) == 0
        ? null
        : new BigDecimal(random.nextInt(-20, 300)).movePointLeft(random.nextInt(3));
  }

  private static void settled(String district, Checkpoint... checkpoints) {
    engine.happened(
        district,
        registered("区", source("LOCAL", null)),
        new RuleSetAdopted(RULES.ref(), LocalDate.of(2020, 2, 25), null),
        new MonitoringCalendarSet(Y2020, List.of(checkpoints), null));
  }

  private static Measurement stated(Indicator indicator, String value, Likelihood likelihood) {
    return new Measurement(
        indicator.id(), new Actual.Amount(number(value)), null, likelihood, null);
  }

  private Forecast forecast(String subject) {
    return requireNonNull(line(HERE, subject, 1).forecast());
  }

  private DeviationLine line(String district, String subject, int occurrence) {
    return lines(district).stream()
        .filter(line -> line.subject().equals(subject))
        .skip(occurrence)
        .findFirst()
        .orElseThrow();
  }

  private List<DeviationLine> lines(String district) {
    return deviations.project(CODE, null, null, Scopes.of(district)).lines();
  }

  private List<DeviationLine> list(String district, @Nullable Light light) {
    return deviations
        .district(Y2020, null, light, null, null, null, null, 1, 50, Scopes.of(district))
        .items();
  }

  private List<DeviationLine> overdue(LocalDate on) {
    return deviations
        .district(null, null, null, null, null, true, on, 1, 50, Scopes.of(HERE))
        .items();
  }
}
