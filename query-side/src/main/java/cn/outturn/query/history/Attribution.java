package cn.outturn.query.history;

import cn.outturn.caller.MessageKeys;
import cn.outturn.caller.UserId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Takes an event only if it says whose it is, and the stream it lies in says the same. */
final class Attribution {

  private Attribution() {}

  static Recorded<Object> recorded(DomainEventMessage<?> message) {
    Object district = carried(message, MessageKeys.DISTRICT);
    String owner = StoredStream.districtOf(message.getAggregateIdentifier()).value();
    if (!owner.equals(district)) {
      throw new Unattributable(
          "%s names district %s but lies in a stream of %s"
              .formatted(name(message), district, owner));
    }
    return new Recorded<>(
        message.getSequenceNumber(),
        message.getTimestamp(),
        new UserId(carried(message, MessageKeys.USER)),
        message.getPayload());
  }

  private static String carried(DomainEventMessage<?> message, String key) {
    @Nullable Object value = message.getMetaData().get(key);
    if (!(value instanceof String text)) {
      throw new Unattributable("%s carries no %s".formatted(name(message), key));
    }
    return text;
  }

  private static String name(DomainEventMessage<?> message) {
    return "Event %s (%s, version %d of %s)"
        .formatted(
            message.getIdentifier(),
            message.getPayloadType().getSimpleName(),
            message.getSequenceNumber(),
            message.getAggregateIdentifier());
  }
}
