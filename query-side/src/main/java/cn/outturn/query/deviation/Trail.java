package cn.outturn.query.deviation;

import java.time.LocalDate;
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

  /** An order that is still open is about the new light from now on. */
  Trail lit(Detection detection) {
    if (detections.isEmpty() || detections.getLast().open() == null) {
      return new Trail(append(detections, detection), true);
    }
    Detection last = detections.getLast();
    return new Trail(
        append(append(allButLast(), last.with(null)), detection.with(last.open())), true);
  }

  Trail valueCorrected() {
    return new Trail(detections, false);
  }

  /** Explanations, orders and reports are about the last light, whether it still holds or not. */
  Trail withLast(UnaryOperator<Detection> change) {
    return new Trail(append(allButLast(), change.apply(detections.getLast())), stands);
  }

  @Nullable Detection standing() {
    return stands ? detections.getLast() : null;
  }

  /** What was lit by values since corrected. */
  List<Detection> earlier() {
    return stands ? allButLast() : detections;
  }

  /** Until when an open order is to be carried out. */
  @Nullable LocalDate due() {
    Detection.Correction open = detections.isEmpty() ? null : detections.getLast().open();
    return open == null ? null : open.due();
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

  private List<Detection> allButLast() {
    return detections.subList(0, detections.size() - 1);
  }

  private static List<Detection> append(List<Detection> before, Detection last) {
    return Stream.concat(before.stream(), Stream.of(last)).toList();
  }
}
