package dev.representatives.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Operation;
import dev.representatives.harness.http.BulkConnection;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bulk requests of clients that send and read at different paces. */
@Order(1)
class BulkStreamingIT {
  /** More than the buffers of both sockets and of the service hold together. */
  private static final int LINES = 100_000;

  private static final int RESULTS = 3;

  /** Each of these results has some 10 KB of warnings. */
  private static final int LARGE_RESULTS = 3_000;

  private static final String WITH_WARNINGS =
      IntStream.range(0, 100)
          .mapToObj(i -> "\"x%d\": 1".formatted(i))
          .collect(Collectors.joining(", ", "{\"reference\": \"R\", ", "}"));

  @TempDir private static Path sharedDirectory;
  private static ServiceProcess shared;
  private static String sharedKey;

  @TempDir private Path ownDirectory;

  private final String prefix = Unique.accountNumber();
  private final Map<String, String> settings = new HashMap<>();
  private Path directory = sharedDirectory;
  private String key = sharedKey;
  private ServiceProcess service = shared;

  @BeforeAll
  static void startShared() {
    shared = ServiceProcess.start(sharedDirectory, settings(sharedDirectory, Map.of()));
    sharedKey = createKey(sharedDirectory);
  }

  @AfterAll
  static void stopShared() {
    shared.close();
  }

  @AfterEach
  void stop() {
    if (service != shared) {
      service.close();
    }
  }

  @Test
  void a_client_that_sends_everything_before_it_reads_gets_every_result() throws IOException {
    try (var client = connect()) {
      for (int i = 0; i < LINES; i++) {
        client.line("{\"account_number\": \"A-%d\", \"op\": \"x\"}".formatted(i));
      }
      client.end();

      assertThat(client.header()).startsWith("HTTP/1.1 200 ");
      for (int i = 1; i <= LINES; i++) {
        assertThat(client.result().path("line").intValue()).isEqualTo(i);
      }
      var summary = client.result().path("summary");
      assertThat(summary.path("refused").intValue()).isEqualTo(LINES);
      assertThat(summary.path("complete").booleanValue()).isTrue();
    }
    assertThat(temporaryFiles()).isEmpty();
  }

  @Test
  void a_client_that_waits_for_each_result_before_it_sends_more_gets_it() throws IOException {
    try (var client = connect()) {
      client.line(account(0));
      assertThat(client.header()).startsWith("HTTP/1.1 200 ");
      assertThat(client.result().path("status").intValue()).isEqualTo(201);
      for (int i = 1; i < RESULTS; i++) {
        client.line("");
        client.line(account(i));
        client.line("");
        assertThat(client.result().path("status").intValue()).isEqualTo(201);
      }
      api().get(Paths.account(number(0))).send().is(200);
      client.end();

      assertThat(client.result().at("/summary/created").intValue()).isEqualTo(RESULTS);
    }
  }

  @Test
  void committed_lines_stay_when_the_client_disconnects() throws IOException {
    settings.put("REPRESENTATIVES_BULK_MAX_RUNNING", "1");
    start();
    try (var client = connect()) {
      client.line(account(0));
      client.header();
      client.result();
    }

    api().get(Paths.account(number(0))).send().is(200);
    // The place of the request that was broken off is free again.
    assertThat(awaitFree().at("/0/status").intValue()).isEqualTo(200);

    try (var client = begin("accounts?dry_run=true", account(1))) {
      client.result();
    }
    assertThat(awaitFree().at("/0/status").intValue()).isEqualTo(200);
    api().get(Paths.account(number(1))).send().is(404);
    assertThat(temporaryFiles()).isEmpty();
  }

  @Test
  void a_client_that_is_gone_before_the_first_result_is_no_error_of_the_service()
      throws IOException {
    try (var client = connect("Expect: 100-continue", "X-Request-Id: gone")) {
      // The bulk runs.
      assertThat(client.header()).startsWith("HTTP/1.1 100 ");
      client.reset();
    }

    service.awaitLog(Pattern.compile("\\[gone] .*access - POST \\S+ 400 "));
    assertThat(service.log()).doesNotContain(" ERROR ");
  }

  @Test
  void a_service_that_stops_finishes_the_group_and_sends_the_summary() throws IOException {
    // Enough for two requests with a line each; those that follow wait for the quota.
    settings.put("REPRESENTATIVES_RATE_LIMIT_REQUESTS", "4");
    settings.put("REPRESENTATIVES_RATE_LIMIT_WINDOW", "365d");
    start();
    try (var client = connect();
        var dry = connectTo("accounts?dry_run=true")) {
      isCreated(client, 0);
      isCreated(dry, 1);
      client.line(account(2));
      dry.line(account(2));

      service.terminate();

      for (var stopped : List.of(client, dry)) {
        var summary = stopped.result().path("summary");
        assertThat(summary.path("lines").intValue()).isEqualTo(1);
        assertThat(summary.path("created").intValue()).isEqualTo(1);
        assertThat(summary.path("complete").booleanValue()).isFalse();
        assertThat(stopped.next()).isEmpty();
      }
    }
    assertThat(service.exitCode()).as(service.log()).isZero();
    assertThat(temporaryFiles()).isEmpty();
    settings.remove("REPRESENTATIVES_RATE_LIMIT_REQUESTS");
    service = ServiceProcess.start(directory, settings(directory, settings));
    api().get(Paths.account(number(0))).send().is(200);
    List.of(1, 2).forEach(i -> api().get(Paths.account(number(i))).send().is(404));
  }

  private void isCreated(BulkConnection client, int number) throws IOException {
    client.line(account(number));
    client.header();
    assertThat(client.result().path("status").intValue()).isEqualTo(201);
  }

  @Test
  void a_client_that_makes_no_progress_is_given_up() throws IOException {
    settings.put("REPRESENTATIVES_BULK_PROGRESS_TIMEOUT", "2s");
    settings.put("REPRESENTATIVES_BULK_MAX_RUNNING", "1");
    start();
    try (var deaf = begin("representatives", WITH_WARNINGS)) {
      // The results do not fit into the buffers of the connection.
      for (int i = 0; i < LARGE_RESULTS; i++) {
        deaf.line(WITH_WARNINGS);
      }
      deaf.end();

      assertThat(awaitFree().at("/0/status").intValue()).isEqualTo(201);
      assertThat(deaf.rest()).contains("warnings").doesNotContain("summary");
    }
    try (var stalled = begin("accounts", account(0))) {
      stalled.result();

      assertThat(stalled.result().at("/summary/complete").booleanValue()).isFalse();
    }
    assertThat(temporaryFiles()).isEmpty();
  }

  @Test
  void a_slow_client_is_served_beyond_the_deadline_of_other_requests() throws IOException {
    settings.put("REPRESENTATIVES_REQUEST_TIMEOUT", "2s");
    settings.put("REPRESENTATIVES_REQUEST_HEADER_TIMEOUT", "2s");
    start();
    try (var client = connect()) {
      client.line(account(0));
      client.header();
      client.result();
      // By now the deadline of every other request has passed.
      awaitTimeoutOfAnOrdinaryRequest();
      client.line(account(2));
      assertThat(client.result().path("status").intValue()).isEqualTo(201);
      client.end();

      assertThat(client.result().at("/summary/complete").booleanValue()).isTrue();
    }
  }

  @Test
  void a_bounded_number_of_bulks_runs_at_the_same_time() throws IOException {
    settings.put("REPRESENTATIVES_BULK_MAX_RUNNING", "1");
    start();
    try (var client = connect()) {
      client.line(account(0));
      client.header();
      client.result();

      for (var operation : Operation.values()) {
        if (operation.isBulk()) {
          var refused = operation.call(api(), Operation.Keys.unused()).sendUnchecked();
          refused.isProblem(503, "STORE_BUSY");
          assertThat(refused.requiredHeader("Retry-After")).matches("[0-9]+");
        }
      }
      client.end();
      assertThat(client.result().at("/summary/complete").booleanValue()).isTrue();
    }
  }

  @Test
  void a_request_that_follows_on_the_connection_waits_for_the_end_of_the_bulk() throws IOException {
    try (var client = connect()) {
      client.line(account(0));
      client.end();
      client.raw(
          """
          GET %s%s HTTP/1.1\r
          Host: localhost\r
          X-API-Key: %s\r
          \r
          """
              .formatted(Paths.BASE_PATH, Paths.account(number(0)), key));

      assertThat(client.header()).startsWith("HTTP/1.1 200 ");
      assertThat(client.result().path("status").intValue()).isEqualTo(201);
      assertThat(client.result().at("/summary/complete").booleanValue()).isTrue();
      assertThat(client.next()).isEmpty();
      // The account exists by the time that the second request is carried out.
      assertThat(client.header()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void a_client_may_wait_for_the_permission_to_send() throws IOException {
    try (var client = connect("Expect: 100-continue")) {
      assertThat(client.header()).startsWith("HTTP/1.1 100 ");
      client.line(account(0));
      assertThat(client.header()).startsWith("HTTP/1.1 200 ");
      assertThat(client.result().path("status").intValue()).isEqualTo(201);
      client.end();

      assertThat(client.result().at("/summary/complete").booleanValue()).isTrue();
    }
  }

  @Test
  void a_client_without_permission_learns_it_before_it_sends() throws IOException {
    try (var client =
        new BulkConnection(service.baseUrl(), "none", "accounts", "Expect: 100-continue")) {
      assertThat(client.header()).startsWith("HTTP/1.1 401 ");
    }
  }

  @Test
  void a_rate_limit_slows_reading_and_refuses_no_line() throws IOException {
    settings.put("REPRESENTATIVES_RATE_LIMIT_REQUESTS", "2");
    settings.put("REPRESENTATIVES_RATE_LIMIT_WINDOW", "4s");
    start();
    try (var client = connect()) {
      for (int i = 0; i < RESULTS; i++) {
        client.line(account(i));
      }
      client.end();
      client.header();

      for (int i = 0; i < RESULTS; i++) {
        assertThat(client.result().path("status").intValue()).isEqualTo(201);
      }
      assertThat(client.result().at("/summary/refused").intValue()).isZero();
    }
  }

  /** A service of its own for a test that needs other settings, or stops it. */
  private void start() {
    directory = ownDirectory;
    service = ServiceProcess.start(directory, settings(directory, settings));
    key = createKey(directory);
  }

  private static Map<String, String> settings(Path directory, Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("JAVA_TOOL_OPTIONS", "-Xmx256m -Djava.io.tmpdir=" + temporary(directory));
    settings.putIfAbsent("REPRESENTATIVES_SHUTDOWN_GRACE_PERIOD", "60s");
    return settings;
  }

  /** Only the service creates the embedded database. */
  private static String createKey(Path directory) {
    return new ServiceCommand(directory, Map.of()).storeKey("bulk");
  }

  private BulkConnection connect(String... fields) throws IOException {
    return new BulkConnection(service.baseUrl(), key, "accounts", fields);
  }

  private BulkConnection connectTo(String resource) throws IOException {
    return new BulkConnection(service.baseUrl(), key, resource);
  }

  private static Path temporary(Path directory) {
    try {
      return Files.createDirectories(directory.resolve("temporary"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(temporary(directory))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("representatives-"))
          .toList();
    }
  }

  private Api api() {
    return new Api(service.baseUrl(), Optional.of(key));
  }

  /** Begins a bulk as soon as the one before has made room, which is a little after its end. */
  private BulkConnection begin(String resource, String line) throws IOException {
    while (true) {
      var client = connectTo(resource);
      client.line(line);
      if (client.header().startsWith("HTTP/1.1 200 ")) {
        return client;
      }
      client.close();
    }
  }

  private JsonNode awaitFree() {
    var line = List.of(Map.of("account_number", number(0), "name", "Acme"));
    var answer = api().post("/bulk/accounts").json(line).sendUnchecked();
    while (answer.status() == 503) {
      answer = api().post("/bulk/accounts").json(line).sendUnchecked();
    }
    return answer.is(200).json();
  }

  private void awaitTimeoutOfAnOrdinaryRequest() throws IOException {
    try (var late = new Socket(service.baseUrl().getHost(), service.baseUrl().getPort())) {
      late.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(UTF_8));
      assertThat(new String(late.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 408 ");
    }
  }

  private String number(int number) {
    return prefix + number;
  }

  private String account(int number) {
    return "{\"account_number\": \"" + number(number) + "\", \"name\": \"Acme\"}";
  }
}
