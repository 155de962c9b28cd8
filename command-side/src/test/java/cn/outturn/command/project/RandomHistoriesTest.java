package cn.outturn.command.project;

import static cn.outturn.command.project.Scene.CODE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.FundingEvent.*;
import cn.outturn.project.ProjectEvent;
import cn.outturn.refusal.Refused;
import cn.outturn.time.FiscalYear;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is asked, in whatever order: money is conserved, and the history alone tells the state.
 */
class RandomHistoriesTest {

  private static final int STEPS = 4_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
  void money_is_conserved_and_replay_equals_the_live_state(long seed) {
    var commands = new RandomCommands(seed);
    var scene = new Scene();
    var events = new ArrayList<ProjectEvent>();
    var histories = new ArrayList<List<ProjectEvent>>();
    Set<Class<?>> kinds = new HashSet<>();
    int projects = 1;
    for (int step = 0; step < STEPS; step++) {
      Project before = scene.project(CODE);
      try {
        events.addAll(scene.act(commands.next()));
      } catch (Refused refused) {
        assertThat(scene.project(CODE)).as("a refusal changes nothing").isSameAs(before);
        continue;
      }
      events.forEach(e -> kinds.add(e.getClass()));
      if (scene.project(CODE) instanceof Declared declared) {
        assertConserved(declared, events);
      }
      assertThat(Project.replay(events)).isEqualTo(scene.project(CODE));
      if (scene.project(CODE) instanceof Project.Closed || events.size() > 250) {
        histories.add(List.copyOf(events));
        events.clear();
        scene = new Scene();
        projects++;
      }
    }
    assertThat(projects).as("several lives were lived").isGreaterThan(1);
    assertThat(kinds).as("and most kinds of events seen").hasSizeGreaterThan(18);
    evolvesAnythingInAnyOrder(histories, seed);
  }

  /** Built from the events alone, so that it can't share a mistake with the state's own sums. */
  private static void assertConserved(Declared project, List<ProjectEvent> events) {
    Map<FiscalYear, Map<SourceCode, Money>> left = new TreeMap<>();
    Set<FiscalYear> excepted = new HashSet<>();
    for (ProjectEvent event : events) {
      if (event instanceof FundingEvent funding) {
        post(left, funding, excepted);
      }
    }
    left.forEach(
        (year, sources) ->
            sources.forEach(
                (source, amount) -> {
                  Account account = project.book(year).account(source);
                  assertThat(account.available()).as("%s %s", year, source).isEqualTo(amount);
                  if (!excepted.contains(year)) {
                    assertThat(amount.isNegative()).as("%s %s", year, source).isFalse();
                    Money layers = Money.sum(account.left(year).values());
                    assertThat(layers).as("layers of %s %s", year, source).isEqualTo(amount);
                  }
                }));
  }

  private static void post(
      Map<FiscalYear, Map<SourceCode, Money>> left, FundingEvent event, Set<FiscalYear> excepted) {
    switch (event) {
      case FundsAllocated e ->
          e.amounts().forEach(a -> add(left, e.year(), a.source(), a.amount()));
      case FundsAdjusted e -> e.changes().forEach(a -> add(left, e.year(), a.source(), a.amount()));
      case ExpenditureRecorded e -> {
        add(left, e.year(), e.source(), e.amount().negated());
        if (e.exception() != null) {
          excepted.add(e.year());
        }
      }
      case ExpenditureCorrected e -> {
        add(left, e.year(), e.source(), e.before().minus(e.amount()));
        if (e.exception() != null) {
          excepted.add(e.year());
        }
      }
      case FundsCarriedOver e -> {
        add(left, e.year(), e.source(), e.amount().negated());
        add(left, e.year().next(), e.source(), e.amount());
      }
      case FundsReturned e -> add(left, e.year(), e.source(), e.amount().negated());
      case PaymentsSuspended _, PaymentsResumed _ -> {}
    }
  }

  private static void add(
      Map<FiscalYear, Map<SourceCode, Money>> left,
      FiscalYear year,
      SourceCode source,
      Money amount) {
    left.computeIfAbsent(year, _ -> new HashMap<>()).merge(source, amount, Money::plus);
  }

  /** {@code evolve} is total: a history that no rule would have allowed is still read. */
  private static void evolvesAnythingInAnyOrder(List<List<ProjectEvent>> histories, long seed) {
    var shuffled = new ArrayList<ProjectEvent>();
    histories.forEach(shuffled::addAll);
    Collections.shuffle(shuffled, new Random(seed));
    for (Project start : List.of(Project.UNDECLARED, Project.replay(histories.getFirst()))) {
      Project state = start;
      for (ProjectEvent event : shuffled) {
        state = state.evolve(event);
        assertThat(state).isNotNull();
      }
    }
  }
}
