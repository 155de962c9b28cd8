package cn.outturn.command.project;

import static cn.outturn.command.project.Refusals.assertRefused;
import static cn.outturn.command.project.Scene.CODE;
import static cn.outturn.command.project.Scene.PAPER;
import static cn.outturn.command.project.Scene.STREET;
import static cn.outturn.command.project.Scene.Y2020;
import static cn.outturn.command.project.Scene.Y2021;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.outturn.access.AccessTable;
import cn.outturn.caller.Caller;
import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.command.district.District;
import cn.outturn.command.district.Settings;
import cn.outturn.district.DistrictCommand.RegisterUnit;
import cn.outturn.district.DistrictEvent.DistrictRegistered;
import cn.outturn.district.DistrictId;
import cn.outturn.district.Unit;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceNature;
import cn.outturn.funding.SourceTree;
import cn.outturn.funding.UnitType;
import cn.outturn.project.DeclarationCommand.ApproveDeclaration;
import cn.outturn.project.DeclarationCommand.DeclareProject;
import cn.outturn.project.DeclarationCommand.ReturnDeclaration;
import cn.outturn.project.DeclarationCommand.ReviseDeclaration;
import cn.outturn.project.DeclarationCommand.SubmitDeclaration;
import cn.outturn.project.FindingCommand.ExplainFinding;
import cn.outturn.project.FindingCommand.WaiveFinding;
import cn.outturn.project.FindingId;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectEvent;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthorityTest {

  private static final UnitCode BUREAU = new UnitCode("806");
  private static final UnitCode OTHER = new UnitCode("110001");
  private static final DistrictId DISTRICT = new DistrictId("530103");

  private final Scene scene = new Scene();
  private final Settings settings = settings();
  private Hands hands = Hands.NONE;

  /** Another bureau, and one with the street below it. */
  private static Settings settings() {
    District district =
        new District.Unregistered()
            .evolve(
                new DistrictRegistered(
                    "盘龙区",
                    new SourceTree(
                        List.of(
                            new FundingSource(
                                Scene.LOCAL, "本级财政安排", null, SourceNature.DISTRICT)))));
    for (Unit unit :
        List.of(
            new Unit(BUREAU, "民政局", UnitType.ADMINISTRATIVE, null, null),
            new Unit(STREET, "街道办事处", UnitType.ADMINISTRATIVE, BUREAU, null),
            new Unit(OTHER, "宣传部", UnitType.ADMINISTRATIVE, null, null))) {
      for (var event : district.decide(DISTRICT, new RegisterUnit(unit))) {
        district = district.evolve(event);
      }
    }
    return district.settings();
  }

  @Test
  void works_for_its_unit_and_the_units_under_it() {
    var declare = new DeclareProject(Scene.declaration(null));

    assertThatCode(() -> verify(declare, clerk(STREET))).doesNotThrowAnyException();
    assertThatCode(() -> verify(declare, clerk(BUREAU))).doesNotThrowAnyException();
    assertRefused(() -> verify(declare, clerk(OTHER)), Rule.UNIT_OUT_OF_REACH);
    assertRefused(() -> verify(declare, clerk(null)), Rule.UNIT_OUT_OF_REACH);
    assertRefused(() -> verify(declare, clerk(new UnitCode("999"))), Rule.UNIT_OUT_OF_REACH);
  }

  @Test
  void is_asked_for_the_unit_that_has_the_project_and_the_one_that_gets_it() {
    scene.drafted();
    var revise = new ReviseDeclaration(Scene.declaration(null), "更名");

    assertThatCode(() -> verify(revise, clerk(BUREAU))).doesNotThrowAnyException();
    assertRefused(() -> verify(revise, clerk(OTHER)), Rule.UNIT_OUT_OF_REACH);
    assertRefused(() -> verify(Scene.budget(Y2020, "1.00"), clerk(OTHER)), Rule.UNIT_OUT_OF_REACH);
  }

  @Test
  void needs_a_role_that_the_table_names() {
    assertRefused(() -> verify(approval(Y2020), clerk(STREET)), Rule.ROLE_NOT_ALLOWED);
    assertRefused(
        () -> verify(Scene.budget(Y2020, "1.00"), caller("audit-1", Role.AUDITOR, null)),
        Rule.ROLE_NOT_ALLOWED);
  }

  @Test
  void nobody_approves_what_they_submitted_for_that_year() {
    scene.drafted();
    act("both-1", new SubmitDeclaration(Y2020, null));

    assertRefused(() -> verify(approval(Y2020), finance("both-1")), Rule.FOUR_EYES);
    assertThatCode(() -> verify(approval(Y2020), finance("both-2"))).doesNotThrowAnyException();
    assertThatCode(() -> verify(approval(Y2021), finance("both-1"))).doesNotThrowAnyException();
  }

  @Test
  void whose_submission_was_followed_by_another_one_may_judge_that() {
    scene.drafted();
    var submit = new SubmitDeclaration(Y2020, null);
    act("both-1", submit);
    act("finance-1", new ReturnDeclaration(Y2020, "补充依据"));
    act("both-2", submit);

    assertThatCode(() -> verify(approval(Y2020), finance("both-1"))).doesNotThrowAnyException();
    assertRefused(() -> verify(approval(Y2020), finance("both-2")), Rule.FOUR_EYES);
  }

  @Test
  void nobody_waives_a_finding_that_they_explained() {
    scene.funded();
    act("head-1", Scene.selfAssessment(Y2020, "90"));
    FindingId finding = scene.declared().findings().keySet().iterator().next();
    act("both-1", new ExplainFinding(finding, "年初未预计到"));

    var waive = new WaiveFinding(finding, "已说明", null);
    assertRefused(() -> verify(waive, finance("both-1")), Rule.FOUR_EYES);
    assertRefused(() -> verify(waive, finance("head-1")), Rule.FOUR_EYES);
    assertThatCode(() -> verify(waive, finance("finance-1"))).doesNotThrowAnyException();
  }

  /** A row that excepts other events would except nobody. */
  @Test
  void remembers_every_deed_that_the_table_excepts() {
    Set<String> excepted =
        AccessTable.shipped().commands().values().stream()
            .flatMap(grant -> grant.otherThan().stream())
            .collect(Collectors.toSet());

    assertThat(excepted)
        .containsExactlyInAnyOrder(
            "DeclarationSubmitted", "SelfAssessmentSubmitted", "FindingExplained");
  }

  private void act(String user, ProjectCommand command) {
    for (ProjectEvent event : scene.act(command)) {
      hands = hands.after(event, new UserId(user));
    }
  }

  private void verify(ProjectCommand command, Caller caller) {
    Authority.verify(command, caller, scene.project(CODE), hands, settings);
  }

  private static ApproveDeclaration approval(FiscalYear year) {
    return new ApproveDeclaration(year, PAPER, LocalDate.of(year.value(), 1, 20), null);
  }

  private static Caller clerk(@Nullable UnitCode unit) {
    return caller("clerk-1", Role.CLERK, unit);
  }

  private static Caller finance(String user) {
    return caller(user, Role.FINANCE_BUREAU, null);
  }

  private static Caller caller(String user, Role role, @Nullable UnitCode unit) {
    return new Caller(DISTRICT, new UserId(user), Set.of(role), unit);
  }
}
