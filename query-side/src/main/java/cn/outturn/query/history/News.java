package cn.outturn.query.history;

import cn.outturn.caller.Unattributable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Events of one stream that have just been delivered.
 *
 * @param events at least one, in order
 */
public record News(String stream, List<DomainEventMessage<?>> events) {

  public News {
    events = List.copyOf(events);
  }

  long version() {
    return events.getLast().getSequenceNumber();
  }

  /**
   * The history with these events at its end, unless there is a gap between the two. What was known
   * already is left out: events may be delivered again.
   *
   * @throws Unattributable if an event lacks its district or names another
   */
  Optional<History<Object>> after(@Nullable History<Object> before) {
    long known = before == null ? -1 : before.version();
    List<Recorded<Object>> all = new ArrayList<>(before == null ? List.of() : before.events());
    long reached = known;
    for (DomainEventMessage<?> event : events) {
      if (event.getSequenceNumber() > reached + 1) {
        return Optional.empty();
      }
      if (event.getSequenceNumber() > known) {
        all.add(Attribution.recorded(event));
        reached = event.getSequenceNumber();
      }
    }
    return Optional.of(new History<>(StoredStream.districtOf(stream), stream, all));
  }
}
