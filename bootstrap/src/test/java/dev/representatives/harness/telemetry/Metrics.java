package dev.representatives.harness.telemetry;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.service.ServiceProcess;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metrics of the service for Prometheus.
 *
 * @param text in the text format
 * @param samples the same, one sample per line
 */
public record Metrics(String text, List<Sample> samples) {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /**
   * One number.
   *
   * @param labels by name
   */
  public record Sample(String name, Map<String, String> labels, double value) {}

  public static Metrics of(ServiceProcess service) {
    return of(service.managementUrl());
  }

  public static Metrics of(URI management) {
    var answer =
        new Api(management, Optional.empty())
            .callAbsolute("GET", "/prometheus")
            .sendUnchecked()
            .is(200);
    return parse(answer.body());
  }

  /** Waits until the metrics report that the service is ready, or is not. */
  public static void awaitReady(ServiceProcess service, boolean ready) {
    await(service, metrics -> metrics.value("representatives_ready") == (ready ? 1 : 0));
  }

  /** Waits until the metrics fulfil the condition. */
  public static void await(ServiceProcess service, Predicate<Metrics> wanted) {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    for (var metrics = of(service); !wanted.test(metrics); metrics = of(service)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the metrics do not become what they should: " + metrics.text());
      }
    }
  }

  public static Metrics parse(String text) {
    return new Metrics(
        text, text.lines().filter(line -> !line.startsWith("#")).map(Metrics::sample).toList());
  }

  /** The value of a counter or gauge; 0 if there is none yet. */
  public double value(String name, String... labels) {
    var wanted = new TreeMap<String, String>();
    for (int i = 0; i < labels.length; i += 2) {
      wanted.put(labels[i], labels[i + 1]);
    }
    return named(name)
        .filter(sample -> sample.labels().entrySet().containsAll(wanted.entrySet()))
        .mapToDouble(Sample::value)
        .sum();
  }

  /** All values of a label. */
  public List<String> values(String name, String label) {
    return named(name).map(sample -> sample.labels().get(label)).distinct().toList();
  }

  private Stream<Sample> named(String name) {
    return samples.stream().filter(sample -> sample.name().equals(name));
  }

  private static Sample sample(String line) {
    var matcher = SAMPLE.matcher(line);
    if (!matcher.matches()) {
      throw new AssertionError("no sample: " + line);
    }
    String labels = Optional.ofNullable(matcher.group(2)).orElse("");
    return new Sample(
        matcher.group(1),
        LABEL
            .matcher(labels)
            .results()
            .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2))),
        Double.parseDouble(matcher.group(3)));
  }
}
