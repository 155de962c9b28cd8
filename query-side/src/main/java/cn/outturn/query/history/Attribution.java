package cn.outturn.query.history;

import cn.outturn.caller.Carried;
import cn.outturn.caller.MessageKeys;
import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.district.UnitCode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Takes an event only if it says whose it is, and the stream it lies in says the same. */
final class Attribution {

  /** Under these Axon's MessageOriginProvider keeps them. */
  private static final String CAUSE = "correlationId";

  private static final String CORRELATION = "traceId";

  private Attribution() {}

  static Recorded<Object> recorded(DomainEventMessage<?> message) {
    var carried = new Carried(message.getMetaData(), () -> name(message));
    carried.refuseUnlessOf(Carried.ownerOf(message.getAggregateIdentifier()));
    return new Recorded<>(
        message.getSequenceNumber(),
        message.getTimestamp(),
        new UserId(carried.text(MessageKeys.USER)),
        message.getPayload(),
        origin(message));
  }

  private static Origin origin(DomainEventMessage<?> message) {
    String roles = text(message, MessageKeys.ROLES);
    String unit = text(message, MessageKeys.UNIT);
    return new Origin(
        message.getIdentifier(),
        roles == null || roles.isEmpty()
            ? Set.of()
            : Stream.of(roles.split(",")).map(Role::valueOf).collect(Collectors.toSet()),
        unit == null ? null : new UnitCode(unit),
        text(message, MessageKeys.IDEMPOTENCY_KEY),
        text(message, CAUSE),
        text(message, CORRELATION));
  }

  private static @Nullable String text(DomainEventMessage<?> message, String key) {
    return message.getMetaData().get(key) instanceof String text ? text : null;
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
