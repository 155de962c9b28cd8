package cn.outturn.query.proof;

import cn.outturn.district.DistrictId;
import cn.outturn.proof.Hash;
import cn.outturn.proof.StoredEvent;

/**
 * What a log keeps of an event: its hash, and how to find it again.
 *
 * @param position among the events of all districts
 * @param marks {@link StoredEvent#marks}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are compared by whoever made them
record Entry(
    DistrictId district,
    Hash hash,
    String stream,
    long sequence,
    String id,
    long position,
    byte[] marks) {

  static Entry of(RawEvents.Placed placed) {
    StoredEvent event = placed.event();
    return new Entry(
        placed.district(),
        event.leaf(),
        event.stream(),
        event.sequence(),
        event.id(),
        placed.position(),
        event.marks());
  }
}
