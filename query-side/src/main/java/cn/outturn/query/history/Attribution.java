package cn.outturn.query.history;

import cn.outturn.caller.Carried;
import cn.outturn.caller.MessageKeys;
import cn.outturn.caller.UserId;
import org.axonframework.eventhandling.DomainEventMessage;

/** Takes an event only if it says whose it is, and the stream it lies in says the same. */
final class Attribution {

  private Attribution() {}

  static Recorded<Object> recorded(DomainEventMessage<?> message) {
    var carried = new Carried(message.getMetaData(), () -> name(message));
    carried.refuseUnlessOf(Carried.ownerOf(message.getAggregateIdentifier()));
    return new Recorded<>(
        message.getSequenceNumber(),
        message.getTimestamp(),
        new UserId(carried.text(MessageKeys.USER)),
        message.getPayload());
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
