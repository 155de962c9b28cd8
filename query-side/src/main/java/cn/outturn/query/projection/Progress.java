package cn.outturn.query.projection;

import java.util.concurrent.atomic.LongAdder;

/** How far a rebuild has come; read while it runs. */
public final class Progress {

  private final LongAdder streams = new LongAdder();
  private final LongAdder events = new LongAdder();

  void add(long moreStreams, long moreEvents) {
    streams.add(moreStreams);
    events.add(moreEvents);
  }

  public long streams() {
    return streams.sum();
  }

  public long events() {
    return events.sum();
  }
}
