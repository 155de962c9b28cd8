package cn.outturn.query.question;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.past.Moment;
import cn.outturn.project.ProjectCode;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.China;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** How a request says as of when it asks: two clocks, or a step of one project. */
public final class Moments {

  public static final String RECORDED_BY = "recordedBy";
  public static final String EFFECTIVE_ON = "effectiveOn";
  public static final String STEP = "step";

  private static final Set<Question> ANSWERED =
      EnumSet.of(
          Question.REGISTER,
          Question.DECLARATION,
          Question.EXECUTION,
          Question.DEVIATION,
          Question.COMPARISON,
          Question.ASSESSMENTS,
          Question.SCORES,
          Question.FINDINGS,
          Question.CHECKS,
          Question.DOCUMENTS,
          Question.WORKING,
          Question.DISTRICT,
          Question.RULE_SETS);

  private Moments() {}

  /** Whether an endpoint can be asked as of a moment. */
  public static boolean takenBy(HandlerMethod endpoint) {
    return asked(endpoint).filter(ANSWERED::contains).isPresent()
        && !endpoint.hasMethodAnnotation(AsOfNow.class)
        && Stream.of(endpoint.getMethodParameters())
            .anyMatch(parameter -> parameter.getParameterType().equals(Scope.class));
  }

  static Optional<Question> asked(HandlerMethod endpoint) {
    return Stream.of(endpoint.getMethod(), endpoint.getBeanType())
        .map(element -> AnnotatedElementUtils.findMergedAnnotation(element, Asks.class))
        .flatMap(Stream::ofNullable)
        .map(Asks::value)
        .findFirst();
  }

  /**
   * The moment that these parameters name; none: now.
   *
   * @param parameter gives a parameter's text by its name
   * @param project that the question is about, if it is about one
   * @throws Refused if one is malformed, or they contradict each other
   */
  public static @Nullable Moment of(
      Function<String, @Nullable String> parameter, @Nullable ProjectCode project) {
    return of(parameter, project, name -> name);
  }

  /**
   * @param named the parameters' names, where a request names several moments
   */
  public static @Nullable Moment of(
      Function<String, @Nullable String> parameter,
      @Nullable ProjectCode project,
      UnaryOperator<String> named) {
    Instant recordedBy = parsed(named.apply(RECORDED_BY), parameter, Moments::instant);
    LocalDate effectiveOn = parsed(named.apply(EFFECTIVE_ON), parameter, LocalDate::parse);
    Long step = parsed(named.apply(STEP), parameter, Long::valueOf);
    if (step == null) {
      return recordedBy == null && effectiveOn == null
          ? null
          : new Moment.OnClocks(recordedBy, effectiveOn);
    }
    if (project == null) {
      throw malformed(named.apply(STEP), "it belongs to one project");
    }
    if (recordedBy != null || effectiveOn != null) {
      throw malformed(named.apply(STEP), "a step says already when it was");
    }
    return new Moment.AfterStep(project, step);
  }

  /** An instant, or a day up to its end. */
  private static Instant instant(String text) {
    return text.indexOf('T') < 0
        ? China.endOf(LocalDate.parse(text))
        : OffsetDateTime.parse(text).toInstant();
  }

  private static <T> @Nullable T parsed(
      String name, Function<String, @Nullable String> parameter, Function<String, T> parse) {
    String text = parameter.apply(name);
    try {
      return text == null ? null : parse.apply(text);
    } catch (DateTimeException | NumberFormatException e) {
      throw malformed(name, text);
    }
  }

  private static Refused malformed(String name, @Nullable String why) {
    return new Refused("/" + name, Rule.PARAMETER_MALFORMED, name + ": " + why);
  }
}
