package cn.outturn.command.shell;

import cn.outturn.caller.Unattributable;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Stores no event that carries no district, or another one than the stream it would lie in. */
final class EventBorder implements MessageDispatchInterceptor<EventMessage<?>> {

  @Override
  public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(
      List<? extends EventMessage<?>> events) {
    return (index, event) -> verified(event);
  }

  private static EventMessage<?> verified(EventMessage<?> event) {
    if (!(event instanceof DomainEventMessage<?>)) {
      throw new Unattributable(
          "Event %s (%s) lies in no stream"
              .formatted(event.getIdentifier(), event.getPayloadType().getSimpleName()));
    }
    Messages.districtOf(event);
    return event;
  }
}
