package cn.outturn.command.shell;

import static cn.outturn.command.project.Scene.STREET;
import static cn.outturn.command.project.Scene.declaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.access.AccessTable;
import cn.outturn.access.Act;
import cn.outturn.caller.Caller;
import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.command.project.RandomCommands;
import cn.outturn.command.project.Scene;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.DistrictResumed;
import cn.outturn.district.DistrictEvent.DistrictSuspended;
import cn.outturn.district.DistrictEvent.UnitRegistered;
import cn.outturn.district.DistrictId;
import cn.outturn.district.Unit;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.UnitType;
import cn.outturn.project.DeclarationCommand.AddSubproject;
import cn.outturn.project.DeclarationCommand.DeclareProject;
import cn.outturn.project.DeclarationCommand.ReviseDeclaration;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A careless crowd supposes first and sends then: what the rehearsal says is what the aggregate
 * does, to the last word of the refusal, and the rehearsal leaves nothing behind.
 */
class RehearsalTest {

  private static final int STEPS = 2_400;
  private static final DistrictId DISTRICT = new DistrictId("530103");
  private static final UnitCode BELOW = new UnitCode("806002");
  private static final UnitCode ELSEWHERE = new UnitCode("108001");
  private static final ProjectCode WHOLE = new ProjectCode("P-1");
  private static final ProjectCode PART = new ProjectCode("P-2");

  /** Some projects end soon: each life has a project of its own. */
  private static final int STEPS_OF_A_LIFE = 240;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2023-01-15T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

  /** An account that submits may review as well: four eyes have something to see. */
  private static final List<Caller> CROWD =
      List.of(
          caller("clerk-1", STREET, Role.CLERK),
          caller("clerk-2", BELOW, Role.CLERK),
          caller("clerk-3", ELSEWHERE, Role.CLERK),
          caller("clerk-4", null, Role.CLERK),
          caller("head-1", STREET, Role.UNIT_HEAD),
          caller("finance-1", null, Role.FINANCE_BUREAU),
          caller("both-1", STREET, Role.UNIT_HEAD, Role.FINANCE_BUREAU),
          caller("auditor-1", null, Role.AUDITOR));

  static {
    System.setProperty("axoniq.update-checker.disabled", "true");
    System.setProperty("disable-axoniq-console-message", "true");
  }

  private final EventStorageEngine engine = new InMemoryEventStorageEngine();
  private final Configuration axon = axon(engine);
  private final EventStore store = axon.eventStore();
  private final Rehearsal rehearsal = new Rehearsal(store, axon.getComponent(Neighbours.class));
  private int sent;

  /** What came of a command: events, or the faults for which it was refused. */
  private record Outcome(List<? extends ProjectEvent> events, List<Fault> faults) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4_000})
  void is_refused_where_the_command_is_and_makes_the_events_that_it_makes(long seed) {
    var random = new Random(seed);
    var commands = new RandomCommands(seed);
    Set<Rule> refused = EnumSet.noneOf(Rule.class);
    Set<Class<?>> made = new HashSet<>();
    register();
    boolean suspended = false;
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(suspended ? 5 : 100) == 0) {
        district(suspended ? new DistrictResumed("恢复") : new DistrictSuspended("撤并"));
        suspended = !suspended;
      }
      int life = step / STEPS_OF_A_LIFE;
      var whole = new ProjectCode("W-%02d".formatted(life));
      var part = new ProjectCode("T-%02d".formatted(life));
      boolean begins = step % STEPS_OF_A_LIFE == 0 && life % 3 != 0;
      var project = new ProjectId(DISTRICT, begins || random.nextInt(5) > 0 ? whole : part);
      List<Sent> several =
          begins
              ? Scene.towardsFunds().stream().flatMap(RehearsalTest::allWhoMay).toList()
              : random
                  .ints(1 + random.nextInt(3))
                  .mapToObj(_ -> someone(commands, random, whole, part))
                  .toList();

      List<String> before = everything();
      List<Outcome> supposed = suppose(project, several);
      assertThat(everything()).as("nothing stored").isEqualTo(before);

      List<Outcome> real = several.stream().map(each -> send(project, each)).toList();
      assertThat(supposed).as("step %d", step).isEqualTo(real);
      real.forEach(
          outcome -> {
            outcome.faults().forEach(fault -> refused.add(fault.rule()));
            outcome.events().forEach(event -> made.add(event.getClass()));
          });
    }
    assertThat(refused)
        .contains(
            Rule.DISTRICT_SUSPENDED,
            Rule.PROJECT_UNKNOWN,
            Rule.PROJECT_EXISTS,
            Rule.ROLE_NOT_ALLOWED,
            Rule.UNIT_OUT_OF_REACH,
            Rule.FOUR_EYES)
        .hasSizeGreaterThan(30);
    assertThat(made).hasSizeGreaterThan(20);
  }

  @Test
  void a_later_command_gets_the_next_version_as_if_nothing_had_been_supposed() {
    register();
    var project = new ProjectId(DISTRICT, WHOLE);
    var declare = new Sent(new DeclareProject(declaration(null)), CROWD.getFirst());
    assertThat(suppose(project, List.of(declare)).getFirst().events()).hasSize(1);
    assertThat(rehearsal.copyOf(project, null).version()).isEqualTo(-1);
    send(project, declare);
    var revise = new Sent(new ReviseDeclaration(declaration(null), "更正"), CROWD.getFirst());
    suppose(project, List.of(revise, revise, revise));
    send(project, revise);
    assertThat(store.lastSequenceNumberFor(project.toString())).contains(1L);
    assertThat(rehearsal.copyOf(project, null).version()).isEqualTo(1);
  }

  @Test
  void a_copy_of_an_earlier_version_decides_as_then_and_a_version_to_come_is_refused() {
    register();
    var project = new ProjectId(DISTRICT, WHOLE);
    Caller clerk = CROWD.getFirst();
    var parent = new ProjectId(DISTRICT, PART);
    send(parent, new Sent(new DeclareProject(declaration(null)), clerk));
    send(project, new Sent(new DeclareProject(declaration(null)), clerk));
    send(project, new Sent(new ReviseDeclaration(declaration(PART), "并入"), clerk));

    assertThat(rehearsal.copyOf(project, 0L).standing())
        .isNotEqualTo(rehearsal.copyOf(project, null).standing());
    assertThat(rehearsal.copyOf(project, 1L)).isEqualTo(rehearsal.copyOf(project, null));
    assertThatThrownBy(() -> rehearsal.copyOf(project, 2L))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.STEP_UNKNOWN));
  }

  private record Sent(ProjectCommand command, Caller caller) {}

  /** Mostly one who may: a crowd that may nothing has no history. */
  private static Sent someone(
      RandomCommands commands, Random random, ProjectCode whole, ProjectCode part) {
    ProjectCommand command =
        switch (random.nextInt(150)) {
          case 0 -> new DeclareProject(declaration(whole));
          case 1 -> new AddSubproject(part);
          case 2 -> new AddSubproject(whole);
          default -> commands.next();
        };
    if (random.nextInt(4) == 0) {
      return new Sent(command, CROWD.get(random.nextInt(CROWD.size())));
    }
    List<Caller> may = may(command);
    return new Sent(command, may.get(random.nextInt(may.size())));
  }

  /** Who submits and may review comes first: a hypothetical submission has its author, too. */
  private static Stream<Sent> allWhoMay(ProjectCommand command) {
    return may(command).reversed().stream().map(caller -> new Sent(command, caller));
  }

  private static List<Caller> may(ProjectCommand command) {
    return CROWD.stream()
        .filter(
            caller ->
                AccessTable.shipped()
                    .reach(new Act.Send(command.getClass()), caller.roles())
                    .isPresent())
        .toList();
  }

  /** Each on what those before it have made; a refused one changes nothing. */
  private List<Outcome> suppose(ProjectId project, List<Sent> several) {
    var outcomes = new ArrayList<Outcome>();
    Rehearsal.Copy copy = rehearsal.copyOf(project, null);
    for (Sent each : several) {
      try {
        Rehearsal.Acted acted = rehearsal.act(copy, each.command(), each.caller());
        copy = acted.after();
        outcomes.add(new Outcome(acted.events(), List.of()));
      } catch (Refused refused) {
        outcomes.add(new Outcome(List.of(), refused.faults()));
      }
    }
    return outcomes;
  }

  private Outcome send(ProjectId project, Sent each) {
    int before = stream(project).size();
    var conduct = new Conduct(each.caller(), "key-%05d".formatted(sent++), "hash", null);
    try {
      DefaultCommandGateway.builder()
          .commandBus(axon.commandBus())
          .build()
          .sendAndWait(
              new GenericCommandMessage<>(
                  new ProjectAct(project, each.command()), conduct.toMetaData()));
      List<ProjectEvent> all = stream(project);
      return new Outcome(all.subList(before, all.size()), List.of());
    } catch (CommandExecutionException refused) {
      return new Outcome(List.of(), refused.<Refusal>getDetails().orElseThrow().faults());
    }
  }

  private List<ProjectEvent> stream(ProjectId project) {
    return store
        .readEvents(project.toString())
        .asStream()
        .map(message -> (ProjectEvent) message.getPayload())
        .toList();
  }

  /** Every event of the store, by its identifier. */
  private List<String> everything() {
    try (var events = engine.readEvents((TrackingToken) null, false)) {
      return events.<String>map(EventMessage::getIdentifier).toList();
    }
  }

  private void register() {
    Scene.registered().forEach(this::district);
    district(new UnitRegistered(new Unit(BELOW, "社区", UnitType.ADMINISTRATIVE, STREET, null)));
    district(new UnitRegistered(new Unit(ELSEWHERE, "民政局", UnitType.ADMINISTRATIVE, null, null)));
  }

  private void district(DistrictEvent event) {
    long next = store.lastSequenceNumberFor(DISTRICT.value()).orElse(-1L) + 1;
    store.publish(
        new GenericDomainEventMessage<>(
            "District",
            DISTRICT.value(),
            next,
            event,
            MetaData.from(Map.of("district", DISTRICT.value(), "user", "admin-1"))));
  }

  private static Caller caller(String user, @Nullable UnitCode unit, Role... roles) {
    return new Caller(DISTRICT, new UserId(user), Set.of(roles), unit);
  }

  private static Configuration axon(EventStorageEngine engine) {
    return DefaultConfigurer.defaultConfiguration()
        .configureEmbeddedEventStore(_ -> engine)
        .configureCorrelationDataProviders(_ -> List.of(Conduct.carriedOn()))
        .registerComponent(Neighbours.class, c -> new Neighbours(c.eventStore(), CLOCK))
        .configureAggregate(
            AggregateConfigurer.defaultConfiguration(ProjectAggregate.class)
                .configureRepository(
                    c -> new RememberingRepository<>(ProjectAggregate.class, c.eventStore(), c)))
        .start();
  }
}
