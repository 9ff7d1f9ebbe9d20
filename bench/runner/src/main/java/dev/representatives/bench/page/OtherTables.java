package dev.representatives.bench.page;

import dev.representatives.bench.results.Footprint;
import dev.representatives.bench.results.Names;
import dev.representatives.bench.results.Results;
import dev.representatives.bench.results.Scenario;
import dev.representatives.bench.results.Statistics;
import dev.representatives.bench.results.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The tables of the measurements that are not scenarios of single requests. */
final class OtherTables {
  private static final String NOT_MEASURED = "Not measured in this run.";

  private static final Map<String, String> STARTS =
      ordered(
          "product 25 aot", "Representatives, Java 25 with AOT cache",
          "product 25", "Representatives, Java 25",
          "product 17", "Representatives, Java 17",
          "quarkus 25", "Quarkus peer, Java 25",
          "spring 25", "Spring peer, Java 25");

  private static final Map<String, String> GROWTH =
      ordered(
          "small page 1", "List of 100 links, page 1",
          "large page 1", "List of 100,000 links, page 1",
          "large page 500", "List of 100,000 links, page 500",
          "large page 1000", "List of 100,000 links, page 1,000",
          "middle get", "GET of a representative with 1,000 links",
          "large get", "GET of a representative with 100,000 links");

  private static final Map<String, String> BULK =
      ordered(
          "first", "Bulk, first load",
          "again", "Bulk, sent again without a change",
          "load-data", "`LOAD DATA LOCAL INFILE` of the same rows",
          "single-all", "Single requests over all connections",
          "single-1", "Single requests, one after the other");

  private final Results results;

  OtherTables(Results results) {
    this.results = results;
  }

  String start() {
    List<String> lines = heading("| | median s | lowest to highest | to the Quarkus peer |");
    var quarkus = results.median("start quarkus 25");
    STARTS.forEach(
        (name, label) -> {
          var values = results.values("start " + name);
          if (!values.isEmpty()) {
            double median = Statistics.median(values);
            lines.add(
                format(
                    "| %s | %.2f | %.2f to %.2f | %.2f |",
                    label,
                    median,
                    Statistics.min(values),
                    Statistics.max(values),
                    median / quarkus.orElse(Double.NaN)));
          }
        });
    return table(lines);
  }

  String growth() {
    List<String> lines = heading("| | median ms | lowest to highest round |");
    GROWTH.forEach(
        (name, label) -> {
          var values = results.values("growth " + name);
          if (!values.isEmpty()) {
            lines.add(
                format(
                    "| %s | %.2f | %.2f to %.2f |",
                    label,
                    Statistics.median(values),
                    Statistics.min(values),
                    Statistics.max(values)));
          }
        });
    return table(lines);
  }

  String micro() {
    List<String> lines = heading("| | ns | error | bytes allocated |");
    for (var step : Step.values()) {
      String name = "micro " + step.id();
      if (results.median(name + " ns").isPresent()) {
        lines.add(
            format(
                "| %s | %,.0f | ± %,.0f | %,.0f |",
                step.id(),
                median(name + " ns"),
                median(name + " ns error"),
                median(name + " bytes")));
      }
    }
    return table(lines);
  }

  String bulk() {
    List<String> lines = heading("| | rows per second | seconds |");
    BULK.forEach(
        (name, label) -> {
          var rate = results.median("bulk " + name + " rows per second");
          var seconds = results.median("bulk " + name + " seconds");
          if (rate.isPresent() && seconds.isPresent()) {
            lines.add(
                name.startsWith("single")
                    ? format("| %s | %,.0f | |", label, rate.get())
                    : format("| %s | %,.0f | %.1f |", label, rate.get(), seconds.get()));
          }
        });
    return table(lines);
  }

  /** The resident memory after the scenarios of single requests. */
  String resident() {
    List<String> lines = heading("| | MiB |");
    for (String subject : Names.ALL) {
      if (!subject.equals(Names.JDBC)) {
        results
            .median("resident " + subject)
            .ifPresent(median -> lines.add(format("| %s | %.0f |", subject, median)));
      }
    }
    return table(lines);
  }

  /** The resident memory with a small heap, in a column for each way to start the product. */
  String memory() {
    List<String> lines =
        heading(
            Arrays.stream(Footprint.values())
                .map(Footprint::title)
                .collect(Collectors.joining(" | ", "| | ", " |")));
    for (var scenario : Scenario.values()) {
      memory(lines, scenario.title() + ", per second", "rate " + scenario.id(), Statistics::median);
    }
    memory(lines, "Resident memory at most, MiB", "resident", Statistics::max);
    memory(lines, "Highest since the start of the process, MiB", "peak", Statistics::max);
    memory(lines, "Requests that failed", "errors", OtherTables::sum);
    return table(lines);
  }

  private void memory(
      List<String> lines, String title, String name, ToDoubleFunction<List<Double>> figure) {
    var figures =
        Arrays.stream(Footprint.values())
            .map(footprint -> results.values(footprint.prefix() + name))
            .map(values -> values.isEmpty() ? "" : format("%,.0f", figure.applyAsDouble(values)))
            .toList();
    if (figures.stream().anyMatch(text -> !text.isEmpty())) {
      lines.add("| " + title + " | " + String.join(" | ", figures) + " |");
    }
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(value -> value).sum();
  }

  String halfLoad() {
    List<String> lines = heading("| requests per second | median ms | p99 ms |");
    results
        .median("half rate")
        .ifPresent(
            rate ->
                lines.add(
                    format(
                        "| %,.0f | %.1f | %.1f |",
                        rate,
                        results.median("half median").orElseThrow(),
                        results.median("half p99").orElseThrow())));
    return table(lines);
  }

  /** Three times the load that the product can serve. */
  String overload() {
    List<String> lines =
        heading(
            "| | peak per second | served per second | p99 ms | refused | p99 ms of refusals |"
                + " recovered after s | other errors |");
    for (var scenario : List.of(Scenario.GET, Scenario.PUT)) {
      String prefix = "overload " + scenario.id() + " ";
      if (results.median(prefix + "peak").isPresent()) {
        lines.add(
            format(
                "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %.1f | %.0f | %.0f |",
                scenario.title(),
                median(prefix + "peak"),
                median(prefix + "goodput"),
                median(prefix + "p99"),
                median(prefix + "refused"),
                median(prefix + "refused p99"),
                median(prefix + "recovered"),
                results.values(prefix + "errors").stream().mapToDouble(e -> e).sum()));
      }
    }
    return table(lines);
  }

  /** What a tenant notices of another one. */
  String quiet() {
    List<String> lines = heading("| beside | median ms | p99 ms | errors |");
    var names = new LinkedHashMap<String, String>();
    names.put("alone", "nobody");
    names.put("get", "GET, 200 callers");
    names.put("put", "PUT that changes a row, 200 callers");
    names.put("row", "PUT that changes the same row, 200 callers");
    names.forEach(
        (name, title) -> {
          String prefix = "overload quiet " + name + " ";
          if (results.median(prefix + "p99").isPresent()) {
            lines.add(
                format(
                    "| %s | %.1f | %.1f | %.0f |",
                    title,
                    median(prefix + "median"),
                    median(prefix + "p99"),
                    results.values(prefix + "errors").stream().mapToDouble(e -> e).sum()));
          }
        });
    return table(lines);
  }

  private double median(String name) {
    return results.median(name).orElseThrow();
  }

  private static List<String> heading(String heading) {
    List<String> lines = new ArrayList<>();
    lines.add(heading);
    lines.add(heading.replaceAll("[^|]+", "---"));
    return lines;
  }

  private static String table(List<String> lines) {
    return lines.size() > 2 ? String.join("\n", lines) : NOT_MEASURED;
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }

  private static Map<String, String> ordered(String... namesAndLabels) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < namesAndLabels.length; i += 2) {
      labels.put(namesAndLabels[i], namesAndLabels[i + 1]);
    }
    return labels;
  }
}
