package cn.outturn.query.deviation;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every light a value has lit, in order.
 *
 * @param stands whether the last one still holds: a corrected value is judged anew
 */
record Trail(List<Detection> detections, boolean stands) {

  static final Trail NONE = new Trail(List.of(), false);

  Trail lit(Detection detection) {
    return new Trail(Stream.concat(detections.stream(), Stream.of(detection)).toList(), true);
  }

  Trail valueCorrected() {
    return new Trail(detections, false);
  }

  /** Explanations, orders and reports are about the last light, whether it still holds or not. */
  Trail withLast(UnaryOperator<Detection> change) {
    List<Detection> before = detections.subList(0, detections.size() - 1);
    return new Trail(
        Stream.concat(before.stream(), Stream.of(change.apply(detections.getLast()))).toList(),
        stands);
  }

  @Nullable Detection standing() {
    return stands ? detections.getLast() : null;
  }

  /** What was lit by values since corrected. */
  List<Detection> earlier() {
    return stands ? detections.subList(0, detections.size() - 1) : detections;
  }

  /**
   * @param unlit what the value is where no light is
   */
  DeviationStatus status(DeviationStatus unlit) {
    if (detections.isEmpty()) {
      return unlit;
    }
    DeviationStatus last = detections.getLast().status();
    return stands || last == DeviationStatus.CORRECTION_ORDERED ? last : unlit;
  }
}
