package dev.representatives.scenarios;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The latency and the CPU time of one operation.
 *
 * @param sortedNanos the duration of each call
 * @param elapsed the duration of all of them together
 * @param serviceCpu of the service's process
 * @param databaseCpu of the database's process; zero if this run has not started it
 */
record BenchmarkMeasurement(
    List<Long> sortedNanos, Duration elapsed, Duration serviceCpu, Duration databaseCpu) {
  private static final double MEDIAN = 0.5;
  private static final double RARE = 0.99;

  BenchmarkMeasurement {
    sortedNanos = sortedNanos.stream().sorted().toList();
  }

  static final String HEADING =
      "| operation | callers | per second | ratio | median ms | p99 ms | service CPU ms | database"
          + " CPU ms |\n|---|---|---|---|---|---|---|---|";

  double perSecond() {
    return sortedNanos.size() / seconds(elapsed);
  }

  /** A line of the table; the ratio is to another operation of the same run. */
  String line(String operation, int callers, BenchmarkMeasurement one) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %,.0f | %.2f | %.1f | %.1f | %.2f | %.2f |",
        operation,
        callers,
        perSecond(),
        perSecond() / one.perSecond(),
        millisAt(MEDIAN),
        millisAt(RARE),
        millisPerCall(serviceCpu),
        millisPerCall(databaseCpu));
  }

  private double millisAt(double quantile) {
    return sortedNanos.get((int) (quantile * (sortedNanos.size() - 1))) / 1e6;
  }

  private double millisPerCall(Duration cpu) {
    return 1000 * seconds(cpu) / sortedNanos.size();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
