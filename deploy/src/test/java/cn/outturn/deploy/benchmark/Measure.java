package cn.outturn.deploy.benchmark;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** Of numbers: what is said about them. */
final class Measure {

  private Measure() {}

  static double perSecond(long count, long nanoseconds) {
    return (double) count * TimeUnit.SECONDS.toNanos(1) / nanoseconds;
  }

  static double median(Collection<Double> values) {
    return quantile(values, 0.5);
  }

  /** The smallest value that at least this share of the values does not exceed. */
  static double quantile(Collection<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, Math.min(sorted.length - 1, place))];
  }
}
