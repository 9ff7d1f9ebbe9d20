package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.RawHttp;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.telemetry.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A service that receives SIGTERM responds to all requests that it has accepted. */
@Execution(ExecutionMode.CONCURRENT)
class ShutdownIT {
  private static final int CALLERS = 16;
  private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(30);

  @TempDir private Path directory;

  private final Map<String, String> settings = new HashMap<>();
  private String key;
  private ServiceProcess service;

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_running_request_gets_its_response_and_its_connection_closes() {
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
            "SIGTERM: shutting down", "No new connections", "All requests are complete", "Stopped");
    assertThat(service.log()).doesNotContain("ERROR", "WARN", "\tat ");
    service = ServiceProcess.start(directory, settings);
    references.forEach(reference -> api().get(Paths.representative(reference)).send().is(200));
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
  void the_shutdown_waits_no_longer_than_the_grace_period() {
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
    key = service.awaitDemoKey();
  }

  /** Long time limits, because the deadline of a request runs while the test does other work. */
  private void patientWithRequests() {
    settings.put("REPRESENTATIVES_REQUEST_HEADER_TIMEOUT", "60s");
    settings.put("REPRESENTATIVES_REQUEST_TIMEOUT", "120s");
  }

  private Api api() {
    return new Api(service.baseUrl(), Optional.of(key));
  }

  /** A request whose body the service has asked for, with status 100. */
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

  /** A connection after its first response, ready for the next request. */
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
