package cn.outturn.query.timeline;

import static cn.outturn.query.timeline.Told.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.query.Engine;
import cn.outturn.query.question.Asker;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import cn.outturn.query.timeline.FieldContent.Kind;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two states side by side, and one state after the other. */
class StatesTest {

  private static final Engine ENGINE = new Engine();

  private final Timelines timelines = timelines(ENGINE);
  private final DifferencesController differences =
      new DifferencesController(ENGINE.bean(Questions.class), timelines);
  private final StepsController steps = new StepsController(timelines, ENGINE.bean(Asker.class));

  @BeforeAll
  static void two_districts_with_the_same_project() {
    ENGINE.start();
    Told.happen(ENGINE);
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private Differences between(@Nullable String fromStep, @Nullable String toStep) {
    return differences.differences(
        CODE, null, null, fromStep, null, null, toStep, Scopes.of(HERE), auditor(HERE));
  }

  private Step step(long version, String... show) {
    return steps.step(CODE, version, List.of(show), Scopes.of(HERE), auditor(HERE));
  }

  @Test
  void two_steps_differ_in_the_fields_that_changed_between_them() {
    Differences told = between("5", "7");

    assertThat(told.from().events()).isEqualTo(6);
    assertThat(told.to().last()).isEqualTo(TO_EIGHT);
    FieldChange target =
        told.changes().stream()
            .filter(c -> c.field().toString().equals("/goals/2020/indicators/N1/target/value"))
            .findFirst()
            .orElseThrow();
    assertThat(requireNonNull(target.before()).value()).isEqualTo("10");
    assertThat(requireNonNull(target.after()).value()).isEqualTo("8");
    assertThat(told.figures())
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.label().zh()).isEqualTo("2020年 指标 N1 培训场次 指标值");
              assertThat(figure.difference()).isEqualByComparingTo("-2");
            });
  }

  @Test
  void differences_read_either_way_and_there_are_none_to_oneself() {
    assertThat(between("7", "5").figures().getFirst().difference()).isEqualByComparingTo("2");
    assertThat(between("5", "7").changes()).hasSameSizeAs(between("7", "5").changes());
    assertThat(between(null, null).changes()).isEmpty();
    assertThat(between(null, null).to().last()).isEqualTo(TO_NINE_AGAIN);
  }

  @Test
  void the_clocks_give_the_states_of_their_day() {
    Differences told =
        differences.differences(
            CODE,
            null,
            "2020-03-01",
            null,
            null,
            "2020-07-01",
            null,
            Scopes.of(HERE),
            auditor(HERE));

    assertThat(told.changes())
        .extracting(change -> change.field().toString())
        .contains("/funds/2020/expenditures/V1/amount", "/funds/2020/total/rate")
        .noneMatch(field -> field.startsWith("/goals"));
    assertThat(told.from().effectiveOn()).isEqualTo("2020-03-01");
  }

  /** Nothing stands before the beginning; that is no error. */
  @Test
  void before_a_project_began_its_forms_are_blank() {
    Differences told =
        differences.differences(
            CODE, "2019-01-01", null, null, null, null, null, Scopes.of(HERE), auditor(HERE));

    assertThat(told.from().events()).isZero();
    assertThat(told.from().last()).isNull();
    assertThat(told.changes()).isNotEmpty().allMatch(change -> change.before() == null);
  }

  @Test
  void a_wrong_moment_is_refused_by_its_name() {
    assertRefused(() -> between("x", null), Rule.PARAMETER_MALFORMED, "fromStep");
    assertRefused(() -> between(null, "99"), Rule.STEP_UNKNOWN, "0 to 9");
    assertRefused(
        () ->
            differences.differences(
                CODE, "2020-01-01", null, "1", null, null, null, Scopes.of(HERE), auditor(HERE)),
        Rule.PARAMETER_MALFORMED,
        "fromStep");
  }

  @Test
  void steps_lead_from_the_first_to_the_last_and_back() {
    List<Step> all = LongStream.rangeClosed(0, 9).mapToObj(this::step).toList();

    for (int i = 0; i < 10; i++) {
      var links = all.get(i).links();
      assertThat(links.self()).isEqualTo("/api/projects/" + CODE + "/steps/" + i);
      assertThat(links.previous()).isEqualTo(i == 0 ? null : all.get(i - 1).links().self());
      assertThat(links.next()).isEqualTo(i == 9 ? null : all.get(i + 1).links().self());
      assertThat(links.first()).isEqualTo(all.getFirst().links().self());
      assertThat(links.last()).isEqualTo(all.getLast().links().self());
      assertThat(all.get(i).event().version()).isEqualTo(i);
    }
  }

  @Test
  void a_step_shows_the_forms_as_they_stood_then() {
    assertThat(value(step(TO_NINE), "/goals/2020/indicators/N1/target/value")).isEqualTo("9");
    assertThat(value(step(TO_EIGHT), "/goals/2020/indicators/N1/target/value")).isEqualTo("8");
    assertThat(value(step(2), "/funds/2020/total/executed")).isEqualTo("0");
    assertThat(value(step(1), "/funds/2020/total/executed")).isNull();
    assertThat(requireNonNull(step(NAMED).form()))
        .filteredOn(field -> field.field().toString().endsWith("/name"))
        .filteredOn(field -> field.field().toString().startsWith("/contacts"))
        .hasSize(2)
        .allMatch(field -> field.value().kind() == Kind.NOT_SHOWN);
  }

  private static @Nullable String value(Step step, String field) {
    return requireNonNull(step.form()).stream()
        .filter(one -> one.field().toString().equals(field))
        .map(one -> one.value().value())
        .findFirst()
        .orElse(null);
  }

  @Test
  void a_step_that_is_not_there_and_a_view_that_is_none_are_refused() {
    assertRefused(() -> step(10), Rule.STEP_UNKNOWN, "0 to 9, not 10");
    assertRefused(() -> step(-1), Rule.STEP_UNKNOWN, "not -1");
    assertRefused(() -> step(0, "money"), Rule.PARAMETER_MALFORMED, "show: one of form,");
  }

  private static void assertRefused(Runnable asking, Rule rule, String detail) {
    assertThatThrownBy(asking::run)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.rule()).isEqualTo(rule);
              assertThat(refused.faults().getFirst().detail()).contains(detail);
            });
  }
}
