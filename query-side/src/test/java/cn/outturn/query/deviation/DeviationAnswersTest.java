package cn.outturn.query.deviation;

import static cn.outturn.query.deviation.MoneyTest.allocated;
import static cn.outturn.query.deviation.MoneyTest.paid;
import static cn.outturn.query.deviation.Sheets.*;
import static cn.outturn.query.register.Papers.IN_2020;
import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.time.Quarter.Q1;
import static cn.outturn.time.Quarter.Q2;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.district.UnitCode;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.money.Rate;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.DeviationCause;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.TrackingEvent.DeviationExplained;
import cn.outturn.query.Engine;
import cn.outturn.query.district.Districts;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.Light;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Period;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeviationAnswersTest {

  private static final String HERE = "530103";
  private static final String THERE = "530114";
  private static final ProjectCode BEHIND = new ProjectCode("S302020100685");
  private static final ProjectCode SLOW = new ProjectCode("S302020100700");
  private static final ProjectCode DRAFT = new ProjectCode("S302020100800");

  private static final Engine engine = new Engine(new DeviationProjection());

  private final DeviationController deviations =
      new DeviationController(
          new DeviationRepository(
              engine.bean(Questions.class), Districts.gauges(engine.bean(Questions.class))),
          engine.bean(Questions.class));

  @BeforeAll
  static void recorded_quarters() {
    engine.start();
    begun(HERE, BEHIND, "701001", MEETINGS, PROGRESS, SATISFIED);
    engine.happened(
        stream(HERE, BEHIND),
        allocated(Y2020, "100000.00", "2020-02-01"),
        paid("V1", "10000.00", "2020-03-10"),
        recorded(Q1, measured(MEETINGS, "2"), measured(PROGRESS, "24"), measured(SATISFIED, "60")),
        lit(of(Q1, MEETINGS), "8", "2"),
        lit(of(Q1, SATISFIED), "95", "60"),
        lit(of(Q1, null), "2500000", "1000000"),
        new DeviationExplained(of(Q1, MEETINGS), DeviationCause.STAFF, "人员调动", "补开"),
        corrected(Q1, "问卷漏录", measured(SATISFIED, "98")));
    begun(HERE, SLOW, "701002", MEETINGS);
    engine.happened(
        stream(HERE, SLOW),
        recorded(Q2, measured(MEETINGS, "11")),
        lit(of(Q2, MEETINGS), "16", "11"));
    begun(HERE, DRAFT, "701002");
    begun(THERE, BEHIND, "701001", MEETINGS);
    engine.happened(
        stream(THERE, BEHIND),
        recorded(Q1, measured(MEETINGS, "0")),
        lit(of(Q1, MEETINGS), "8", "0"));
    engine.sql().update("insert into read_model.unit values (?, ?, ?, ?)", HERE, "701", "部门", "x");
    unit("701001");
    unit("701002");
    engine.caughtUp();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void a_project_tells_its_quarters_in_order_money_first() {
    assertThat(deviations.project(BEHIND, null, null, Scopes.of(HERE)).lines())
        .extracting(DeviationLine::quarter, DeviationLine::subject, DeviationLine::status)
        .containsExactly(
            tuple(Q1, "money", DeviationStatus.DETECTED),
            tuple(Q1, "N1", DeviationStatus.EXPLAINED),
            tuple(Q1, "T1", DeviationStatus.ON_PLAN),
            tuple(Q1, "M1", DeviationStatus.ON_PLAN));
    assertThat(deviations.project(BEHIND, new FiscalYear(2021), null, Scopes.of(HERE)).lines())
        .isEmpty();
  }

  @Test
  void every_value_comes_back_from_the_table_as_it_was_told() {
    DeviationLine satisfied = line(BEHIND, "M1");
    assertThat(satisfied.projectName()).isEqualTo("党建工作经费");
    assertThat(requireNonNull(satisfied.indicator()).target()).isEqualTo(SATISFIED.target());
    assertThat(requireNonNull(satisfied.reading()).correctionReason()).isEqualTo("问卷漏录");
    assertThat(satisfied.earlier())
        .singleElement()
        .satisfies(
            detection -> {
              assertThat(detection.light()).isEqualTo(Light.YELLOW);
              assertThat(detection.ruleSet()).isEqualTo(RULES.ref());
            });
    DeviationLine meetings = line(BEHIND, "N1");
    assertThat(meetings.cause()).isEqualTo(DeviationCause.STAFF);
    assertThat(requireNonNull(meetings.detection()).explanation())
        .isEqualTo(new Detection.Explanation(DeviationCause.STAFF, "人员调动", "补开"));
  }

  @Test
  void money_names_the_two_amounts_of_its_rate() {
    assertThat(line(BEHIND, "money").spentOfBudget())
        .isEqualTo(Rate.of(new BigDecimal("1000000"), new BigDecimal("10000000")));
    assertThat(line(SLOW, "money").spentOfBudget())
        .isEqualTo(new Rate.NotComputable(Rate.Reason.DENOMINATOR_UNKNOWN));
    assertThat(line(BEHIND, "N1").spentOfBudget()).isNull();
  }

  @Test
  void the_district_is_listed_worst_first_and_nobody_elses() {
    assertThat(list(new FiscalYear(2020), null, null, null, null).items())
        .extracting(
            line -> line.projectCode() + " " + line.subject(),
            DeviationLine::light,
            DeviationLine::status)
        .containsExactly(
            tuple(BEHIND + " N1", Light.RED, DeviationStatus.EXPLAINED),
            tuple(BEHIND + " money", Light.RED, DeviationStatus.DETECTED),
            tuple(SLOW + " N1", Light.YELLOW, DeviationStatus.DETECTED),
            tuple(SLOW + " money", null, DeviationStatus.NOT_COMPARABLE),
            tuple(BEHIND + " T1", null, DeviationStatus.ON_PLAN),
            tuple(BEHIND + " M1", null, DeviationStatus.ON_PLAN));
    assertThat(
            deviations
                .district(null, null, null, null, null, null, null, 1, 20, Scopes.of(THERE))
                .items())
        .extracting(DeviationLine::subject, DeviationLine::percent)
        .contains(tuple("N1", new BigDecimal("0.00")))
        .hasSize(2);
  }

  @Test
  void the_list_is_narrowed_by_quarter_light_status_and_unit_and_cut_into_pages() {
    assertThat(list(null, Q2, null, null, null).items())
        .extracting(DeviationLine::projectCode)
        .containsOnly(SLOW);
    assertThat(list(null, null, Light.RED, null, null).total()).isEqualTo(2);
    assertThat(list(null, null, null, DeviationStatus.DETECTED, null).total()).isEqualTo(2);
    assertThat(list(null, null, null, null, "701002").total()).isEqualTo(2);
    assertThat(list(null, null, null, null, "701").total()).isEqualTo(6);
    assertThat(list(new FiscalYear(2021), null, null, null, null).items()).isEmpty();
    Page<DeviationLine> second =
        deviations.district(null, null, null, null, null, null, null, 2, 4, Scopes.of(HERE));
    assertThat(second.total()).isEqualTo(6);
    assertThat(second.items()).extracting(DeviationLine::subject).containsExactly("T1", "M1");
  }

  @Test
  void a_year_is_counted_by_quarter_light_status_and_cause() {
    DeviationSummary summary = deviations.summary(Y2020, Scopes.of(HERE));
    assertThat(summary.quarters())
        .containsExactly(
            new DeviationSummary.OfQuarter(
                Q1,
                4,
                Map.of(Light.RED, 2),
                Map.of(Light.RED, 1),
                Map.of(
                    DeviationStatus.DETECTED, 1,
                    DeviationStatus.EXPLAINED, 1,
                    DeviationStatus.ON_PLAN, 2),
                Map.of(DeviationCause.STAFF, 1)),
            new DeviationSummary.OfQuarter(
                Q2,
                2,
                Map.of(Light.YELLOW, 1),
                Map.of(Light.YELLOW, 1),
                Map.of(DeviationStatus.DETECTED, 1, DeviationStatus.NOT_COMPARABLE, 1),
                Map.of()));
    assertThat(deviations.summary(new FiscalYear(2021), Scopes.of(HERE)).quarters()).isEmpty();
  }

  @Test
  void a_project_that_recorded_nothing_has_no_lines_and_an_unknown_one_is_refused() {
    assertThat(deviations.project(DRAFT, null, null, Scopes.of(HERE)).lines()).isEmpty();
    assertThatThrownBy(() -> deviations.project(DRAFT, null, null, Scopes.of(THERE)))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.rule()).isEqualTo(Rule.PROJECT_UNKNOWN));
  }

  @Test
  void the_answer_is_told_in_the_words_of_the_api() {
    JsonMapper json = JsonMapper.builder().build();
    var money = json.valueToTree(line(BEHIND, "money"));
    assertThat(money.at("/spentOfBudget/percent").decimalValue()).isEqualByComparingTo("10.00");
    assertThat(money.at("/spending/known/budget").longValue()).isEqualTo(10000000);
    assertThat(money.at("/detection/ruleSet/key").stringValue()).isEqualTo("mof-2020-10");
    var meetings = json.valueToTree(line(BEHIND, "N1"));
    assertThat(meetings.at("/indicator/target/kind").stringValue()).isEqualTo("at-least");
    assertThat(meetings.at("/reading/actual/kind").stringValue()).isEqualTo("amount");
  }

  private Page<DeviationLine> list(
      @Nullable FiscalYear year,
      @Nullable Quarter quarter,
      @Nullable Light light,
      @Nullable DeviationStatus status,
      @Nullable String unit) {
    UnitCode below = unit == null ? null : new UnitCode(unit);
    return deviations.district(
        year, quarter, light, status, below, null, null, 1, 20, Scopes.of(HERE));
  }

  private DeviationLine line(ProjectCode code, String subject) {
    return deviations.project(code, null, null, Scopes.of(HERE)).lines().stream()
        .filter(line -> line.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static void begun(
      String district, ProjectCode code, String unit, Indicator... indicators) {
    var declaration = declared("党建工作经费", unit, null, new Period(LocalDate.of(2020, 1, 1), 3));
    engine.happened(
        stream(district, code),
        new ProjectDeclared(declaration),
        new GoalsSet(IN_2020, Framework.UNTIL_2021, "加强党建", List.of(indicators)));
  }

  private static void unit(String code) {
    engine
        .sql()
        .update("insert into read_model.unit values (?, ?, ?, ?, ?)", HERE, code, "科室", "x", "701");
  }

  private static String stream(String district, ProjectCode code) {
    return district + "/" + code;
  }
}
