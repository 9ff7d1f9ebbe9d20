package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.harness.database.Sql;
import dev.representatives.harness.http.BulkConnection;
import dev.representatives.harness.service.LiveHeap;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The bulk of a whole company, on a small heap. */
@Order(1)
@OnEveryDatabase
class LargeBulkIT {
  /** A night of a large company has 100,000; so many take minutes on a busy machine. */
  private static final int REPRESENTATIVES =
      Integer.getInteger("representatives-test.bulk-lines", 10_000);

  /** So many accounts and documents share the representatives. */
  private static final int TARGETS = 1_000;

  private static final int RESULTS_BEFORE_THE_KILL = REPRESENTATIVES / 5;
  private static final int WARM = REPRESENTATIVES / 3;
  private static final long MEBIBYTE = 1 << 20;

  /** Caches, buffers of sockets and compiled code; a bulk that is kept would need more. */
  private static final long HEADROOM = 16 * MEBIBYTE;

  @TempDir private Path directory;

  private final Map<String, String> settings = new HashMap<>();
  private Database database;
  private ServiceProcess service;
  private String key;

  @BeforeEach
  void start() {
    database = MySqlProtocolServer.shared().createDatabase();
    settings.putAll(ServiceProcess.settings(database));
    settings.put("JAVA_TOOL_OPTIONS", "-Xmx256m");
    service = ServiceProcess.start(directory, settings);
    key = new ServiceCommand(directory, settings).storeKey("acme");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_killed_service_loses_and_doubles_nothing_and_its_memory_stays_flat(TestReporter reporter)
      throws IOException, SQLException {
    sendAll(
        "accounts",
        TARGETS,
        i -> "{\"account_number\": \"A-%d\", \"name\": \"Acme\"}".formatted(i));
    sendAll("documents", TARGETS, LargeBulkIT::document);
    var finished = new BitSet();
    try (var bulk = connect("representatives");
        var sender = new Sender(bulk, REPRESENTATIVES, LargeBulkIT::representative)) {
      bulk.header();
      while (finished.cardinality() < RESULTS_BEFORE_THE_KILL) {
        finished.set(line(bulk.result()));
      }
      service.handle().destroyForcibly();
      sender.ignoreTheEnd();
    }
    service.exitCode();
    service = ServiceProcess.start(directory, settings);

    long first;
    long last;
    JsonNode summary;
    long started = System.nanoTime();
    try (var bulk = connect("representatives");
        var sender = new Sender(bulk, REPRESENTATIVES, LargeBulkIT::representative)) {
      bulk.header();
      readResults(bulk, finished, WARM);
      first = LiveHeap.bytesOf(service);
      readResults(bulk, finished, REPRESENTATIVES - WARM);
      last = LiveHeap.bytesOf(service);
      summary = bulk.result().path("summary");
      sender.await();
    }
    long seconds = Math.max(1, (System.nanoTime() - started) / 1_000_000_000);
    reporter.publishEntry("representatives per second", "" + REPRESENTATIVES / seconds);
    reporter.publishEntry("live heap in MiB", first / MEBIBYTE + ", " + last / MEBIBYTE);

    assertThat(summary.path("complete").booleanValue()).isTrue();
    assertThat(summary.path("refused").intValue()).isZero();
    assertThat(summary.path("unchanged").intValue()).isGreaterThanOrEqualTo(finished.cardinality());
    assertThat(count("representatives")).isEqualTo(REPRESENTATIVES);
    assertThat(count("representative_accounts")).isEqualTo(REPRESENTATIVES);
    assertThat(count("representative_documents")).isEqualTo(REPRESENTATIVES);
    assertThat(last).as("after %s bytes", first).isLessThan(first + HEADROOM);
  }

  @Test
  void the_memory_of_a_dry_run_stays_flat_and_nothing_is_written(TestReporter reporter)
      throws IOException, SQLException {
    sendAll(
        "accounts",
        TARGETS,
        i -> "{\"account_number\": \"A-%d\", \"name\": \"Acme\"}".formatted(i));
    sendAll("documents", TARGETS, LargeBulkIT::document);
    long first;
    long last;
    long started = System.nanoTime();
    try (var bulk = connect("representatives?dry_run=true");
        var sender = new Sender(bulk, 2 * REPRESENTATIVES, LargeBulkIT::representativeTwice)) {
      bulk.header();
      readStatuses(bulk, 201, WARM);
      first = LiveHeap.bytesOf(service);
      readStatuses(bulk, 201, REPRESENTATIVES - WARM);
      last = LiveHeap.bytesOf(service);
      readStatuses(bulk, 200, REPRESENTATIVES);
      var summary = bulk.result().path("summary");
      sender.await();
      assertThat(summary.path("created").intValue()).isEqualTo(REPRESENTATIVES);
      assertThat(summary.path("unchanged").intValue()).isEqualTo(REPRESENTATIVES);
    }
    long seconds = Math.max(1, (System.nanoTime() - started) / 1_000_000_000);
    reporter.publishEntry("lines per second", "" + 2L * REPRESENTATIVES / seconds);
    reporter.publishEntry("live heap in MiB", first / MEBIBYTE + ", " + last / MEBIBYTE);

    assertThat(count("representatives")).isZero();
    assertThat(count("representative_accounts")).isZero();
    assertThat(last).as("after %s bytes", first).isLessThan(first + HEADROOM);
  }

  /** The lines of all representatives, and then the same again. */
  private static String representativeTwice(int i) {
    return representative(i % REPRESENTATIVES);
  }

  private static void readStatuses(BulkConnection bulk, int status, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      var result = bulk.result();
      assertThat(result.path("status").intValue()).as("%s", result).isEqualTo(status);
    }
  }

  /** Reads as many results; what was finished before comes back unchanged. */
  private static void readResults(BulkConnection bulk, BitSet finished, int count)
      throws IOException {
    for (int i = 0; i < count; i++) {
      var result = bulk.result();
      if (finished.get(line(result))) {
        assertThat(result.path("status").intValue()).as("%s", result).isEqualTo(200);
        assertThat(result.path("changed").booleanValue()).as("%s", result).isFalse();
      } else {
        assertThat(result.path("status").intValue()).as("%s", result).isIn(200, 201);
      }
    }
  }

  private void sendAll(String resource, int lines, IntFunction<String> line) throws IOException {
    try (var bulk = connect(resource);
        var sender = new Sender(bulk, lines, line)) {
      bulk.header();
      for (int i = 0; i < lines; i++) {
        var result = bulk.result();
        assertThat(result.path("status").intValue()).as("%s", result).isEqualTo(201);
      }
      assertThat(bulk.result().at("/summary/created").intValue()).isEqualTo(lines);
      sender.await();
    }
  }

  private BulkConnection connect(String resource) throws IOException {
    return new BulkConnection(service.baseUrl(), key, resource);
  }

  private int count(String table) throws SQLException {
    try (var connection = Sql.connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static int line(JsonNode result) {
    return result.path("line").intValue();
  }

  private static String document(int i) {
    return """
    {"document_number": "D-%1$d", "account_number": "A-%1$d", "invoice_date": "2026-01-31", \
    "due_date": "2026-02-28"}"""
        .formatted(i);
  }

  private static String representative(int i) {
    return """
    {"reference": "REP-%1$d", "name": "Jane Smith %1$d", "email": "jane.%1$d@example.com", \
    "accounts": ["A-%2$d"], "documents": ["D-%2$d"]}"""
        .formatted(i, i % TARGETS);
  }

  /** Sends the lines beside the test, which reads the results. */
  private static final class Sender implements AutoCloseable {
    private final CompletableFuture<Void> sending;

    Sender(BulkConnection bulk, int lines, IntFunction<String> line) {
      sending =
          CompletableFuture.runAsync(
              () -> {
                try {
                  for (int i = 0; i < lines; i++) {
                    bulk.line(line.apply(i));
                  }
                  bulk.end();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }

    void await() {
      sending.join();
    }

    /** A connection that the service no longer holds fails the sender. */
    void ignoreTheEnd() {
      sending.exceptionally(failure -> null).join();
    }

    @Override
    public void close() {
      sending.cancel(true);
    }
  }
}
