package cn.outturn.query.findings;

import static cn.outturn.query.district.Districts.registered;
import static cn.outturn.query.district.Districts.source;
import static cn.outturn.query.district.Districts.unit;
import static cn.outturn.query.findings.Contradictions.*;
import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.district.UnitCode;
import cn.outturn.project.CheckId;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.FindingId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.Severity;
import cn.outturn.query.Engine;
import cn.outturn.query.district.Districts;
import cn.outturn.query.projection.Progress;
import cn.outturn.query.projection.Projections;
import cn.outturn.query.projection.Rebuild;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FindingsAnswersTest {

  private static final ProjectCode STREET = new ProjectCode("S302020100685");
  private static final ProjectCode OFFICE = new ProjectCode("S302020100700");
  private static final ProjectCode SOUND = new ProjectCode("S302020100800");
  private static final FindingId FIGURES = FindingId.parse("figures-nobody-checks:2021:V1");

  private static final Engine ENGINE = new Engine(new FindingsProjection(), Districts.projection());

  private final FindingsController findings =
      new FindingsController(new FindingsRepository(ENGINE.bean(Questions.class)));

  @BeforeAll
  static void two_districts_with_the_same_project() {
    ENGINE.start();
    ENGINE.happened(
        PANLONG,
        registered("盘龙区", source("LOCAL", null)),
        unit("701", "街道办", null),
        unit("701001", "党建办", "701"),
        unit("702", "民政局", null));
    begun(PANLONG, STREET, "701001");
    ENGINE.happened(
        PANLONG + "/" + STREET,
        raised(FIGURES, Severity.MEDIUM, "5.04 万元"),
        raised(OPERATOR, Severity.HIGH, "≤ 4 场"),
        waived(OPERATOR, "原件照录"),
        raised(CLAUSE, Severity.HIGH, "昆办通〔2018〕15号"));
    begun(PANLONG, OFFICE, "702");
    ENGINE.happened(
        PANLONG + "/" + OFFICE,
        raised(RATES, Severity.HIGH, "100 %"),
        raised(OPERATOR, Severity.HIGH, "≤ 1 次"),
        settled(OPERATOR));
    begun(PANLONG, SOUND, "702");
    begun(CHENGGONG, STREET, "701001");
    ENGINE.happened(CHENGGONG + "/" + STREET, raised(FIGURES, Severity.LOW, "4.94 万元"));
    ENGINE.caughtUp();
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void a_project_tells_its_findings_as_a_whole_first_then_by_year() {
    assertThat(project(STREET, null, null, null))
        .extracting(FindingLine::finding, FindingLine::state)
        .containsExactly(
            tuple(CLAUSE, State.OPEN), tuple(OPERATOR, State.WAIVED), tuple(FIGURES, State.OPEN));
    assertThat(project(STREET, new FiscalYear(2021), null, null))
        .extracting(FindingLine::finding)
        .containsExactly(FIGURES);
    assertThat(project(STREET, null, State.OPEN, Severity.HIGH))
        .extracting(FindingLine::finding)
        .containsExactly(CLAUSE);
  }

  @Test
  void a_line_has_every_step_and_the_words_of_its_check() {
    FindingLine line = project(STREET, new FiscalYear(2020), null, null).getFirst();
    assertThat(line.history()).extracting(Step::act).containsExactly(Act.RAISED, Act.WAIVED);
    assertThat(line.history().getLast().document()).isEqualTo(LETTER);
    assertThat(line.waiver()).extracting(Waiver::reason, Waiver::by).contains("原件照录", BUREAU);
    assertThat(line.message())
        .extracting(FindingLine.Message::zh, FindingLine.Message::source)
        .containsExactly("指标值的运算符与指标说明或指标方向相反", "财预〔2015〕88号");
    assertThat(project(STREET, new FiscalYear(2021), null, null).getFirst().message()).isNull();
  }

  @Test
  void a_project_without_findings_has_none_and_an_unknown_one_is_refused() {
    assertThat(project(SOUND, null, null, null)).isEmpty();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> findings.project(SOUND, null, null, null, Scopes.of(CHENGGONG)).findings())
        .extracting(Refused::rule)
        .isEqualTo(Rule.PROJECT_UNKNOWN);
  }

  @Test
  void the_district_is_told_what_is_open_first_the_worst_and_oldest_of_it() {
    assertThat(list(null, null, null, null).items())
        .extracting(FindingLine::projectCode, FindingLine::finding)
        .containsExactly(
            tuple(STREET, CLAUSE),
            tuple(OFFICE, RATES),
            tuple(STREET, FIGURES),
            tuple(STREET, OPERATOR),
            tuple(OFFICE, OPERATOR));
    assertThat(findings.district(null, null, null, null, null, 1, 20, Scopes.of(CHENGGONG)).items())
        .extracting(FindingLine::printed)
        .containsExactly("4.94 万元");
  }

  @Test
  void the_list_is_narrowed_by_unit_and_those_below_by_severity_state_and_check() {
    assertThat(list("701", null, null, null).total()).isEqualTo(3);
    assertThat(list("701001", null, null, null).total()).isEqualTo(3);
    assertThat(list("702", null, null, null).total()).isEqualTo(2);
    assertThat(list(null, Severity.HIGH, State.OPEN, null).total()).isEqualTo(2);
    assertThat(list(null, null, State.SETTLED, null).items())
        .extracting(FindingLine::projectCode)
        .containsExactly(OFFICE);
    assertThat(list(null, null, null, "operator-against-note").total()).isEqualTo(2);
    Page<FindingLine> second =
        findings.district(null, null, null, null, null, 2, 2, Scopes.of(PANLONG));
    assertThat(second.total()).isEqualTo(5);
    assertThat(second.items()).extracting(FindingLine::finding).containsExactly(FIGURES, OPERATOR);
  }

  @Test
  void the_summary_counts_by_severity_check_unit_and_state() {
    FindingsSummary all = findings.summary(null, Scopes.of(PANLONG));
    assertThat(all.findings()).isEqualTo(5);
    assertThat(all.severities())
        .containsExactly(
            new FindingsSummary.OfSeverity(Severity.HIGH, states(2, 0, 1, 1)),
            new FindingsSummary.OfSeverity(Severity.MEDIUM, states(1, 0, 0, 0)),
            new FindingsSummary.OfSeverity(Severity.LOW, states(0, 0, 0, 0)));
    assertThat(all.checks())
        .extracting(one -> one.check().value(), one -> one.states())
        .contains(tuple("operator-against-note", states(0, 0, 1, 1)))
        .hasSize(4);
    assertThat(all.units())
        .containsExactly(
            new FindingsSummary.OfUnit(new UnitCode("701001"), "党建办", states(2, 0, 1, 0)),
            new FindingsSummary.OfUnit(new UnitCode("702"), "民政局", states(1, 0, 0, 1)));
  }

  @Test
  void a_year_s_summary_leaves_out_what_is_about_projects_as_a_whole() {
    assertThat(findings.summary(new FiscalYear(2021), Scopes.of(PANLONG)).findings()).isEqualTo(2);
    assertThat(findings.summary(new FiscalYear(2019), Scopes.of(PANLONG)).units()).isEmpty();
  }

  @Test
  void a_rebuild_gives_the_same_rows() {
    var all = ENGINE.bean(Projections.class).all();
    assertThat(ENGINE.bean(Rebuild.class).run(all, new Progress()).differing()).isZero();
    ENGINE.sql().execute("UPDATE read_model.finding SET reopened = 9 WHERE state = 'OPEN'");
    assertThat(ENGINE.bean(Rebuild.class).run(all, new Progress()).differing()).isEqualTo(4);
    assertThat(list(null, null, null, null).items())
        .extracting(FindingLine::reopened)
        .containsOnly(0);
  }

  @Test
  void the_answer_is_told_in_the_words_of_the_api() {
    JsonMapper json = JsonMapper.builder().build();
    var line = json.valueToTree(project(STREET, new FiscalYear(2020), null, null).getFirst());
    assertThat(line.path("finding").stringValue()).isEqualTo("operator-against-note:2020:N5");
    assertThat(line.at("/message/en").stringValue()).startsWith("The target's operator");
    assertThat(line.at("/history/1/act").stringValue()).isEqualTo("WAIVED");
  }

  private List<FindingLine> project(
      ProjectCode code,
      @Nullable FiscalYear year,
      @Nullable State state,
      @Nullable Severity severity) {
    return findings.project(code, year, state, severity, Scopes.of(PANLONG)).findings();
  }

  private Page<FindingLine> list(
      @Nullable String unit,
      @Nullable Severity severity,
      @Nullable State state,
      @Nullable String check) {
    return findings.district(
        unit == null ? null : new UnitCode(unit),
        null,
        severity,
        state,
        check == null ? null : new CheckId(check),
        1,
        20,
        Scopes.of(PANLONG));
  }

  private static Map<State, Integer> states(int open, int explained, int waived, int settled) {
    return Map.of(
        State.OPEN, open,
        State.EXPLAINED, explained,
        State.WAIVED, waived,
        State.SETTLED, settled);
  }

  private static void begun(String district, ProjectCode code, String unit) {
    ENGINE.happened(
        district + "/" + code,
        new ProjectDeclared(
            declared("党建工作经费", unit, null, new Period(LocalDate.of(2020, 1, 1), 3))));
  }
}
