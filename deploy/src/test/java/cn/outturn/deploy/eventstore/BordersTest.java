package cn.outturn.deploy.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.caller.MessageKeys;
import cn.outturn.caller.Unattributable;
import cn.outturn.command.shell.DistrictAct;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.district.DistrictCommand.SuspendDistrict;
import cn.outturn.district.DistrictEvent.DistrictSuspended;
import cn.outturn.district.DistrictId;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** That the borders stand in the application as it runs. */
@ApplicationTest
class BordersTest {

  @Autowired private CommandBus commands;
  @Autowired private EventStore events;

  @Test
  void no_command_leaves_for_another_district() {
    var act = new DistrictAct(new DistrictId("310101"), new SuspendDistrict("撤并"));
    assertThatThrownBy(() -> commands.dispatch(new GenericCommandMessage<>(act, Map.of())))
        .isInstanceOf(Unattributable.class);
    assertThatThrownBy(
            () ->
                commands.dispatch(
                    new GenericCommandMessage<>(act, Map.of(MessageKeys.DISTRICT, "310102"))))
        .isInstanceOf(Unattributable.class);
  }

  @Test
  void no_event_is_stored_for_another_district() {
    String own = Happened.freshDistrict();
    for (Map<String, ?> metaData :
        List.of(Map.<String, String>of(), Map.of(MessageKeys.DISTRICT, "310102"))) {
      assertThatThrownBy(
              () ->
                  events.publish(
                      new GenericDomainEventMessage<>(
                          "District", own, 0, new DistrictSuspended("撤并"), metaData)))
          .isInstanceOf(Unattributable.class);
    }
    assertThat(events.readEvents(own).hasNext()).isFalse();
  }
}
