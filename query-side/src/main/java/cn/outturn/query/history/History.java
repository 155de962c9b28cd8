package cn.outturn.query.history;

import cn.outturn.district.DistrictId;
import java.util.List;

/**
 * A stream from its first event on, never a part of it.
 *
 * @param stream {@code district/code} of a project, or the district alone
 * @param events at least one, in order
 */
public record History<E>(DistrictId district, String stream, List<Recorded<E>> events) {

  public History {
    events = List.copyOf(events);
  }

  /** The version of the last event. */
  public long version() {
    return events.getLast().version();
  }
}
