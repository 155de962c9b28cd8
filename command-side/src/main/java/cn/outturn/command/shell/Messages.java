package cn.outturn.command.shell;

import cn.outturn.caller.Carried;
import cn.outturn.district.DistrictId;
import java.util.function.Supplier;
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
    return switch (message) {
      case DomainEventMessage<?> event ->
          of(event, () -> name(event), Carried.ownerOf(event.getAggregateIdentifier()));
      case CommandMessage<?> command when command.getPayload() instanceof Addressed act ->
          of(command, () -> name("Command", command), act.district());
      default -> new Carried(message.getMetaData(), () -> name("Message", message)).district();
    };
  }

  private static DistrictId of(Message<?> message, Supplier<String> name, DistrictId owner) {
    new Carried(message.getMetaData(), name).refuseUnlessOf(owner);
    return owner;
  }

  private static String name(DomainEventMessage<?> event) {
    return "Event %s (%s, version %d of %s)"
        .formatted(
            event.getIdentifier(),
            event.getPayloadType().getSimpleName(),
            event.getSequenceNumber(),
            event.getAggregateIdentifier());
  }

  private static String name(String kind, Message<?> message) {
    return "%s %s (%s)"
        .formatted(kind, message.getIdentifier(), message.getPayloadType().getSimpleName());
  }
}
