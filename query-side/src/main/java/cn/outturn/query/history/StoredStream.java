package cn.outturn.query.history;

import cn.outturn.caller.Carried;
import cn.outturn.caller.Unattributable;
import cn.outturn.district.DistrictId;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * A stream as it lies in the store. Its events are decoded when they are asked for, so that one
 * that can't be decoded is an error of its stream and of no other.
 *
 * @param size the number of its events
 */
public record StoredStream(
    String id, long size, Supplier<List<? extends DomainEventMessage<?>>> messages) {

  /**
   * Decodes it.
   *
   * @throws Unattributable if an event lacks its district or names another
   */
  public History<Object> history() {
    return new History<>(
        districtOf(id), id, messages.get().stream().map(Attribution::recorded).toList());
  }

  static DistrictId districtOf(String stream) {
    return Carried.ownerOf(stream);
  }
}
