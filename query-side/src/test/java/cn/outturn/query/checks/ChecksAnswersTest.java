package cn.outturn.query.checks;

import static cn.outturn.query.district.Districts.registered;
import static cn.outturn.query.district.Districts.source;
import static cn.outturn.query.findings.Contradictions.explained;
import static cn.outturn.query.register.Papers.IN_2020;
import static cn.outturn.query.register.Papers.Y2020;
import static cn.outturn.query.register.Papers.Y2021;
import static cn.outturn.query.register.Papers.Y2022;
import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.query.register.Papers.indicator;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.checks.Checks;
import cn.outturn.checks.Dossier;
import cn.outturn.checks.Scope;
import cn.outturn.district.DistrictEvent.RuleSetAdopted;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Target;
import cn.outturn.project.Contradiction;
import cn.outturn.project.DeclarationEvent.*;
import cn.outturn.project.FindingEvent.FindingRaised;
import cn.outturn.project.FindingId;
import cn.outturn.project.Place;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.Severity;
import cn.outturn.query.Engine;
import cn.outturn.query.district.Districts;
import cn.outturn.query.findings.State;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChecksAnswersTest {

  private static final ProjectCode CODE = new ProjectCode("S302020100685");
  private static final ProjectCode PART = new ProjectCode("S302020100686");
  private static final FindingId OPERATOR = FindingId.parse("operator-against-note:2020:N5");

  private final Engine engine = new Engine(Districts.projection());
  private final Filings filings = new Filings(engine.bean(Questions.class));
  private final Inquiry inquiry =
      new Inquiry(filings, Districts.rules(engine.bean(Questions.class)));
  private final ChecksController checks = new ChecksController(inquiry);

  @BeforeEach
  void the_same_project_in_two_districts() {
    engine.start();
    engine.happened(
        PANLONG,
        registered("盘龙区", source("LOCAL", null)),
        new RuleSetAdopted(new RuleSetRef("mof-2020-10", 1), LocalDate.of(2020, 3, 1), null),
        new RuleSetAdopted(new RuleSetRef("mof-2021-101", 1), LocalDate.of(2021, 9, 1), null));
    engine.happened(CHENGGONG, registered("呈贡区", source("LOCAL", null)));
    happened(PANLONG, new ProjectDeclared(declared("党建工作经费", 2020, 3)), goals(atMost("4")));
    happened(CHENGGONG, new ProjectDeclared(declared("党员教育", 2020, 3)), goals(atLeast("4")));
    engine.caughtUp();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void a_draft_shows_its_contradictions_under_the_names_their_findings_would_have() {
    CheckAnswer answer = answer(PANLONG, Y2020);
    assertThat(answer.outcome()).isEqualTo(Result.FAIL);
    assertThat(answer.check().version()).isEqualTo(1);
    assertThat(answer.check().severity()).isEqualTo(Severity.HIGH);
    assertThat(answer.contradictions())
        .extracting(Shown::finding, Shown::state, Shown::asRaised, Shown::computed, Shown::printed)
        .containsExactly(tuple(OPERATOR, null, null, "≥", "≤"));
    assertThat(answer.contradictions().getFirst().places().getFirst().pointer())
        .isEqualTo("/goals/2020/N5/target");
  }

  @Test
  void the_same_project_of_another_district_is_asked_about_its_own_papers() {
    assertThat(answer(CHENGGONG, Y2020).outcome()).isEqualTo(Result.PASS);
  }

  @Test
  void a_raised_finding_is_shown_with_its_state() {
    Contradiction shown = contradiction(answer(PANLONG, Y2020));
    happened(PANLONG, new FindingRaised(OPERATOR, 1, Severity.HIGH, shown));
    happened(PANLONG, explained(OPERATOR, "笔误"));
    assertThat(answer(PANLONG, Y2020).contradictions())
        .extracting(Shown::state, Shown::asRaised)
        .containsExactly(tuple(State.EXPLAINED, true));
  }

  @Test
  void where_the_papers_have_changed_since_the_answer_does_not_hold_for_them() {
    var before = new Contradiction("N5", List.of(Place.at("/goals/2020/N5/target", "≤")), "≥", "<");
    happened(PANLONG, new FindingRaised(OPERATOR, 1, Severity.HIGH, before));
    assertThat(answer(PANLONG, Y2020).contradictions())
        .extracting(Shown::state, Shown::asRaised)
        .containsExactly(tuple(State.OPEN, false));
  }

  @Test
  void corrected_papers_pass_and_nothing_is_stored() {
    happened(PANLONG, goals(atLeast("4")));
    long before = engine.position();
    assertThat(answer(PANLONG, Y2020).outcome()).isEqualTo(Result.PASS);
    assertThat(engine.position()).isEqualTo(before);
  }

  @Test
  void only_the_scope_asked_for_is_looked_at() {
    assertThat(ask(PANLONG, Y2020, Scope.ASSESSMENT).checks())
        .extracting(answer -> answer.check().scope())
        .doesNotContain(Scope.DECLARATION);
    assertThat(ask(PANLONG, Y2020, Scope.DECLARATION).checks())
        .extracting(answer -> answer.check().scope())
        .containsOnly(Scope.DECLARATION);
  }

  @Test
  void the_rules_are_those_the_district_had_adopted_by_the_year_s_last_day() {
    assertThat(ask(PANLONG, Y2020, null).ruleSet()).isEqualTo(new RuleSetRef("mof-2020-10", 1));
    assertThat(ask(PANLONG, Y2021, null).ruleSet()).isEqualTo(new RuleSetRef("mof-2021-101", 1));
    assertThat(ask(PANLONG, new FiscalYear(2019), null).ruleSet()).isNull();
    assertThat(ask(CHENGGONG, Y2020, null).ruleSet()).isNull();
  }

  @Test
  void parts_are_read_at_once_and_only_those_of_the_same_district() {
    engine.happened(
        PANLONG + "/" + PART, new ProjectDeclared(declared("两新党建", 2020, 1)), goals(atMost("1")));
    engine.happened(CHENGGONG + "/" + PART, new ProjectDeclared(declared("别区项目", 2020, 1)));
    happened(PANLONG, new SubprojectAdded(PART), new SubprojectAdded(new ProjectCode("GONE-1")));
    engine.caughtUp();
    engine.statements().forget();
    Dossier dossier = dossier(Scope.PROJECT, Y2020);
    assertThat(dossier.parts()).containsOnlyKeys(PART);
    assertThat(dossier.parts().get(PART))
        .satisfies(papers -> assertThat(papers.indicators(Y2020)).hasSize(1));
    assertThat(engine.statements().executed("event_store.domain_event_entry")).hasSize(2);
    assertThat(dossier.rules()).extracting(rules -> rules.ref().key()).isEqualTo("mof-2020-10");
  }

  @Test
  void the_project_as_a_whole_is_asked_about_its_latest_submitted_year() {
    happened(PANLONG, new DeclarationSubmitted(Y2021, null));
    assertThat(dossier(Scope.PROJECT, Y2020).year()).isEqualTo(Y2021);
    assertThat(dossier(Scope.PROJECT, Y2022).year()).isEqualTo(Y2022);
    assertThat(dossier(Scope.DECLARATION, Y2020).year()).isEqualTo(Y2020);
    happened(PANLONG, new DeclarationReturned(Y2021, "补充"));
    assertThat(dossier(Scope.PROJECT, Y2020).year()).isEqualTo(Y2020);
  }

  @Test
  void a_project_that_is_not_declared_in_the_district_is_unknown() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> checks.project(PART, Y2020, null, Scopes.of(PANLONG)))
        .extracting(Refused::rule)
        .isEqualTo(Rule.PROJECT_UNKNOWN);
  }

  @Test
  void the_catalogue_has_every_version_in_both_languages_with_its_source() {
    assertThat(checks.catalogue()).hasSameSizeAs(Checks.all());
    assertThat(checks.catalogue())
        .noneMatch(c -> c.zh().isBlank() || c.en().isBlank() || c.source().isBlank());
  }

  private ProjectChecks ask(String district, FiscalYear year, @Nullable Scope scope) {
    return checks.project(CODE, year, scope, Scopes.of(district));
  }

  private CheckAnswer answer(String district, FiscalYear year) {
    return ask(district, year, null).checks().stream()
        .filter(answer -> answer.check().id().equals(OPERATOR.check()))
        .findFirst()
        .orElseThrow();
  }

  private Dossier dossier(Scope scope, FiscalYear year) {
    var within = Scopes.of(PANLONG);
    Filed filed = filings.of(within, CODE);
    return inquiry.dossier(within, filed, filings.partsOf(within, filed), scope, year);
  }

  private static Contradiction contradiction(CheckAnswer answer) {
    Shown shown = answer.contradictions().getFirst();
    return new Contradiction(
        shown.finding().key(), shown.places(), shown.computed(), shown.printed());
  }

  private static GoalsSet goals(Target target) {
    return new GoalsSet(
        IN_2020, Framework.UNTIL_2021, "加强党建", List.of(indicator("N5", "召开党建工作例会", target, "场")));
  }

  private static Target atMost(String value) {
    return new Target.AtMost(new BigDecimal(value));
  }

  private static Target atLeast(String value) {
    return new Target.AtLeast(new BigDecimal(value));
  }

  private void happened(String district, Object... events) {
    engine.happened(district + "/" + CODE, events);
  }
}
