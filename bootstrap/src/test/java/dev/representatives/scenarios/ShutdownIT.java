package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.contracts.database.Database;
import dev.representatives.contracts.database.MySqlProtocolServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.database.RowLock;
import dev.representatives.harness.database.WritingCallers;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.RawHttp;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.Environment;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.telemetry.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a service that is told to stop: whoever was let in is served. */
class ShutdownIT {
  private static final int CALLERS = 16;
  private static final int SLOW = 4;
  private static final int CHECKED_AFTERWARDS = 200;
  private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(30);

  @TempDir private static Path directory;

  private static Database database;
  private static Map<String, String> ofDatabase;
  private static String key;

  private final Map<String, String> settings = new HashMap<>(ofDatabase);
  private ServiceProcess service;

  /** One database for all, of which one service after the other makes use. */
  @BeforeAll
  static void prepare() {
    boolean embedded = Environment.ofThisRun() != Environment.MYSQL_PROTOCOL;
    database =
        embedded ? RowLock.embedded(directory) : MySqlProtocolServer.shared().createDatabase();
    ofDatabase = embedded ? Map.of() : ServiceProcess.settings(database);
    try (var first = ServiceProcess.start(directory, ofDatabase)) {
      first.awaitLog("The database is ");
      key = new ServiceCommand(directory, ofDatabase).createKey("acme");
    }
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_request_that_has_begun_is_answered_and_its_connection_closed() {
    patientWithRequests();
    start();
    var references = IntStream.range(0, CALLERS).mapToObj(i -> Unique.reference()).toList();
    var connections = references.stream().map(this::beginPut).toList();

    service.terminate();
    service.awaitLog("No new connections");
    connections.forEach(connection -> connection.send("{}"));

    for (var connection : connections) {
      var answer = AnswerRules.check(connection.read()).is(201);
      assertThat(answer.requiredHeader("Connection")).isEqualToIgnoringCase("close");
      assertThat(connection.isClosed()).isTrue();
      connection.close();
    }
    assertThat(service.exitCode()).as(service.log()).isZero();
    assertThat(service.log())
        .containsSubsequence(
            "SIGTERM: shutting down", "No new connections", "All requests are answered", "Stopped");
    assertThat(service.log()).doesNotContain("ERROR", "WARN", "\tat ");
    start();
    references.forEach(reference -> api().get(Paths.representative(reference)).send().is(200));
  }

  @Test
  void under_load_nothing_is_lost_that_the_service_has_read() {
    start();
    String locked = new Given(api()).representative();
    List<CompletableFuture<Answer>> slow;
    try (var callers = new WritingCallers(CALLERS, this::api)) {
      callers.awaitWarm();
      try (var lock = RowLock.of(database, locked)) {
        slow =
            IntStream.range(0, SLOW)
                .mapToObj(
                    i ->
                        api()
                            .put(Paths.representative(locked))
                            .json(Map.of("name", "Jane " + i))
                            .sendAsync())
                .toList();
        lock.awaitWaiting();

        service.terminate();
        service.awaitLog("No new connections");
      }
      callers.join();

      slow.forEach(answer -> assertThat(answer.join().status()).isIn(200, 503));
      assertThat(service.exitCode()).as(service.log()).isZero();
      assertThat(service.log())
          .doesNotContain("ERROR", "\tat ")
          .contains("All requests are answered");
      assertThat(callers.unanswered()).noneMatch(service.log()::contains);
      start();
      callers.answered().stream()
          .limit(CHECKED_AFTERWARDS)
          .forEach(reference -> api().get(Paths.representative(reference)).send().is(200));
      callers
          .unanswered()
          .forEach(reference -> api().get(Paths.representative(reference)).send().is(404));
    }
  }

  @Test
  void a_connection_that_is_open_is_served_until_nothing_comes_over_it_any_more() {
    settings.put("REPRESENTATIVES_SHUTDOWN_IDLE_TIMEOUT", "6s");
    patientWithRequests();
    start();
    try (var used = keptAlive();
        var unused = keptAlive();
        var pipelined = keptAlive();
        var begun = keptAlive()) {
      begun.send("GET /nowhere HTTP/1.1\r\nHost: ");

      service.terminate();
      service.awaitLog("No new connections");
      used.send(get("/nowhere"));
      pipelined.send(get(Paths.representative("x")) + get("/nowhere"));

      isLastAnswer(used, 404);
      var first = AnswerRules.check(pipelined.read()).is(404);
      assertThat(first.header("Connection")).isEmpty();
      isLastAnswer(pipelined, 404);
      assertThat(unused.isEnded()).isTrue();
      begun.send("localhost\r\n\r\n");
      isLastAnswer(begun, 404);
    }
    assertThat(service.exitCode()).as(service.log()).isZero();
    assertThat(service.log()).doesNotContain("ERROR", "WARN", "\tat ");
  }

  @Test
  void readiness_is_red_while_the_service_still_answers() {
    settings.put("REPRESENTATIVES_SHUTDOWN_DELAY", "8s");
    start();
    var management = new Api(service.managementUrl(), Optional.empty());
    management.callAbsolute("GET", "/health/readiness").sendUnchecked().is(200);
    Metrics.awaitReady(service, true);

    service.terminate();
    service.awaitLog("SIGTERM: shutting down");

    management.callAbsolute("GET", "/health/readiness").sendUnchecked().is(503);
    assertThat(Metrics.of(service).value("representatives_ready")).isZero();
    management.callAbsolute("GET", "/health/liveness").sendUnchecked().is(200);
    api().get(Paths.representative("x")).send().is(404);
    assertThat(service.exitCode()).as(service.log()).isZero();
  }

  @Test
  void an_impatient_operator_changes_nothing() {
    patientWithRequests();
    start();
    try (var connection = beginPut(Unique.reference())) {
      service.terminate();
      service.awaitLog("No new connections");
      service.terminate();
      service.terminate();
      service.awaitLog("SIGTERM again");
      connection.send("{}");

      AnswerRules.check(connection.read()).is(201);
    }
    assertThat(service.exitCode()).as(service.log()).isZero();
  }

  @Test
  void nobody_is_waited_for_longer_than_the_grace_period() {
    settings.put("REPRESENTATIVES_SHUTDOWN_GRACE_PERIOD", "1s");
    patientWithRequests();
    start();
    try (var connection = beginPut(Unique.reference())) {
      service.terminate();

      assertThat(service.exitCode()).as(service.log()).isZero();
      assertThat(connection.isClosed()).isTrue();
    }
    assertThat(service.log()).contains("Requests still run after 1 s; they are cut off.");
  }

  @Test
  void new_connections_are_refused_while_the_last_requests_run() {
    patientWithRequests();
    start();
    try (var connection = beginPut(Unique.reference())) {
      service.terminate();
      service.awaitLog("No new connections");

      assertThat(CompletableFuture.runAsync(this::connectUntilRefused))
          .failsWithin(LONGEST_REFUSAL);
      connection.send("{}");
      AnswerRules.check(connection.read()).is(201);
    }
    assertThat(service.exitCode()).isZero();
  }

  private void start() {
    service = ServiceProcess.start(directory, settings);
  }

  /** The time of a request that has begun runs while the test does other things. */
  private void patientWithRequests() {
    settings.put("REPRESENTATIVES_REQUEST_HEADER_TIMEOUT", "60s");
    settings.put("REPRESENTATIVES_REQUEST_TIMEOUT", "120s");
  }

  private Api api() {
    return new Api(service.baseUrl(), Optional.of(key));
  }

  /** A request of which the service has said that it wants the body. */
  private RawHttp beginPut(String reference) {
    var connection = RawHttp.connect(service.baseUrl());
    connection.send(
        "PUT "
            + Paths.BASE_PATH
            + "/representatives/"
            + reference
            + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: "
            + key
            + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
            + "Expect: 100-continue\r\n\r\n");
    assertThat(connection.read().status()).isEqualTo(100);
    return connection;
  }

  private void connectUntilRefused() {
    while (service.log().contains("No new connections")) {
      RawHttp.connect(service.baseUrl()).close();
    }
  }

  /** A connection over which a request was answered, and the next one can come. */
  private RawHttp keptAlive() {
    var connection = RawHttp.connect(service.baseUrl()).send(get("/nowhere"));
    AnswerRules.check(connection.read()).is(404);
    return connection;
  }

  private String get(String path) {
    return "GET "
        + (path.equals("/nowhere") ? path : Paths.BASE_PATH + path)
        + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: "
        + key
        + "\r\n\r\n";
  }

  private static void isLastAnswer(RawHttp connection, int status) {
    var answer = AnswerRules.check(connection.read()).is(status);
    assertThat(answer.requiredHeader("Connection")).isEqualToIgnoringCase("close");
    assertThat(connection.isEnded()).isTrue();
  }
}
