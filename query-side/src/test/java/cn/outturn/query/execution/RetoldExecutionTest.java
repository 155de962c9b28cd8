package cn.outturn.query.execution;

import static cn.outturn.query.execution.Story.CHENGGONG;
import static cn.outturn.query.execution.Story.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.access.Scope;
import cn.outturn.money.Money;
import cn.outturn.past.Moment;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingEvent.ExpenditureRecorded;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.Engine;
import cn.outturn.query.history.Recorded;
import cn.outturn.query.past.Retelling;
import cn.outturn.query.past.Retelling.Told;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A parent and its part, told again event by event beside a neighbour with the same codes. */
class RetoldExecutionTest {

  private static final Engine ENGINE = Engine.ofEverything().start();
  private static final Questions QUESTIONS = ENGINE.bean(Questions.class);
  private static final ExecutionController EXECUTION = ENGINE.bean(ExecutionController.class);
  private static final ProjectCode GROUP = new ProjectCode("GROUP-1");

  @BeforeAll
  static void tell() {
    happened(
        Story.of(PANLONG, "GROUP-1", "702001", null, 2021, 1)
            .asks(2021, "LOCAL", "300.00")
            .takesIn("PART-1"));
    happened(
        Story.of(PANLONG, "PART-1", "702001", "GROUP-1", 2021, 1)
            .asks(2021, "LOCAL", "200.00")
            .gets(2021, "LOCAL", "200.00")
            .spends("V1", "2021-03-01", "LOCAL", "50.00")
            .spends("V2", "2021-06-01", "LOCAL", "25.00"));
    happened(Story.of(PANLONG, "ALONE-1", 2021, 1).gets(2021, "LOCAL", "7.00"));
    happened(
        Story.of(CHENGGONG, "PART-1", "702001", "GROUP-1", 2021, 1)
            .gets(2021, "LOCAL", "999.00")
            .spends("V1", "2021-03-01", "LOCAL", "333.00"));
    ENGINE.caughtUp();
  }

  @AfterAll
  static void stop() {
    ENGINE.close();
  }

  @Test
  void after_each_event_a_parent_has_what_its_part_had_by_then() {
    Retelling told = QUESTIONS.retelling(Scopes.of(PANLONG), GROUP);
    assertThat(told.told()).extracting(Told::stream).doesNotContain(PANLONG + "/ALONE-1");
    List<@Nullable Money> executed = new ArrayList<>();
    for (int count = 3; count <= told.told().size(); count++) {
      executed.add(executed(after(told, count)));
    }
    assertThat(executed)
        .containsExactly(
            null, null, null, Money.ZERO, Money.ofYuan("50.00"), Money.ofYuan("75.00"));
    assertThat(executed.getLast()).isEqualTo(executed(Scopes.of(PANLONG)));
  }

  @Test
  void an_event_that_changes_no_row_that_was_read_is_known_to_change_nothing() {
    Retelling told = QUESTIONS.retelling(Scopes.of(PANLONG), GROUP);
    executed(after(told, told.told().size()));
    List<Boolean> may = told.told().stream().map(told::mayChange).toList();
    // Declared, asked, taken in; declared, asked, allocated, paid, paid: all of it is read.
    assertThat(may).containsOnly(true);

    Retelling nothingRead = QUESTIONS.retelling(Scopes.of(PANLONG), GROUP);
    assertThat(nothingRead.told().stream().map(nothingRead::mayChange).toList())
        .containsExactly(true, false, true, true, false, false, false, false);
  }

  @Test
  void a_retelling_of_a_moment_tells_what_that_moment_shows() {
    Scope then = Scopes.of(PANLONG).at(new Moment.AfterStep(new ProjectCode("PART-1"), 3));
    Retelling told = QUESTIONS.retelling(then, GROUP);
    assertThat(told.told()).hasSize(7);
    assertThat(executed(after(told, 7))).isEqualTo(Money.ofYuan("50.00"));
  }

  @Test
  void other_streams_stand_whole_or_have_not_begun() {
    Retelling told = QUESTIONS.retelling(Scopes.of(PANLONG), null);
    Map<String, Integer> alone = Map.of(PANLONG + "/ALONE-1", 2);
    assertThat(adjusted(told.at(alone, false))).isEqualTo(Money.ofYuan("7.00"));
    assertThat(adjusted(told.at(alone, true))).isEqualTo(Money.ofYuan("207.00"));
    assertThat(adjusted(told.at(Map.of(PANLONG + "/PART-1", 3), false)))
        .isEqualTo(Money.ofYuan("200.00"));
  }

  @Test
  void had_a_payment_been_another_the_sum_would_be() {
    Retelling told = QUESTIONS.retelling(Scopes.of(PANLONG), GROUP);
    int size = told.told().size();
    executed(after(told, size));
    Told last = told.told().getLast();
    var paid = (ExpenditureRecorded) last.event().event();
    var more =
        new ExpenditureRecorded(
            paid.expenditure(),
            paid.year(),
            paid.source(),
            Money.ofYuan("26.00"),
            paid.economic(),
            paid.purpose(),
            paid.effective(),
            paid.exception());
    assertThat(told.differs(last, more)).isTrue();
    assertThat(executed(after(told.varied(last, more), size))).isEqualTo(Money.ofYuan("76.00"));
    assertThat(executed(after(told, size))).isEqualTo(Money.ofYuan("75.00"));
    var renamed =
        new ExpenditureRecorded(
            new ExpenditureId("V9"),
            paid.year(),
            paid.source(),
            paid.amount(),
            paid.economic(),
            paid.purpose(),
            paid.effective(),
            paid.exception());
    assertThat(told.differs(last, renamed)).isFalse();
  }

  @Test
  void things_are_due_as_of_the_same_day_all_along() {
    Retelling told =
        QUESTIONS.retelling(
            Scopes.of(PANLONG).at(new Moment.OnClocks(null, LocalDate.of(2050, 5, 6))), GROUP);
    assertThat(QUESTIONS.day(after(told, 1))).isEqualTo(LocalDate.of(2050, 5, 6));
  }

  private static Scope after(Retelling told, int count) {
    Map<String, Integer> events = new HashMap<>();
    told.told().forEach(one -> events.put(one.stream(), 0));
    told.told().subList(0, count).forEach(one -> events.put(one.stream(), one.nth()));
    return told.at(events, true);
  }

  private static @Nullable Money executed(Scope scope) {
    return EXECUTION.project(GROUP, scope).allYears().amounts().executed();
  }

  private static @Nullable Money adjusted(Scope scope) {
    return EXECUTION.overview("district", null, null, scope).total().amounts().adjusted();
  }

  private static void happened(Story story) {
    ENGINE.happened(
        story.told().stream(), story.told().events().stream().map(Recorded::event).toArray());
  }
}
