package cn.outturn.deploy.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.caller.MessageKeys;
import cn.outturn.district.DistrictGone;
import cn.outturn.district.DistrictId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.Message;

/**
 * Finds what is wrong with an archive's events, one after the other: each lies in a stream of the
 * district, names the district, follows the one before it in its stream, and can be read.
 */
final class EventCheck {

  private final DistrictId district;
  private final DistrictGone streams;
  private final Configuration axon;
  private final Map<String, Long> next = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  EventCheck(DistrictId district, Configuration axon) {
    this.district = district;
    this.axon = axon;
    streams = new DistrictGone(district);
  }

  long events() {
    return ids.size();
  }

  /**
   * @throws cn.outturn.refusal.Refused with the line
   */
  EventLine checked(long number, String text) {
    EventLine event;
    try {
      event = Canonical.read(text, EventLine.class);
    } catch (IllegalArgumentException e) {
      throw ArchiveReader.refused(Manifest.EVENTS, number, String.valueOf(e.getMessage()));
    }
    unless(streams.holds(event.stream()), number, "it lies in a stream of another district");
    boolean own = event.stream().equals(district.value());
    unless(event.kind().equals(own ? "District" : "Project"), number, "its kind is another");
    long expected = next.getOrDefault(event.stream(), 0L);
    unless(
        event.sequence() == expected,
        number,
        "sequence %d of its stream where %d follows".formatted(event.sequence(), expected));
    next.put(event.stream(), expected + 1);
    unless(ids.add(event.id()), number, "an event before it has the same identifier");
    unless(isInstant(event.time()), number, "its time is none");
    unless(namesDistrict(event, number), number, "its metadata names another district");
    return event;
  }

  private boolean namesDistrict(EventLine event, long number) {
    var stored =
        new GenericDomainEventEntry<>(
            event.kind(),
            event.stream(),
            event.sequence(),
            event.id(),
            event.time(),
            event.type(),
            event.revision(),
            event.payload().getBytes(UTF_8),
            event.metaData().getBytes(UTF_8));
    try {
      var read =
          EventStreamUtils.upcastAndDeserializeDomainEvents(
                  Stream.of(stored), axon.eventSerializer(), axon.upcasterChain())
              .asStream()
              .toList();
      read.forEach(Message::getPayload);
      return !read.isEmpty() && read.stream().allMatch(this::namesDistrict);
    } catch (RuntimeException e) {
      throw ArchiveReader.refused(Manifest.EVENTS, number, "this release can't read it");
    }
  }

  private boolean namesDistrict(DomainEventMessage<?> event) {
    return district.value().equals(event.getMetaData().get(MessageKeys.DISTRICT));
  }

  private static boolean isInstant(String time) {
    try {
      return Instant.parse(time) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static void unless(boolean right, long number, String reason) {
    if (!right) {
      throw ArchiveReader.refused(Manifest.EVENTS, number, reason);
    }
  }
}
