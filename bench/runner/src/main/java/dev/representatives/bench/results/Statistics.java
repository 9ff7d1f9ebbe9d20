package dev.representatives.bench.results;

import java.util.Arrays;
import java.util.Collection;

/** Medians and spreads. */
public final class Statistics {
  private Statistics() {}

  /** The middle value, or the mean of both middle values. */
  public static double median(Collection<Double> values) {
    double[] sorted = sorted(values);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  public static double min(Collection<Double> values) {
    return sorted(values)[0];
  }

  public static double max(Collection<Double> values) {
    double[] sorted = sorted(values);
    return sorted[sorted.length - 1];
  }

  private static double[] sorted(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
