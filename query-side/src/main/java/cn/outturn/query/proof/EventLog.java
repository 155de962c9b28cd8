package cn.outturn.query.proof;

import cn.outturn.district.DistrictId;
import cn.outturn.proof.Edge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Takes events into the logs of their districts, within the transaction of its caller: all up to a
 * position, each once, however often it is told and by how many processes.
 */
@Component
@OfEventTable
class EventLog {

  /** Events: what they say is hashed as it is read, and not kept. */
  static final int BATCH = 500;

  private final LogTables tables;
  private final RawEvents events;
  private final Timer time;

  EventLog(LogTables tables, RawEvents events, MeterRegistry meters) {
    this.tables = tables;
    this.events = events;
    time = meters.timer("outturn.proof.batch");
  }

  /**
   * @param position up to which every event that there will ever be is visible
   */
  void take(long position) {
    time.record(
        () -> {
          long reached = tables.reached();
          while (reached < position) {
            reached = batch(reached, position);
          }
        });
  }

  /** Answers with the position that was reached. */
  private long batch(long reached, long position) {
    List<Entry> entries = new ArrayList<>();
    events.between(reached, position, BATCH, placed -> entries.add(Entry.of(placed)));
    if (!entries.isEmpty()) {
      tables.write(grown(entries));
    }
    long now = entries.size() < BATCH ? position : entries.getLast().position();
    tables.reach(now);
    return now;
  }

  private List<Growth> grown(List<Entry> entries) {
    Map<DistrictId, Edge> edges =
        tables.edges(entries.stream().map(Entry::district).distinct().toList());
    Map<DistrictId, Growth> logs = new LinkedHashMap<>();
    for (Entry entry : entries) {
      logs.computeIfAbsent(
              entry.district(),
              district -> new Growth(district, edges.getOrDefault(district, Edge.EMPTY)))
          .append(entry);
    }
    return List.copyOf(logs.values());
  }
}
