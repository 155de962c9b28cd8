package cn.outturn.command.shell;

import cn.outturn.caller.Carried;
import cn.outturn.district.DistrictId;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;

/** Whose Axon's messages are. */
final class Messages {

  private Messages() {}

  /**
   * The district that a message carries.
   *
   * @throws cn.outturn.caller.Unattributable if it carries none, or another one than the stream to
   *     which it goes or in which it lies
   */
  static DistrictId districtOf(Message<?> message) {
    String kind = message.getPayloadType().getSimpleName();
    return switch (message) {
      case DomainEventMessage<?> event ->
          of(
              event,
              "Event %s (%s, version %d of %s)"
                  .formatted(
                      event.getIdentifier(),
                      kind,
                      event.getSequenceNumber(),
                      event.getAggregateIdentifier()),
              Carried.ownerOf(event.getAggregateIdentifier()));
      case CommandMessage<?> command when command.getPayload() instanceof Addressed act ->
          of(command, "Command %s (%s)".formatted(command.getIdentifier(), kind), act.district());
      default ->
          new Carried(
                  message.getMetaData(), "Message %s (%s)".formatted(message.getIdentifier(), kind))
              .district();
    };
  }

  private static DistrictId of(Message<?> message, String name, DistrictId owner) {
    var carried = new Carried(message.getMetaData(), name);
    carried.refuseUnlessOf(owner);
    return owner;
  }
}
