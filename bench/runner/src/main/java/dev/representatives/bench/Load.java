package dev.representatives.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * The outcome of a period of load.
 *
 * @param sortedNanos the latency of each request that succeeded
 * @param errors the number of requests with another status than 200 or 201, or without a response
 * @param firstError a description of the first of them, or an empty text
 * @param elapsed from the first request to the last response
 */
record Load(long[] sortedNanos, long errors, String firstError, Duration elapsed) {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double RARE = 0.99;

  Load {
    sortedNanos = sortedNanos.clone();
    Arrays.sort(sortedNanos);
  }

  int succeeded() {
    return sortedNanos.length;
  }

  double perSecond() {
    return succeeded() / (elapsed.toNanos() / NANOS_PER_SECOND);
  }

  double medianMillis() {
    return Statistics.percentile(sortedNanos, 0.5) / NANOS_PER_MILLI;
  }

  double rareMillis() {
    return Statistics.percentile(sortedNanos, RARE) / NANOS_PER_MILLI;
  }
}
