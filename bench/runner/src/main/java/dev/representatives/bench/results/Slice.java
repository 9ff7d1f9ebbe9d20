package dev.representatives.bench.results;

import dev.representatives.bench.load.Load;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One scenario on one subject in one round.
 *
 * @param round the number of the round, from 1
 * @param serviceCpu CPU seconds of the service for 10,000 requests
 * @param databaseCpu CPU seconds of the database for 10,000 requests
 * @param firstError a description of the first of the errors, or an empty text
 */
public record Slice(
    Scenario scenario,
    String subject,
    int round,
    double perSecond,
    double medianMillis,
    double rareMillis,
    double serviceCpu,
    double databaseCpu,
    long errors,
    String firstError) {
  private static final double REQUESTS = 10_000;

  public static Slice of(
      Scenario scenario,
      String subject,
      int round,
      Load load,
      Duration serviceCpu,
      Duration databaseCpu) {
    return new Slice(
        scenario,
        subject,
        round,
        load.perSecond(),
        load.medianMillis(),
        load.rareMillis(),
        perRequests(serviceCpu, load.succeeded()),
        perRequests(databaseCpu, load.succeeded()),
        load.errors(),
        load.firstError());
  }

  static double perRequests(Duration cpu, int requests) {
    return cpu.toNanos() / 1e9 / requests * REQUESTS;
  }

  double cpu() {
    return serviceCpu + databaseCpu;
  }

  String format(String separator) {
    return Stream.of(
            scenario,
            subject,
            round,
            perSecond,
            medianMillis,
            rareMillis,
            serviceCpu,
            databaseCpu,
            errors,
            firstError)
        .map(String::valueOf)
        .collect(Collectors.joining(separator));
  }

  static Slice parse(String[] fields, int from) {
    var list = List.of(fields).subList(from, fields.length);
    return new Slice(
        Scenario.valueOf(list.get(0)),
        list.get(1),
        Integer.parseInt(list.get(2)),
        Double.parseDouble(list.get(3)),
        Double.parseDouble(list.get(4)),
        Double.parseDouble(list.get(5)),
        Double.parseDouble(list.get(6)),
        Double.parseDouble(list.get(7)),
        Long.parseLong(list.get(8)),
        list.get(9));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-10s %-16s round %d: %,8.0f/s, median %6.1f ms, p99 %6.1f ms, CPU %5.1f + %5.1f s%s",
        scenario.id(),
        subject,
        round,
        perSecond,
        medianMillis,
        rareMillis,
        serviceCpu,
        databaseCpu,
        errors == 0 ? "" : ", errors: " + errors + " (" + firstError + ")");
  }
}
