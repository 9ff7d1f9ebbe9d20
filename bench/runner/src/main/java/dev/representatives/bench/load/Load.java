package dev.representatives.bench.load;

import java.time.Duration;
import java.util.Arrays;

/**
 * The outcome of a period of load.
 *
 * @param sortedNanos the latency of each request that succeeded
 * @param refusedNanos the latency of each request with the status 503, sorted; errors as well
 * @param errors the number of requests with another status than 200 or 201, or without a response
 * @param firstError a description of the first of them, or an empty text
 * @param elapsed from the first request to the last response
 */
public record Load(
    long[] sortedNanos, long[] refusedNanos, long errors, String firstError, Duration elapsed) {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double RARE = 0.99;

  public Load {
    sortedNanos = sortedNanos.clone();
    Arrays.sort(sortedNanos);
    refusedNanos = refusedNanos.clone();
    Arrays.sort(refusedNanos);
  }

  public int succeeded() {
    return sortedNanos.length;
  }

  public double perSecond() {
    return succeeded() / (elapsed.toNanos() / NANOS_PER_SECOND);
  }

  public double medianMillis() {
    return percentile(sortedNanos, 0.5) / NANOS_PER_MILLI;
  }

  /** The latency below which 99 of 100 requests stay. */
  public double rareMillis() {
    return percentile(sortedNanos, RARE) / NANOS_PER_MILLI;
  }

  public int refused() {
    return refusedNanos.length;
  }

  /** The latency below which 99 of 100 refusals stay; 0 if there was none. */
  public double rareRefusalMillis() {
    return refused() == 0 ? 0 : percentile(refusedNanos, RARE) / NANOS_PER_MILLI;
  }

  /** The smallest value that at least this share of the sorted values does not exceed. */
  static long percentile(long[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }
}
