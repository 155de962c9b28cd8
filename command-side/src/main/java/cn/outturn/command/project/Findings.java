package cn.outturn.command.project;

import cn.outturn.checks.Check;
import cn.outturn.checks.Checks;
import cn.outturn.checks.Dossier;
import cn.outturn.checks.Examination;
import cn.outturn.checks.Examination.Found;
import cn.outturn.checks.Scope;
import cn.outturn.papers.Papers;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.Contradiction;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.DeclarationSubmitted;
import cn.outturn.project.FindingCommand;
import cn.outturn.project.FindingCommand.*;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FindingEvent.*;
import cn.outturn.project.FindingId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.Severity;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The life of findings. What was submitted is looked at again whenever a fact changes what the
 * checks see: the act that makes a contradiction, or ends it, says so in the same breath.
 */
final class Findings {

  /**
   * @param year the year asked about; for the project as a whole the latest submitted one
   */
  private record Question(Scope scope, FiscalYear year) {

    boolean covers(FindingId id) {
      return Checks.scopeOf(id.check()).filter(scope::equals).isPresent()
          && (id.year() == null || id.year().equals(year));
    }
  }

  private Findings() {}

  static List<FindingEvent> decide(Declared project, FindingCommand command, Setting setting) {
    return switch (command) {
      case ExplainFinding(var id, var explanation) ->
          answer(project, id, new FindingExplained(id, explanation, setting.by()), setting);
      case WaiveFinding(var id, var reason, var document) ->
          answer(project, id, new FindingWaived(id, reason, document, setting.by()), setting);
    };
  }

  /** Answers what the papers show now, be they submitted or not. */
  private static List<FindingEvent> answer(
      Declared project, FindingId id, FindingEvent answer, Setting setting) {
    Finding known = project.findings().get(id);
    Question question = new Question(scopeOf(id), yearOf(id, project));
    Found found = found(project, question, setting).get(id);
    if (found == null) {
      throw known == null
          ? new Refused("/finding", Rule.FINDING_UNKNOWN, id.toString())
          : new Refused("/finding", Rule.FINDING_CLOSED, id + " shows no more");
    }
    List<FindingEvent> events = new ArrayList<>(seen(known, id, found));
    if (known != null && known.state() == Finding.State.WAIVED && events.isEmpty()) {
      throw new Refused("/finding", Rule.FINDING_CLOSED, id + " is waived");
    }
    events.add(answer);
    return events;
  }

  /**
   * What the events of a command make of the findings.
   *
   * @param after the project with those events
   * @throws Refused if a submission contradicts itself gravely and nobody has waived it
   */
  static List<FindingEvent> following(
      Declared after, List<? extends ProjectEvent> events, Setting setting) {
    Set<Question> questions = questions(after, events);
    Map<FindingId, Found> found = new LinkedHashMap<>();
    questions.forEach(question -> found.putAll(found(after, question, setting)));
    refuseUnlessWaived(after, events, found);
    List<FindingEvent> following = new ArrayList<>();
    found.forEach((id, one) -> following.addAll(seen(after.findings().get(id), id, one)));
    after
        .findings()
        .forEach(
            (id, finding) -> {
              if (finding.state() != Finding.State.SETTLED
                  && !found.containsKey(id)
                  && questions.stream().anyMatch(question -> question.covers(id))) {
                following.add(new FindingSettled(id));
              }
            });
    return following;
  }

  /** Which checks the events may make answer otherwise. */
  private static Set<Question> questions(Declared after, List<? extends ProjectEvent> events) {
    var questions = new LinkedHashSet<Question>();
    boolean declaring =
        events.stream().anyMatch(e -> e instanceof DeclarationEvent || e instanceof TargetsRevised);
    after.years().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              if (declaring && isSubmitted(entry.getValue())) {
                questions.add(new Question(Scope.DECLARATION, entry.getKey()));
              }
              if (entry.getValue() instanceof Year.Running running
                  && !(running.appraisal() instanceof Year.Appraisal.Open)) {
                questions.add(new Question(Scope.ASSESSMENT, entry.getKey()));
              }
            });
    if (questions.stream().anyMatch(question -> question.scope() == Scope.DECLARATION)) {
      questions.add(new Question(Scope.PROJECT, latestSubmitted(after)));
    }
    return questions;
  }

  private static boolean isSubmitted(Year year) {
    return switch (year) {
      case Year.Submitted _, Year.Reviewed _, Year.Running _ -> true;
      case Year.Drafted _, Year.Rejected _, Year.Ended _ -> false;
    };
  }

  private static Map<FindingId, Found> found(Declared project, Question question, Setting setting) {
    Map<ProjectCode, Papers> parts = new HashMap<>();
    for (ProjectCode part : project.subprojects()) {
      if (setting.projects().apply(part) instanceof Declared declared) {
        parts.put(part, declared.papers());
      }
    }
    var dossier =
        new Dossier(
            setting.self(),
            question.year(),
            project.papers(),
            parts,
            setting.district().rulesIfAdopted(question.year()).orElse(null));
    return Examination.found(Examination.of(dossier, question.scope()));
  }

  private static void refuseUnlessWaived(
      Declared project, List<? extends ProjectEvent> events, Map<FindingId, Found> found) {
    var faults = new Faults();
    for (ProjectEvent event : events) {
      Set<Scope> scopes =
          switch (event) {
            case DeclarationSubmitted(_, var elsewhere) when elsewhere == null ->
                Set.of(Scope.PROJECT, Scope.DECLARATION);
            case SelfAssessmentSubmitted(_, _, _, var elsewhere) when elsewhere == null ->
                Set.of(Scope.ASSESSMENT);
            default -> Set.of();
          };
      found.forEach(
          (id, one) ->
              faults.when(
                  one.check().severity() == Severity.HIGH
                      && scopes.contains(one.check().scope())
                      && (id.year() == null || id.year().equals(yearOf(event)))
                      && !isWaived(project.findings().get(id), one.contradiction()),
                  "",
                  Rule.CHECK_FAILED,
                  describe(id, one)));
    }
    faults.refuse();
  }

  /**
   * What the papers of a year's assessment contradict now, of high or medium severity, and nobody
   * has explained or waived as it stands.
   */
  static List<String> unanswered(Declared project, FiscalYear year, Setting setting) {
    List<String> open = new ArrayList<>();
    found(project, new Question(Scope.ASSESSMENT, year), setting)
        .forEach(
            (id, one) -> {
              if (one.check().severity() != Severity.LOW
                  && !isAnswered(project.findings().get(id), one.contradiction())) {
                open.add(describe(id, one));
              }
            });
    return open;
  }

  private static boolean isAnswered(@Nullable Finding finding, Contradiction now) {
    return finding != null
        && finding.contradiction().equals(now)
        && switch (finding.state()) {
          case EXPLAINED, WAIVED -> true;
          case OPEN, SETTLED -> false;
        };
  }

  private static String describe(FindingId id, Found found) {
    Contradiction what = found.contradiction();
    return "%s: %s %s [%s | %s]"
        .formatted(
            id,
            found.check().zh(),
            found.check().en(),
            what.computed() == null ? "" : what.computed(),
            what.printed() == null ? "" : what.printed());
  }

  private static boolean isWaived(@Nullable Finding finding, Contradiction now) {
    return finding != null
        && finding.state() == Finding.State.WAIVED
        && finding.contradiction().equals(now);
  }

  /** Nothing if the same was seen before and still is answered or open. */
  private static List<FindingEvent> seen(@Nullable Finding known, FindingId id, Found found) {
    Check check = found.check();
    Contradiction now = found.contradiction();
    if (known == null) {
      return List.of(new FindingRaised(id, check.version(), check.severity(), now));
    }
    boolean same = known.contradiction().equals(now);
    return switch (known.state()) {
      case OPEN ->
          same ? List.of() : List.of(new FindingRaised(id, check.version(), check.severity(), now));
      case EXPLAINED, WAIVED ->
          same ? List.of() : List.of(new FindingReopened(id, check.version(), now));
      case SETTLED -> List.of(new FindingReopened(id, check.version(), now));
    };
  }

  private static Scope scopeOf(FindingId id) {
    return Checks.scopeOf(id.check())
        .orElseThrow(() -> new Refused("/finding", Rule.CHECK_UNKNOWN, id.check().value()));
  }

  private static FiscalYear yearOf(FindingId id, Declared project) {
    return id.year() == null ? latestSubmitted(project) : id.year();
  }

  private static FiscalYear latestSubmitted(Declared project) {
    return project.years().entrySet().stream()
        .filter(entry -> isSubmitted(entry.getValue()))
        .map(Map.Entry::getKey)
        .max(FiscalYear::compareTo)
        .orElse(project.declaration().period().first());
  }

  private static @Nullable FiscalYear yearOf(ProjectEvent event) {
    return switch (event) {
      case DeclarationSubmitted e -> e.year();
      case SelfAssessmentSubmitted e -> e.year();
      default -> null;
    };
  }

  static Declared evolve(Declared project, FindingEvent event) {
    FindingId id = event.finding();
    return switch (event) {
      case FindingRaised e ->
          project.with(id, new Finding(e.severity(), e.contradiction(), Finding.State.OPEN));
      case FindingReopened e -> change(project, id, finding -> finding.of(e.contradiction()));
      case FindingExplained _ -> change(project, id, f -> f.in(Finding.State.EXPLAINED));
      case FindingWaived _ -> change(project, id, f -> f.in(Finding.State.WAIVED));
      case FindingSettled _ -> change(project, id, f -> f.in(Finding.State.SETTLED));
    };
  }

  private static Declared change(Declared project, FindingId id, UnaryOperator<Finding> change) {
    Finding finding = project.findings().get(id);
    return finding == null ? project : project.with(id, change.apply(finding));
  }
}
