package dev.representatives.harness.telemetry;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the metrics that a Prometheus expression uses. */
public final class PromQl {
  private static final Pattern TEXT =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
  private static final Pattern SELECTORS = Pattern.compile("\\{[^}]*}");
  private static final Pattern RANGES = Pattern.compile("\\[[^]]*]");

  /** Clauses that name labels. */
  private static final Pattern LABELS =
      Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

  /** A name before a parenthesis is a function, not a metric. */
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w:.$])([a-zA-Z_:][a-zA-Z0-9_:]*)(?!\\s*\\()(?![\\w:])");

  private static final Set<String> WORDS =
      Set.of(
          "and", "or", "unless", "bool", "offset", "inf", "nan", "by", "without", "sum", "avg",
          "min", "max", "count", "topk", "bottomk", "atan2", "start", "end");

  private static final Pattern MATCHER = Pattern.compile("([a-zA-Z_]\\w*)\\s*(?:=~|!~|!=|=)\\s*\"");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");

  private PromQl() {}

  /** The labels that it selects or groups by. */
  public static Set<String> labels(String expression) {
    var labels = new TreeSet<String>();
    MATCHER.matcher(expression).results().forEach(found -> labels.add(found.group(1)));
    GROUPING
        .matcher(expression)
        .results()
        .flatMap(found -> Arrays.stream(found.group(1).split(",", -1)))
        .map(String::strip)
        .forEach(labels::add);
    return labels;
  }

  public static Set<String> metrics(String expression) {
    String bare = expression;
    for (var noMetric : new Pattern[] {TEXT, SELECTORS, RANGES, LABELS}) {
      bare = noMetric.matcher(bare).replaceAll(" ");
    }
    var metrics = new TreeSet<String>();
    NAME.matcher(bare).results().forEach(found -> metrics.add(found.group(1)));
    metrics.removeAll(WORDS);
    metrics.removeIf(name -> name.matches("\\d.*|_+"));
    return metrics;
  }
}
