package cn.outturn.command.shell;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasProperty;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.instanceOf;

import cn.outturn.caller.Caller;
import cn.outturn.caller.MessageKeys;
import cn.outturn.caller.Role;
import cn.outturn.caller.Unattributable;
import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictEvent.DistrictRegistered;
import cn.outturn.district.DistrictEvent.UnitRegistered;
import cn.outturn.district.DistrictId;
import cn.outturn.district.Unit;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceNature;
import cn.outturn.funding.SourceTree;
import cn.outturn.funding.UnitType;
import cn.outturn.project.Classification;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationCommand.DeclareProject;
import cn.outturn.project.DeclarationCommand.ReviseDeclaration;
import cn.outturn.project.DeclarationEvent.DeclarationRevised;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
import cn.outturn.refusal.Rule;
import cn.outturn.time.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectAggregateTest {

  private static final DistrictId DISTRICT = new DistrictId("530103");
  private static final ProjectId PROJECT = new ProjectId(DISTRICT, new ProjectCode("P-1"));
  private static final UnitCode UNIT = new UnitCode("806001");

  private final AggregateTestFixture<ProjectAggregate> fixture =
      new AggregateTestFixture<>(ProjectAggregate.class);

  @BeforeEach
  void a_registered_district_with_a_unit() {
    // The fixture's own store answers only for the stream under test.
    var around =
        EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    var tree =
        new SourceTree(
            List.of(
                new FundingSource(new SourceCode("LOCAL"), "本级财政安排", null, SourceNature.DISTRICT)));
    around.publish(
        event(DISTRICT.value(), 0, new DistrictRegistered("盘龙区", tree), MetaData.emptyInstance()),
        event(
            DISTRICT.value(),
            1,
            new UnitRegistered(new Unit(UNIT, "街道办事处", UnitType.ADMINISTRATIVE, null, null)),
            MetaData.emptyInstance()));
    fixture.registerInjectableResource(new Neighbours(around, Clock.systemUTC()));
    fixture.registerCommandHandlerInterceptor(
        new CorrelationDataInterceptor<>(Conduct.carriedOn()));
  }

  @Test
  void declares_and_answers_with_the_version() {
    fixture
        .givenNoPriorActivity()
        .when(declare(PROJECT), conduct("key-00001", "a", null))
        .expectEvents(new ProjectDeclared(declaration("党建工作经费")))
        .expectResultMessagePayload(new Receipt(0, false));
  }

  @Test
  void answers_a_repeated_key_again_without_doing_it_twice() {
    declared()
        .when(declare(PROJECT), conduct("key-00001", "a", null))
        .expectNoEvents()
        .expectResultMessagePayload(new Receipt(0, true));
  }

  @Test
  void refuses_a_key_that_stands_for_another_command() {
    assertRefused(
        declared().when(revise(), conduct("key-00001", "b", 0L)), Rule.IDEMPOTENCY_KEY_REUSED);
  }

  @Test
  void refuses_a_command_that_rests_on_an_old_version() {
    assertRefused(declared().when(revise(), conduct("key-00002", "b", 7L)), Rule.VERSION_STALE);
  }

  @Test
  void accepts_a_command_that_rests_on_the_current_version() {
    declared()
        .when(revise(), conduct("key-00002", "b", 0L))
        .expectEvents(new DeclarationRevised(declaration("党建专项经费"), "更名"))
        .expectResultMessagePayload(new Receipt(1, false));
  }

  @Test
  void stops_a_message_that_names_no_district() {
    fixture
        .givenNoPriorActivity()
        .when(
            declare(PROJECT),
            conduct("key-00001", "a", null).withoutKeys(Set.of(MessageKeys.DISTRICT)))
        .expectNoEvents()
        .expectException(Unattributable.class)
        .expectExceptionMessage(endsWith("(ProjectAct) carries no district"));
  }

  @Test
  void stops_a_message_whose_district_is_none() {
    fixture
        .givenNoPriorActivity()
        .when(declare(PROJECT), conduct("key-00001", "a", null).and(MessageKeys.DISTRICT, "盘龙区"))
        .expectNoEvents()
        .expectException(Unattributable.class)
        .expectExceptionMessage(endsWith("names no district but 盘龙区"));
  }

  @Test
  void stops_at_an_event_of_its_stream_that_names_no_district_or_another() {
    for (MetaData message :
        List.of(
            conduct("key-00001", "a", null).withoutKeys(Set.of(MessageKeys.DISTRICT)),
            conduct("key-00001", "a", null).and(MessageKeys.DISTRICT, "310117"))) {
      var given =
          fixture.given(
              event(PROJECT.toString(), 0, new ProjectDeclared(declaration("党建工作经费")), message));
      given
          .when(revise(), conduct("key-00002", "b", 0L))
          .expectNoEvents()
          .expectException(hasProperty("cause", instanceOf(Unattributable.class)));
    }
  }

  @Test
  void stops_a_message_whose_stream_is_of_another_district() {
    fixture
        .givenNoPriorActivity()
        .when(
            declare(new ProjectId(new DistrictId("310117"), PROJECT.code())),
            conduct("key-00001", "a", null))
        .expectNoEvents()
        .expectException(Unattributable.class)
        .expectExceptionMessage(endsWith("names district 530103 but lies in a stream of 310117"));
  }

  private TestExecutor<ProjectAggregate> declared() {
    return fixture.given(
        event(
            PROJECT.toString(),
            0,
            new ProjectDeclared(declaration("党建工作经费")),
            conduct("key-00001", "a", null)));
  }

  private static DomainEventMessage<?> event(
      String stream, long version, Object payload, MetaData metaData) {
    return new GenericDomainEventMessage<>("test", stream, version, payload, metaData);
  }

  private static void assertRefused(ResultValidator<ProjectAggregate> result, Rule rule) {
    result
        .expectNoEvents()
        .expectException(CommandExecutionException.class)
        .expectExceptionDetails(hasToString(containsString(rule.name())));
  }

  private static ProjectAct declare(ProjectId project) {
    return new ProjectAct(project, new DeclareProject(declaration("党建工作经费")));
  }

  private static ProjectAct revise() {
    return new ProjectAct(PROJECT, new ReviseDeclaration(declaration("党建专项经费"), "更名"));
  }

  private static MetaData conduct(String key, String hash, @Nullable Long version) {
    var caller = new Caller(DISTRICT, new UserId("clerk-1"), Set.of(Role.CLERK), UNIT);
    return new Conduct(caller, key, hash, version).toMetaData();
  }

  private static Declaration declaration(String name) {
    return new Declaration(
        name,
        List.of(),
        null,
        new Classification(null, null, null, Classification.Level.OWN, null, null, null, null),
        UNIT,
        null,
        null,
        new Period(LocalDate.of(2020, 1, 1), 3),
        null,
        null,
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }
}
