package dev.representatives.bench.page;

import dev.representatives.bench.results.Footprint;
import dev.representatives.bench.results.Names;
import dev.representatives.bench.results.Results;
import dev.representatives.bench.results.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.function.ToDoubleBiFunction;

/** The targets, each with the figure of a run, and with the reason if it was not reached. */
final class Targets {
  private static final Path REASONS = Path.of("bench", "reasons.properties");

  private final Results results;
  private final Properties reasons = new Properties();

  Targets(Results results) {
    this.results = results;
    try (var reader = Files.newBufferedReader(REASONS)) {
      reasons.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table with one line for each target. */
  String table() {
    List<String> lines = new ArrayList<>();
    lines.add("| target | aim | figure | |");
    lines.add("|---|---|---|---|");
    for (var target : all()) {
      lines.add(line(target));
    }
    return String.join("\n", lines);
  }

  private List<Target> all() {
    return List.of(
        atLeast("get-peer", "GET: rate to the better peer", 2.5, toPeer(Scenario.GET)),
        atLeast("get-jdbc", "GET: rate to the JDBC loop", 0.5, toJdbc(Scenario.GET)),
        atMost("get-cpu", "GET: CPU of service and database to the better peer", 0.4, cpu()),
        atLeast(
            "put-peer",
            "PUT that changes one row: rate to the better peer",
            1.5,
            toPeer(Scenario.PUT)),
        atLeast(
            "put-jdbc",
            "PUT that changes one row: rate to the JDBC loop",
            0.8,
            toJdbc(Scenario.PUT)),
        atLeast("patch-peer", "PATCH: rate to the better peer", 1.5, toPeer(Scenario.PATCH)),
        atLeast("patch-jdbc", "PATCH: rate to the JDBC loop", 0.8, toJdbc(Scenario.PATCH)),
        atLeast("unchanged-get", "PUT that changes nothing: rate to our GET", 0.9, unchanged()),
        atLeast("link-peer", "Link: rate to the better peer", 1.5, toPeer(Scenario.LINK)),
        atLeast(
            "bulk-load",
            "Bulk: rows per second to LOAD DATA",
            0.5,
            ratio("bulk first rows per second", "bulk load-data rows per second")),
        atLeast(
            "bulk-single",
            "Bulk: rows per second to single requests, one after the other",
            25,
            ratio("bulk first rows per second", "bulk single-1 rows per second")),
        atLeast(
            "bulk-again",
            "Bulk: unchanged resend to the first load",
            2,
            ratio("bulk again rows per second", "bulk first rows per second")),
        atMost(
            "start-25",
            "Start with the AOT cache on Java 25, to the Quarkus peer",
            0.4,
            ratio("start product 25 aot", "start quarkus 25")),
        atMost(
            "start-17",
            "Start on Java 17, to the Quarkus peer",
            1.0,
            ratio("start product 17", "start quarkus 25")),
        atMost(
            "memory-heap-only",
            "Resident memory at full throughput with -Xmx128m and no other option, in MiB",
            200,
            resident(Footprint.HEAP_ONLY)),
        atMost(
            "memory-small-machine",
            "The same with the options for small machines",
            200,
            resident(Footprint.SMALL_MACHINE)),
        atMost(
            "memory-one-compiler",
            "The same and -XX:TieredStopAtLevel=1, at a lower throughput",
            200,
            resident(Footprint.ONE_COMPILER)),
        atLeast(
            "overload-get",
            "GET at three times the peak load: rate to the peak",
            0.9,
            ratio("overload get goodput", "overload get peak")),
        atLeast(
            "overload-put",
            "PUT at three times the peak load: rate to the peak",
            0.9,
            ratio("overload put goodput", "overload put peak")),
        atMost(
            "overload-refusal",
            "The same: p99 of the refusals of GET, in ms",
            50,
            optional(results.median("overload get refused p99"))),
        atMost(
            "overload-recovery",
            "The same: seconds until half of the peak load is served",
            5,
            optional(results.median("overload get recovered"))),
        atMost(
            "noisy",
            "GET of one tenant beside 200 callers of another: p99 to that alone",
            1.5,
            ratio("overload quiet get p99", "overload quiet alone p99")),
        atMost(
            "growth-first",
            "List of 100,000 links: page 1 to that of a list of 100",
            1.5,
            ratio("growth large page 1", "growth small page 1")),
        atMost(
            "growth-deep",
            "List of 100,000 links: page 1,000 to page 1 of a list of 100",
            3,
            ratio("growth large page 1000", "growth small page 1")),
        atMost(
            "growth-get",
            "GET with 100,000 links to GET with 1,000",
            5,
            ratio("growth large get", "growth middle get")),
        atMost(
            "half-load",
            "GET at half of the peak load: p99 to median",
            10,
            ratio("half p99", "half median")));
  }

  private String line(Target target) {
    String figure = "not measured";
    String outcome = "";
    if (target.figure().isPresent()) {
      figure = String.format(Locale.ROOT, "%.2f", target.figure().getAsDouble());
      outcome = target.isReached() ? "reached" : "**not reached.** " + reason(target.id());
    }
    return String.format(
        Locale.ROOT,
        "| %s | %s %s | %s | %s |",
        target.title(),
        target.atLeast() ? "≥" : "≤",
        String.valueOf(target.aim()).replaceAll("\\.0$", ""),
        figure,
        outcome.strip());
  }

  private String reason(String id) {
    return reasons.getProperty(id, "The reason was not examined.");
  }

  private OptionalDouble toPeer(Scenario scenario) {
    return toPeer(scenario, (product, peer) -> product.perSecond() / peer.perSecond());
  }

  private OptionalDouble cpu() {
    return toPeer(Scenario.GET, (product, peer) -> product.cpu() / peer.cpu());
  }

  /** A ratio to the peer with the higher rate. */
  private OptionalDouble toPeer(Scenario scenario, ToDoubleBiFunction<Medians, Medians> ratio) {
    var product = medians(scenario, Names.PRODUCT);
    var peer =
        Names.PEERS.stream()
            .flatMap(name -> medians(scenario, name).stream())
            .max(Comparator.comparingDouble(Medians::perSecond));
    return product.isPresent() && peer.isPresent()
        ? OptionalDouble.of(ratio.applyAsDouble(product.get(), peer.get()))
        : OptionalDouble.empty();
  }

  private OptionalDouble toJdbc(Scenario scenario) {
    return ratio(medians(scenario, Names.PRODUCT), medians(scenario, Names.JDBC));
  }

  /** The highest of all scenarios. */
  private OptionalDouble resident(Footprint footprint) {
    return results.values(footprint.prefix() + "resident").stream().mapToDouble(mib -> mib).max();
  }

  private OptionalDouble unchanged() {
    return ratio(medians(Scenario.UNCHANGED, Names.PRODUCT), medians(Scenario.GET, Names.PRODUCT));
  }

  private static OptionalDouble ratio(Optional<Medians> one, Optional<Medians> other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.get().perSecond() / other.get().perSecond())
        : OptionalDouble.empty();
  }

  private OptionalDouble ratio(String one, String other) {
    var first = results.median(one);
    var second = results.median(other);
    return first.isPresent() && second.isPresent()
        ? OptionalDouble.of(first.get() / second.get())
        : OptionalDouble.empty();
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  private Optional<Medians> medians(Scenario scenario, String subject) {
    return Optional.of(results.slices(scenario, subject))
        .filter(slices -> !slices.isEmpty())
        .map(Medians::of);
  }

  private static Target atLeast(String id, String title, double aim, OptionalDouble figure) {
    return new Target(id, title, aim, true, figure);
  }

  private static Target atMost(String id, String title, double aim, OptionalDouble figure) {
    return new Target(id, title, aim, false, figure);
  }

  /**
   * A target.
   *
   * @param id its name in the file of reasons
   * @param atLeast whether the figure must be at least the aim, or at most
   */
  record Target(String id, String title, double aim, boolean atLeast, OptionalDouble figure) {
    boolean isReached() {
      return atLeast ? figure.getAsDouble() >= aim : figure.getAsDouble() <= aim;
    }
  }
}
