package cn.outturn.command.shell;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.caller.MessageKeys;
import cn.outturn.caller.Unattributable;
import cn.outturn.district.DistrictCommand.SuspendDistrict;
import cn.outturn.district.DistrictEvent.DistrictSuspended;
import cn.outturn.district.DistrictId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class BordersTest {

  private static final String OWN = "530103";
  private static final DistrictAct ACT =
      new DistrictAct(new DistrictId(OWN), new SuspendDistrict("撤并"));

  private final List<CommandMessage<?>> handled = new ArrayList<>();

  @Test
  void a_command_of_its_district_passes() {
    bus().dispatch(command(Map.of(MessageKeys.DISTRICT, OWN)));
    assertThat(handled).hasSize(1);
  }

  @Test
  void a_command_without_district_or_with_another_does_not_leave() {
    CommandBus bus = bus();
    assertThatThrownBy(() -> bus.dispatch(command(Map.of())))
        .isInstanceOf(Unattributable.class)
        .hasMessageContaining("carries no district");
    assertThatThrownBy(() -> bus.dispatch(command(Map.of(MessageKeys.DISTRICT, "310117"))))
        .isInstanceOf(Unattributable.class)
        .hasMessageContaining("names district 310117 but lies in a stream of 530103");
    assertThat(handled).isEmpty();
  }

  @Test
  void a_command_that_is_for_no_district_does_not_leave() {
    assertThatThrownBy(
            () ->
                bus()
                    .dispatch(
                        new GenericCommandMessage<>(
                            ACT.command(), Map.of(MessageKeys.DISTRICT, OWN))))
        .isInstanceOf(Unattributable.class)
        .hasMessageContaining("is for no district");
  }

  /** As one from another process that has forgotten its border. */
  @Test
  void a_command_that_arrives_without_district_is_not_handled() {
    InterceptorChain handler = () -> handled.add(command(Map.of()));
    var arrived = DefaultUnitOfWork.startAndGet(command(Map.of()));
    assertThatThrownBy(() -> new CommandBorder().handle(arrived, handler))
        .isInstanceOf(Unattributable.class);
    arrived.rollback();
    assertThat(handled).isEmpty();
  }

  @Test
  void an_event_is_stored_in_its_own_district_only() {
    EventStore store = guarded(store());
    store.publish(event(OWN + "/P-1", Map.of(MessageKeys.DISTRICT, OWN)));

    for (EventMessage<?> stray :
        List.of(
            event(OWN, Map.of()),
            event(OWN + "/P-2", Map.of()),
            event(OWN, Map.of(MessageKeys.DISTRICT, "310117")),
            event(OWN, Map.of(MessageKeys.DISTRICT, "nobody")),
            new GenericEventMessage<>(
                new DistrictSuspended("撤并"), Map.of(MessageKeys.DISTRICT, OWN)))) {
      assertThatThrownBy(() -> store.publish(stray)).isInstanceOf(Unattributable.class);
    }
    assertThat(store.readEvents(OWN + "/P-1").asStream()).hasSize(1);
    assertThat(store.readEvents(OWN + "/P-2").asStream()).isEmpty();
    assertThat(store.readEvents(OWN).asStream()).isEmpty();
  }

  private CommandBus bus() {
    SimpleCommandBus bus = guarded(SimpleCommandBus.builder().build());
    bus.subscribe(DistrictAct.class.getName(), handled::add);
    return bus;
  }

  private static EventStore store() {
    return EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  }

  /** As Spring makes every bean. */
  @SuppressWarnings("unchecked")
  private static <T> T guarded(T bean) {
    return (T)
        requireNonNull(Borders.bordersOfDistricts().postProcessAfterInitialization(bean, "bean"));
  }

  private static CommandMessage<?> command(Map<String, ?> metaData) {
    return new GenericCommandMessage<>(ACT, metaData);
  }

  private static EventMessage<?> event(String stream, Map<String, ?> metaData) {
    return new GenericDomainEventMessage<>(
        "District", stream, 0, new DistrictSuspended("撤并"), metaData);
  }
}
