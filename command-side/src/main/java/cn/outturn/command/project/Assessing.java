package cn.outturn.command.project;

import cn.outturn.assessment.GivenScore;
import cn.outturn.assessment.Score;
import cn.outturn.assessment.Scoring;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.assessment.SelfRating;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.project.AssessmentCommand;
import cn.outturn.project.AssessmentCommand.*;
import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.AssessmentEvent.*;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.RuleSet;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of judging a year and of ending it. */
final class Assessing {

  static List<AssessmentEvent> decide(
      Declared project, AssessmentCommand command, Setting setting) {
    return List.of(
        switch (command) {
          case DraftSelfAssessment(var year, var assessment) ->
              new SelfAssessmentDrafted(
                  year, assessment, score(project, year, assessment, setting));
          case SubmitSelfAssessment(var year, var assessment, var elsewhere) ->
              new SelfAssessmentSubmitted(
                  year, assessment, score(project, year, assessment, setting), elsewhere);
          case ReturnSelfAssessment(var year, var reason) -> {
            selfAssessed(project, year);
            yield new SelfAssessmentReturned(year, reason);
          }
          case DecideOverAchievement decide -> decideOverAchievement(project, decide, setting);
          case AcceptSelfAssessment(var year) -> {
            refuseUnanswered(project, year, setting);
            yield new SelfAssessmentAccepted(year);
          }
          case EvaluateProject evaluate -> evaluate(project, evaluate, setting);
          case PublishResult(var year, var channel, var effective) -> {
            if (accepted(project, year).published()) {
              throw new Refused("/year", Rule.RESULT_PUBLISHED_ALREADY, year.toString());
            }
            yield new ResultPublished(year, channel, effective);
          }
          case CloseYear(var year) -> {
            accepted(project, year);
            refuseUnsettled(project, year);
            yield new YearClosed(year);
          }
          case CloseProject(var reason) -> close(project, reason);
        });
  }

  private static Score score(
      Declared project, FiscalYear assessed, SelfAssessment assessment, Setting setting) {
    Year.Running year = project.running(assessed);
    if (!(year.appraisal() instanceof Year.Appraisal.Open)) {
      throw new Refused("/year", Rule.ASSESSMENT_EXISTS, assessed.toString());
    }
    RuleSet rules = setting.district().rules(assessed);
    Plan plan = year.plan();
    var faults = new Faults();
    List<SelfRating> ratings = assessment.ratings();
    checkRows(faults, "/assessment/ratings", plan, ratings, SelfRating::indicator);
    var actuals = new HashMap<IndicatorId, Actual>();
    for (int i = 0; i < ratings.size(); i++) {
      SelfRating rating = ratings.get(i);
      String at = "/assessment/ratings/" + i;
      Optional<Indicator> indicator = plan.indicator(rating.indicator());
      indicator.ifPresent(
          known -> {
            Actual actual = rating.actual();
            faults.when(
                actual != null && !Targets.fits(known.target(), actual),
                at + "/actual",
                Rule.ACTUAL_MISFITS_TARGET,
                actual + " for " + known.target());
            checkWithin(faults, at + "/ownScore", rating.ownScore(), known.points());
          });
      if (rating.actual() != null) {
        actuals.put(rating.indicator(), rating.actual());
      }
    }
    faults.refuse();
    return Scoring.score(rules, plan.indicators(), actuals, execution(project, assessed, setting));
  }

  /** 全年执行数 over 全年预算数, of the project or of its parts; unknown while nothing is allocated. */
  private static Rate execution(Declared project, FiscalYear year, Setting setting) {
    List<Book> books = Subprojects.books(project, year, setting);
    boolean funded = books.stream().anyMatch(b -> !b.accounts().isEmpty());
    Money spent = Money.sum(books.stream().map(Book::spent).toList());
    Money budget = Money.sum(books.stream().map(Book::budget).toList());
    return Rate.of(spent, funded ? budget : null);
  }

  private static AssessmentEvent evaluate(
      Declared project, EvaluateProject command, Setting setting) {
    Plan plan = project.running(command.year()).plan();
    accepted(project, command.year());
    RuleSet rules = setting.district().rules(command.year());
    var faults = new Faults();
    checkWithin(faults, "/executionScore", command.executionScore(), rules.weights().execution());
    checkRows(faults, "/scores", plan, command.scores(), GivenScore::indicator);
    List<GivenScore> scores = command.scores();
    for (int i = 0; i < scores.size(); i++) {
      GivenScore given = scores.get(i);
      String at = "/scores/" + i + "/score";
      plan.indicator(given.indicator())
          .ifPresent(known -> checkWithin(faults, at, given.score(), known.points()));
    }
    faults.refuse();
    BigDecimal total =
        scores.stream().map(GivenScore::score).reduce(command.executionScore(), BigDecimal::add);
    return new ProjectEvaluated(
        command.year(),
        command.evaluator(),
        command.executionScore(),
        scores,
        total,
        rules.grade(total),
        rules.ref(),
        command.opinion());
  }

  /** Each indicator of the year has one row, and no row another. */
  private static <T> void checkRows(
      Faults faults, String pointer, Plan plan, List<T> rows, Function<T, IndicatorId> id) {
    var seen = new TreeMap<IndicatorId, Integer>();
    for (int i = 0; i < rows.size(); i++) {
      IndicatorId indicator = id.apply(rows.get(i));
      String at = pointer + "/" + i + "/indicator";
      faults.when(
          plan.indicator(indicator).isEmpty(), at, Rule.INDICATOR_UNKNOWN, indicator.value());
      faults.when(seen.put(indicator, i) != null, at, Rule.RATING_DUPLICATE, indicator.value());
    }
    plan.indicators().stream()
        .filter(indicator -> !seen.containsKey(indicator.id()))
        .forEach(
            missing ->
                faults.when(
                    true, pointer, Rule.RATING_MISSING, missing.id() + " " + missing.name()));
  }

  private static void checkWithin(
      Faults faults, String pointer, @Nullable BigDecimal score, @Nullable BigDecimal points) {
    faults.when(
        score != null && points != null && score.compareTo(points) > 0,
        pointer,
        Rule.SCORE_OUT_OF_RANGE,
        score + " of " + points);
  }

  private static Year.Appraisal.SelfAssessed selfAssessed(Declared project, FiscalYear year) {
    if (project.running(year).appraisal() instanceof Year.Appraisal.SelfAssessed submitted) {
      return submitted;
    }
    throw new Refused("/year", Rule.ASSESSMENT_MISSING, year.toString());
  }

  private static OverAchievementDecided decideOverAchievement(
      Declared project, DecideOverAchievement command, Setting setting) {
    Year.Appraisal.SelfAssessed submitted = selfAssessed(project, command.year());
    IndicatorId indicator = command.indicator();
    Score score = submitted.score();
    if (project.running(command.year()).plan().indicator(indicator).isEmpty()) {
      throw new Refused("/indicator", Rule.INDICATOR_UNKNOWN, indicator.value());
    }
    if (!score.toReview().contains(indicator)) {
      throw new Refused("/indicator", Rule.OVER_ACHIEVEMENT_NOT_ASKED, indicator.value());
    }
    BigDecimal computed = score.of(indicator).orElseThrow();
    if (command.score().compareTo(computed) > 0) {
      throw new Refused(
          "/score", Rule.SCORE_OUT_OF_RANGE, "%s of %s".formatted(command.score(), computed));
    }
    Score.Decided decided =
        score.decided(
            submitted.with(indicator, command.score()).decisions(),
            setting.district().ruleSet(score.ruleSet()).orElseThrow().grades());
    return new OverAchievementDecided(
        command.year(),
        indicator,
        computed,
        command.score(),
        command.reason(),
        setting.by(),
        decided.total(),
        decided.grade());
  }

  /** What was done elsewhere is accepted as it was. */
  private static void refuseUnanswered(Declared project, FiscalYear year, Setting setting) {
    Year.Appraisal.SelfAssessed submitted = selfAssessed(project, year);
    if (submitted.elsewhere()) {
      return;
    }
    var faults = new Faults();
    for (IndicatorId indicator : submitted.score().toReview()) {
      faults.when(
          !submitted.decisions().containsKey(indicator),
          "/year",
          Rule.OVER_ACHIEVEMENT_UNDECIDED,
          indicator.value());
    }
    for (String finding : Findings.unanswered(project, year, setting)) {
      faults.when(true, "/year", Rule.FINDINGS_OPEN, finding);
    }
    faults.refuse();
  }

  private static Year.Appraisal.Accepted accepted(Declared project, FiscalYear year) {
    if (project.running(year).appraisal() instanceof Year.Appraisal.Accepted accepted) {
      return accepted;
    }
    throw new Refused("/year", Rule.ASSESSMENT_NOT_ACCEPTED, year.toString());
  }

  private static void refuseUnsettled(Declared project, FiscalYear year) {
    var faults = new Faults();
    project
        .book(year)
        .accounts()
        .forEach(
            (source, account) ->
                faults.when(
                    account.available().isPositive(),
                    "/year",
                    Rule.FUNDS_UNSETTLED,
                    "%s still holds %s".formatted(source, account.available())));
    faults.refuse();
  }

  private static AssessmentEvent close(Declared project, String reason) {
    var faults = new Faults();
    for (Map.Entry<FiscalYear, Year> entry : new TreeMap<>(project.years()).entrySet()) {
      boolean open =
          switch (entry.getValue()) {
            case Year.Submitted _, Year.Reviewed _, Year.Running _ -> true;
            case Year.Drafted _, Year.Rejected _, Year.Ended _ -> false;
          };
      faults.when(open, "", Rule.YEARS_OPEN, entry.getKey().toString());
    }
    project
        .books()
        .keySet()
        .forEach(
            year ->
                faults.when(
                    !(project.year(year) instanceof Year.Ended)
                        && project.book(year).accounts().values().stream()
                            .anyMatch(a -> a.available().isPositive()),
                    "",
                    Rule.FUNDS_UNSETTLED,
                    "money carried over lies in " + year));
    faults.refuse();
    return new ProjectClosed(reason);
  }

  static Project evolve(Declared project, AssessmentEvent event) {
    return switch (event) {
      case SelfAssessmentSubmitted e ->
          appraisal(
              project,
              e.year(),
              new Year.Appraisal.SelfAssessed(e.score(), e.elsewhere() != null, Map.of()));
      case OverAchievementDecided e ->
          project.withRunning(
              e.year(),
              year ->
                  year.appraisal() instanceof Year.Appraisal.SelfAssessed submitted
                      ? year.with(submitted.with(e.indicator(), e.score()))
                      : year);
      case SelfAssessmentReturned e -> appraisal(project, e.year(), new Year.Appraisal.Open());
      case SelfAssessmentAccepted e ->
          appraisal(project, e.year(), new Year.Appraisal.Accepted(false));
      case SelfAssessmentDrafted _, ProjectEvaluated _ -> project;
      case ResultPublished e -> appraisal(project, e.year(), new Year.Appraisal.Accepted(true));
      case YearClosed e -> project.with(e.year(), year -> new Year.Ended(year.plan()));
      case ProjectClosed(String reason) -> new Project.Closed(reason);
    };
  }

  private static Declared appraisal(Declared project, FiscalYear year, Year.Appraisal appraisal) {
    return project.withRunning(year, running -> running.with(appraisal));
  }

  private Assessing() {}
}
