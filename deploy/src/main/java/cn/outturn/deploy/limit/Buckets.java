package cn.outturn.deploy.limit;

import cn.outturn.deploy.limit.LimitSettings.Rate;
import cn.outturn.deploy.limit.LimitSettings.Rates;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** One bucket for each kind, so that a flood of questions leaves the commands their part. */
record Buckets(Bucket commands, Bucket questions) {

  static Buckets of(Rates rates, TimeMeter clock) {
    return new Buckets(bucket(rates.commands(), clock), bucket(rates.questions(), clock));
  }

  /**
   * Takes one request out of its bucket.
   *
   * @return how long to wait for the next one; zero if there was one
   */
  Duration take(Kind kind) {
    var bucket =
        switch (kind) {
          case COMMAND -> commands;
          case QUESTION -> questions;
        };
    return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  private static Bucket bucket(Rate rate, TimeMeter clock) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
        .withCustomTimePrecision(clock)
        .build();
  }
}
