package cn.outturn.deploy.eventstore;

import cn.outturn.caller.MessageKeys;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.DistrictRegistered;
import cn.outturn.district.DistrictEvent.DistrictSuspended;
import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceNature;
import cn.outturn.funding.SourceTree;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * Events to store, each test's in a stream that no other test uses. They name their district: the
 * projections of a running application take them in as well.
 */
public final class Happened {

  private static final SourceTree SOURCES =
      new SourceTree(
          List.of(
              new FundingSource(new SourceCode("LOCAL"), "本级财政安排", null, SourceNature.DISTRICT)));

  private static final AtomicInteger DISTRICTS = new AtomicInteger(100_000);

  private Happened() {}

  static String freshDistrict() {
    return Integer.toString(DISTRICTS.incrementAndGet());
  }

  static DomainEventMessage<?> in(String stream, long position) {
    return message(stream, position, new DistrictSuspended("reason of " + stream));
  }

  public static DomainEventMessage<?> anywhere() {
    return message(freshDistrict(), 0, new DistrictRegistered("a district of a test", SOURCES));
  }

  private static DomainEventMessage<?> message(String stream, long position, DistrictEvent event) {
    return new GenericDomainEventMessage<>(
        "District",
        stream,
        position,
        event,
        Map.of(MessageKeys.DISTRICT, stream.split("/", 2)[0], MessageKeys.USER, "test"));
  }

  static DomainEventMessage<?> anywhereADayAgo() {
    DomainEventMessage<?> event = anywhere();
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    return new GenericDomainEventMessage<>(
        event.getType(), event.getAggregateIdentifier(), 0, event, () -> yesterday);
  }
}
