package dev.representatives.scenarios;

import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.database.Sql;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures the service over HTTP. It is not part of the build: it only asserts that every call
 * succeeds, and its figures are only comparable within one run. docs/operations.md describes how to
 * run it.
 */
class Benchmark extends Scenarios {
  private static final Duration MEASURED = Duration.ofSeconds(property("seconds", 5));
  private static final Duration WARM_UP = MEASURED.dividedBy(2);
  private static final int REPRESENTATIVES = property("representatives", 1000);
  private static final int LINKS = 3;
  private static final List<Integer> CALLERS = List.of(1, 4, 16);

  private final AtomicLong fresh = new AtomicLong();
  private final String run = Unique.key("");

  @Test
  void operations_side_by_side() throws IOException, SQLException {
    List<String> report = new ArrayList<>();
    populate();
    waitForTheDisk();
    var operations = operations();
    report.add(BenchmarkMeasurement.HEADING);
    operations.values().forEach(operation -> measure(operation, CALLERS.get(1), WARM_UP));
    for (int callers : CALLERS) {
      BenchmarkMeasurement first = null;
      for (var operation : operations.entrySet()) {
        measure(operation.getValue(), callers, WARM_UP);
        var measurement = measure(operation.getValue(), callers, MEASURED);
        first = first == null ? measurement : first;
        report.add(measurement.line(operation.getKey(), callers, first));
      }
    }
    report.add("\nresident memory of the service: " + residentMemory() + " at the end");
    report.add("database: " + MySqlProtocolServer.shared().description());
    Files.write(Path.of("target", "benchmark.md"), report);
    report.forEach(System.out::println);
  }

  /** As in production; the settings of a given server stay unchanged. */
  private static void waitForTheDisk() throws SQLException {
    if (System.getProperty(MySqlProtocolServer.JDBC_URL) != null) {
      return;
    }
    Sql.execute(
        MySqlProtocolServer.shared().createDatabase(),
        "SET GLOBAL innodb_flush_log_at_trx_commit = 1",
        "SET GLOBAL sync_binlog = 1");
  }

  private Map<String, Supplier<Api.Call>> operations() {
    Map<String, Supplier<Api.Call>> operations = new LinkedHashMap<>();
    operations.put("GET, 3 accounts and 3 documents", () -> api().get(any()));
    operations.put("PUT that changes nothing", () -> put(any(), "Jane Smith"));
    operations.put("PUT that changes", () -> put(any(), "Jane " + fresh.incrementAndGet()));
    operations.put("PUT of a new one", () -> put(representative("new", fresh), "Jane Smith"));
    operations.put("link that is there", () -> api().put(any() + account(0)));
    operations.put("new link", () -> api().put(any() + account(anyIndex())));
    return operations;
  }

  private void populate() {
    Given.all(numbers().mapToObj(i -> put(representative("known", i), "Jane Smith")));
    Given.all(numbers().mapToObj(i -> given().putAccount(run + i)));
    Given.all(numbers().limit(LINKS).mapToObj(i -> given().putDocument(run + i, run + i)));
    Given.all(
        numbers()
            .boxed()
            .flatMap(i -> linksOf(representative("known", i)).map(path -> api().put(path))));
  }

  private Stream<String> linksOf(String representative) {
    return IntStream.range(0, LINKS)
        .boxed()
        .flatMap(i -> Stream.of(account(i), "/documents/" + run + i))
        .map(link -> representative + link);
  }

  private BenchmarkMeasurement measure(
      Supplier<Api.Call> operation, int callers, Duration duration) {
    var pool = Executors.newFixedThreadPool(callers);
    var serviceBefore = cpu(service());
    var databaseBefore = databaseCpu();
    long start = System.nanoTime();
    var calls =
        Stream.generate(() -> callUntil(operation, start + duration.toNanos()))
            .limit(callers)
            .map(caller -> CompletableFuture.supplyAsync(caller, pool))
            .toList();
    var nanos = calls.stream().flatMapToLong(CompletableFuture::join).boxed().toList();
    var elapsed = Duration.ofNanos(System.nanoTime() - start);
    pool.shutdown();
    return new BenchmarkMeasurement(
        nanos, elapsed, cpu(service()).minus(serviceBefore), databaseCpu().minus(databaseBefore));
  }

  private static Supplier<LongStream> callUntil(Supplier<Api.Call> operation, long end) {
    return () -> {
      var nanos = LongStream.builder();
      for (long now = System.nanoTime(); now < end; ) {
        var answer = operation.get().sendUnchecked();
        answer.is(answer.status() == 201 ? 201 : 200);
        long after = System.nanoTime();
        nanos.add(after - now);
        now = after;
      }
      return nanos.build();
    };
  }

  private Api.Call put(String path, String name) {
    return api().put(path).json(Map.of("name", name, "email", "jsmith@example.com"));
  }

  private String any() {
    return representative("known", anyIndex());
  }

  private static long anyIndex() {
    return ThreadLocalRandom.current().nextInt(REPRESENTATIVES);
  }

  private String representative(String kind, AtomicLong number) {
    return representative(kind, number.incrementAndGet());
  }

  private String representative(String kind, long number) {
    return Paths.representative(run + kind + number);
  }

  private String account(long number) {
    return "/accounts/" + run + number;
  }

  private static LongStream numbers() {
    return LongStream.range(0, REPRESENTATIVES);
  }

  private ProcessHandle service() {
    return deployment().process().handle();
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The other children of this process belong to the database. */
  private Duration databaseCpu() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.pid() != service().pid())
        .map(Benchmark::cpu)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private String residentMemory() throws IOException {
    var status = Path.of("/proc", Long.toString(service().pid()), "status");
    try (var lines = Files.lines(status)) {
      return lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
    }
  }

  private static int property(String name, int otherwise) {
    return Integer.getInteger("representatives.benchmark." + name, otherwise);
  }
}
