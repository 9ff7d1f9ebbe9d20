package dev.representatives.bench.page;

import dev.representatives.bench.results.Results;
import dev.representatives.bench.results.Scenario;
import dev.representatives.bench.results.Slice;
import dev.representatives.bench.results.Statistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The medians of all rounds of a scenario on a subject. */
record Medians(
    double perSecond,
    double lowest,
    double highest,
    double medianMillis,
    double rareMillis,
    double serviceCpu,
    double databaseCpu) {

  static Medians of(Results results, Scenario scenario, String subject) {
    return of(results.slices(scenario, subject));
  }

  static Medians of(List<Slice> slices) {
    var rates = slices.stream().map(Slice::perSecond).toList();
    return new Medians(
        Statistics.median(rates),
        Statistics.min(rates),
        Statistics.max(rates),
        median(slices, Slice::medianMillis),
        median(slices, Slice::rareMillis),
        median(slices, Slice::serviceCpu),
        median(slices, Slice::databaseCpu));
  }

  private static double median(List<Slice> slices, ToDoubleFunction<Slice> value) {
    return Statistics.median(slices.stream().mapToDouble(value).boxed().toList());
  }

  double cpu() {
    return serviceCpu + databaseCpu;
  }

  /** A line of the table; the ratio is the product's rate to this one. */
  String line(String label, double product) {
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f to %,.0f | %.2f | %.1f | %.1f | %.1f | %.1f |",
        label,
        perSecond,
        lowest,
        highest,
        product / perSecond,
        medianMillis,
        rareMillis,
        serviceCpu,
        databaseCpu);
  }
}
