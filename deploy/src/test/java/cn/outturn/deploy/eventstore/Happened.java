package cn.outturn.deploy.eventstore;

import cn.outturn.caller.MessageKeys;
import cn.outturn.district.DistrictEvent.DistrictSuspended;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * Events to store, each test's in a stream that no other test uses. They name their district: the
 * projections of a running application take them in as well.
 */
public final class Happened {

  private static final AtomicInteger DISTRICTS = new AtomicInteger(100_000);

  private Happened() {}

  static String freshDistrict() {
    return Integer.toString(DISTRICTS.incrementAndGet());
  }

  static DomainEventMessage<?> in(String stream, long position) {
    return new GenericDomainEventMessage<>(
        "District",
        stream,
        position,
        new DistrictSuspended("reason of " + stream),
        Map.of(MessageKeys.DISTRICT, stream.split("/", 2)[0], MessageKeys.USER, "test"));
  }

  public static DomainEventMessage<?> anywhere() {
    return in(freshDistrict(), 0);
  }

  static DomainEventMessage<?> anywhereADayAgo() {
    DomainEventMessage<?> event = anywhere();
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    return new GenericDomainEventMessage<>(
        event.getType(), event.getAggregateIdentifier(), 0, event, () -> yesterday);
  }
}
