package cn.outturn.command.shell;

import cn.outturn.district.DistrictGone;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.context.event.EventListener;

/**
 * Begins with what an aggregate was after its last command here, and reads from the store only what
 * is newer. Unlike Axon's cache it asks the store every time: another process may have written.
 *
 * <p>What is kept goes in front of the newer events the way Axon takes a snapshot: as an event
 * whose payload is the aggregate. It is never stored.
 */
final class RememberingRepository<T extends Remembered<T>> extends EventSourcingRepository<T> {

  /** Some tens of megabytes. */
  private static final long EVENTS_KEPT = 20_000;

  private final EventStore events;
  private final Cache<String, DomainEventMessage<T>> kept =
      Caffeine.newBuilder()
          .maximumWeight(EVENTS_KEPT)
          .<String, DomainEventMessage<T>>weigher((_, last) -> (int) last.getSequenceNumber() + 1)
          .build();

  RememberingRepository(Class<T> type, EventStore events, Configuration axon) {
    super(
        EventSourcingRepository.builder(type)
            .eventStore(events)
            .parameterResolverFactory(axon.parameterResolverFactory())
            .handlerDefinition(axon.handlerDefinition(type))
            .repositoryProvider(axon::repository));
    this.events = events;
  }

  @Override
  protected DomainEventStream readEvents(String stream) {
    DomainEventMessage<T> last = kept.getIfPresent(stream);
    return last == null
        ? super.readEvents(stream)
        : DomainEventStream.concat(
            DomainEventStream.of(message(last, last.getPayload().copy())),
            events.readEvents(stream, last.getSequenceNumber() + 1));
  }

  @Override
  protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
    super.doSaveWithLock(aggregate);
    // Within the lock still, and only if the store has taken it.
    CurrentUnitOfWork.get().afterCommit(_ -> keep(aggregate));
  }

  @EventListener
  void forget(DistrictGone gone) {
    kept.asMap().keySet().removeIf(gone::holds);
  }

  private void keep(EventSourcedAggregate<T> aggregate) {
    kept.put(
        aggregate.identifierAsString(),
        new GenericDomainEventMessage<>(
            aggregate.type(),
            aggregate.identifierAsString(),
            aggregate.version(),
            aggregate.invoke(root -> root)));
  }

  private static <T> DomainEventMessage<T> message(DomainEventMessage<T> last, T payload) {
    return new GenericDomainEventMessage<>(
        last.getType(), last.getAggregateIdentifier(), last.getSequenceNumber(), payload);
  }
}
