package cn.outturn.command.project;

import cn.outturn.command.district.Units;
import cn.outturn.district.Unit;
import cn.outturn.district.UnitCode;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.personal.PersonId;
import cn.outturn.personal.SealedContact;
import cn.outturn.project.Classification;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationCommand;
import cn.outturn.project.DeclarationCommand.*;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.*;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ReviewGrade;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rules of declaring a project and of getting its years approved. */
final class Declaring {

  static List<DeclarationEvent> declare(DeclareProject command, Setting setting) {
    Declaration declaration = command.declaration();
    var faults = new Faults();
    checkUnits(faults, declaration, null, setting);
    ProjectCode parent = declaration.parent();
    faults
        .when(
            parent != null && !(setting.projects().apply(parent) instanceof Declared),
            "/declaration/parent",
            Rule.PARENT_UNKNOWN,
            String.valueOf(parent))
        .refuse();
    return List.of(new ProjectDeclared(declaration));
  }

  static List<DeclarationEvent> decide(
      Declared project, DeclarationCommand command, Setting setting) {
    return List.of(
        switch (command) {
          case DeclareProject declare ->
              throw new Refused(Rule.PROJECT_EXISTS, declare.declaration().name());
          case ReviseDeclaration revise -> revise(project, revise, setting);
          case SetGoals set -> setGoals(project, set);
          case PlanBudget plan -> plan(project, plan, setting);
          case PlanTransfers plan -> planTransfers(project, plan, setting);
          case NameContacts(var contacts) -> name(contacts, setting);
          case AttachDocument(var attachment) -> new DocumentAttached(attachment);
          case AddSubproject add -> addSubproject(project, add, setting);
          case SubmitDeclaration submit -> submit(project, submit, setting);
          case ReviewDeclaration review -> {
            submitted(project, review.year());
            yield new DeclarationReviewed(
                review.year(), review.grade(), review.opinions(), setting.by());
          }
          case ReturnDeclaration(var year, var reason) -> {
            if (!(project.year(year) instanceof Year.Reviewed)) {
              submitted(project, year);
            }
            yield new DeclarationReturned(year, reason);
          }
          case ApproveDeclaration approve -> approve(project, approve, setting);
          case RejectDeclaration(var year, var reason) -> {
            refuseGate(year, reviewed(project, year), ReviewGrade.POOR);
            yield new DeclarationRejected(year, reason);
          }
        });
  }

  private static DeclarationEvent revise(
      Declared project, ReviseDeclaration revise, Setting setting) {
    Declaration changed = revise.declaration();
    var faults = new Faults();
    checkUnits(faults, changed, project.declaration(), setting);
    project.years().keySet().stream()
        .filter(year -> !changed.period().holds(year))
        .forEach(
            year ->
                faults.when(
                    true,
                    "/declaration/period",
                    Rule.PERIOD_TOO_SHORT,
                    changed.period() + " leaves out " + year));
    ProjectCode named = project.declaration().parent();
    ProjectCode parent = changed.parent();
    if (!Objects.equals(parent, named)) {
      faults.when(
          parent != null && !(setting.projects().apply(parent) instanceof Declared),
          "/declaration/parent",
          Rule.PARENT_UNKNOWN,
          String.valueOf(parent));
      // Else the old parent would go on counting it, and another could take it in as well.
      faults.when(
          named != null
              && setting.projects().apply(named) instanceof Declared above
              && above.subprojects().contains(setting.self()),
          "/declaration/parent",
          Rule.PARENT_LOCKED,
          "it is a sub-project of " + named);
    }
    faults.refuse();
    return new DeclarationRevised(changed, revise.reason());
  }

  private static DeclarationEvent setGoals(Declared project, SetGoals set) {
    draftOf(project, set.horizon());
    var faults = new Faults();
    List<Indicator> indicators = set.indicators();
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      String at = "/indicators/" + i;
      faults.when(
          indicators.subList(0, i).stream().anyMatch(other -> other.id().equals(indicator.id())),
          at + "/id",
          Rule.INDICATOR_DUPLICATE,
          indicator.id().value());
      Targets.checkPlan(faults, at + "/plan", indicator.target(), indicator.plan());
      checkLineage(faults, at + "/lineage/from", project, set.horizon(), indicator);
    }
    faults.refuse();
    return new GoalsSet(set.horizon(), set.framework(), set.goal(), indicators);
  }

  private static void checkLineage(
      Faults faults, String pointer, Declared project, Horizon horizon, Indicator indicator) {
    IndicatorId from = Targets.ancestor(indicator.lineage());
    if (from == null || !(horizon instanceof Horizon.Annual(FiscalYear year))) {
      return;
    }
    boolean known =
        project.years().entrySet().stream()
            .filter(e -> e.getKey().compareTo(year) < 0)
            .anyMatch(e -> e.getValue().plan().indicator(from).isPresent());
    faults.when(!known, pointer, Rule.LINEAGE_UNKNOWN, from + " before " + year);
  }

  private static DeclarationEvent plan(Declared project, PlanBudget plan, Setting setting) {
    draftOf(project, plan.horizon());
    if (plan.horizon() instanceof Horizon.Annual(FiscalYear year)) {
      refuseWhereParentIsLocked(project, year, setting);
    }
    Unit unit = setting.district().registered(project.declaration().unit());
    Budgets.check(plan, unit.type(), setting.district());
    return new BudgetPlanned(plan.horizon(), plan.funding(), plan.items());
  }

  private static DeclarationEvent planTransfers(
      Declared project, PlanTransfers plan, Setting setting) {
    draftOf(project, new Horizon.Annual(plan.year()));
    Classification kind = project.declaration().classification();
    var faults =
        new Faults()
            .when(
                kind.level() != Classification.Level.TRANSFER,
                "/transfers",
                Rule.TRANSFERS_NOT_ALLOWED,
                "the project's level is " + kind.level())
            .when(
                Classification.SPECIAL_BUSINESS.equals(kind.printed()),
                "/transfers",
                Rule.TRANSFERS_NOT_ALLOWED,
                kind.printed() + "项目不得补助下级");
    for (int i = 0; i < plan.transfers().size(); i++) {
      Budgets.checkAmounts(
          faults,
          "/transfers/" + i + "/amounts",
          plan.transfers().get(i).amounts(),
          setting.district());
    }
    faults.refuse();
    return new TransfersPlanned(plan.year(), plan.transfers());
  }

  /** Whoever is erased stays so: a new key would make a second person of the same sign. */
  private static DeclarationEvent name(List<SealedContact> contacts, Setting setting) {
    var faults = new Faults();
    for (int i = 0; i < contacts.size(); i++) {
      PersonId person = contacts.get(i).person();
      faults.when(
          setting.district().erased().contains(person),
          "/contacts/%d/person".formatted(i),
          Rule.PERSON_ERASED,
          person.value());
    }
    faults.refuse();
    return new ContactsNamed(contacts);
  }

  private static DeclarationEvent addSubproject(
      Declared project, AddSubproject add, Setting setting) {
    ProjectCode code = add.subproject();
    new Faults()
        .when(
            project.subprojects().contains(code),
            "/subproject",
            Rule.SUBPROJECT_EXISTS,
            code.value())
        .when(
            !project.books().isEmpty(),
            "/subproject",
            Rule.SUBPROJECTS_DISAGREE,
            "this project has money of its own already")
        .refuse();
    if (!(setting.projects().apply(code) instanceof Declared child)) {
      throw new Refused("/subproject", Rule.SUBPROJECT_UNKNOWN, code.value());
    }
    // The child names its parent, the parent its child: neither can be taken in unasked. Parents
    // are
    // declared before children and a parent is never changed into a descendant, so there is no
    // ring.
    ProjectCode named = child.declaration().parent();
    new Faults()
        .when(
            !setting.self().equals(named),
            "/subproject",
            Rule.SUBPROJECT_OF_OTHER,
            code + " names " + named)
        .refuse();
    return new SubprojectAdded(code);
  }

  private static DeclarationEvent submit(
      Declared project, SubmitDeclaration submit, Setting setting) {
    FiscalYear year = submit.year();
    project.refuseOutsidePeriod(year, "/year");
    Plan plan = drafted(project, year).plan();
    new Faults()
        .when(plan.indicators().isEmpty(), "/year", Rule.GOALS_MISSING, year.toString())
        .when(plan.funding().isEmpty(), "/year", Rule.BUDGET_MISSING, year.toString())
        .refuse();
    if (!project.subprojects().isEmpty()) {
      Subprojects.refuseUnlessAgreeing(project, year, setting);
    }
    return new DeclarationSubmitted(year, submit.elsewhere());
  }

  private static DeclarationEvent approve(
      Declared project, ApproveDeclaration approve, Setting setting) {
    ReviewGrade grade = reviewed(project, approve.year());
    refuseGate(approve.year(), grade, ReviewGrade.EXCELLENT, ReviewGrade.GOOD);
    new Faults()
        .when(
            grade == ReviewGrade.GOOD && approve.completion() == null,
            "/completion",
            Rule.REVIEW_GATE,
            "a declaration reviewed as GOOD is approved once completed: say what was completed")
        .refuse();
    return new DeclarationApproved(
        approve.year(),
        approve.document(),
        approve.effective(),
        approve.completion(),
        setting.by());
  }

  /** A project keeps the units it has, even closed ones; it comes to open ones only. */
  private static void checkUnits(
      Faults faults, Declaration declaration, @Nullable Declaration before, Setting setting) {
    Units units = setting.district().units();
    UnitCode unit = declaration.unit();
    if (before == null || !unit.equals(before.unit())) {
      units.checkOpen(faults, "/declaration/unit", unit);
    }
    UnitCode department = declaration.department();
    if (department != null && (before == null || !department.equals(before.department()))) {
      units.checkOpen(faults, "/declaration/department", department);
    }
  }

  /** A child's money may not move under a parent that has been handed in with the sum of it. */
  private static void refuseWhereParentIsLocked(
      Declared project, FiscalYear year, Setting setting) {
    ProjectCode parent = project.declaration().parent();
    if (parent != null
        && setting.projects().apply(parent) instanceof Declared above
        && !(above.year(year) instanceof Year.Drafted)) {
      throw new Refused("/horizon", Rule.PARENT_LOCKED, parent + " " + year);
    }
  }

  private static void draftOf(Declared project, Horizon horizon) {
    switch (horizon) {
      case Horizon.Annual(FiscalYear year) -> {
        project.refuseOutsidePeriod(year, "/horizon/year");
        drafted(project, year);
      }
      // A mid-term goal spans years of any stage; it is context, not what a year is judged by.
      case Horizon.MidTerm _ -> {}
    }
  }

  private static Year.Drafted drafted(Declared project, FiscalYear year) {
    return switch (project.year(year)) {
      case Year.Drafted drafted -> drafted;
      case Year.Ended _ -> throw new Refused(Rule.YEAR_CLOSED, year.toString());
      case Year.Rejected _ -> throw new Refused(Rule.YEAR_REJECTED, year.toString());
      case Year.Submitted _, Year.Reviewed _, Year.Running _ ->
          throw new Refused(Rule.YEAR_NOT_IN_DRAFT, year.toString());
    };
  }

  private static void submitted(Declared project, FiscalYear year) {
    if (!(project.year(year) instanceof Year.Submitted)) {
      throw new Refused("/year", Rule.YEAR_NOT_SUBMITTED, year.toString());
    }
  }

  private static ReviewGrade reviewed(Declared project, FiscalYear year) {
    if (project.year(year) instanceof Year.Reviewed(_, ReviewGrade grade)) {
      return grade;
    }
    throw new Refused("/year", Rule.YEAR_NOT_REVIEWED, year.toString());
  }

  private static void refuseGate(FiscalYear year, ReviewGrade grade, ReviewGrade... open) {
    if (!Set.of(open).contains(grade)) {
      throw new Refused("/year", Rule.REVIEW_GATE, "%s was reviewed as %s".formatted(year, grade));
    }
  }

  static Declared evolve(Declared project, DeclarationEvent event) {
    return switch (event) {
      case ProjectDeclared _, ContactsNamed _, DocumentAttached _, TransfersPlanned _ -> project;
      case DeclarationRevised(var declaration, _) -> project.with(declaration);
      case GoalsSet(var horizon, _, _, var indicators) ->
          redrafted(project, horizon, plan -> plan.withIndicators(indicators));
      case BudgetPlanned(var horizon, var funding, _) ->
          redrafted(project, horizon, plan -> plan.withFunding(funding));
      case SubprojectAdded(var subproject) -> project.withSubproject(subproject);
      case DeclarationSubmitted(var year, _) ->
          project.with(year, y -> new Year.Submitted(y.plan()));
      case DeclarationReviewed(var year, var grade, _, _) ->
          project.with(year, y -> new Year.Reviewed(y.plan(), grade));
      case DeclarationReturned(var year, _) -> project.with(year, y -> new Year.Drafted(y.plan()));
      case DeclarationApproved(var year, _, _, _, _) ->
          project.with(year, y -> Year.Running.begun(y.plan()));
      case DeclarationRejected(var year, _) -> project.with(year, y -> new Year.Rejected(y.plan()));
    };
  }

  private static Declared redrafted(Declared project, Horizon horizon, UnaryOperator<Plan> change) {
    return switch (horizon) {
      case Horizon.Annual(var year) ->
          project.with(year, y -> new Year.Drafted(change.apply(y.plan())));
      case Horizon.MidTerm _ -> project;
    };
  }

  private Declaring() {}
}
