package cn.outturn.query.history;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Streams out of any store that Axon knows, one by one. */
@Component
@ConditionalOnProperty(name = "outturn.event-store", havingValue = "axon-server")
final class EventStreams implements StreamSource {

  private final Configuration axon;

  EventStreams(Configuration axon) {
    this.axon = axon;
  }

  @Override
  public List<StoredStream> named(Collection<String> ids) {
    return ids.stream().map(this::stored).flatMap(Optional::stream).toList();
  }

  /** A stream begins with its version 0: reading the store once names each stream once. */
  @Override
  public void each(Consumer<StoredStream> receiver) {
    TrackingToken head = store().createHeadToken();
    if (head == null) {
      return;
    }
    try (BlockingStream<TrackedEventMessage<?>> events =
        store().openStream(store().createTailToken())) {
      TrackingToken reached;
      do {
        TrackedEventMessage<?> event = events.nextAvailable();
        reached = event.trackingToken();
        if (event instanceof DomainEventMessage<?> first && first.getSequenceNumber() == 0) {
          stored(first.getAggregateIdentifier()).ifPresent(receiver);
        }
      } while (!reached.covers(head));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading the event store", e);
    }
  }

  @Override
  public Set<String> existing(Collection<String> ids) {
    return ids.stream().filter(id -> stored(id).isPresent()).collect(Collectors.toSet());
  }

  private Optional<StoredStream> stored(String id) {
    return store()
        .lastSequenceNumberFor(id)
        .map(last -> new StoredStream(id, last + 1, () -> events(id)));
  }

  private List<? extends DomainEventMessage<?>> events(String id) {
    return store().readEvents(id).asStream().toList();
  }

  private EventStore store() {
    return axon.eventStore();
  }
}
