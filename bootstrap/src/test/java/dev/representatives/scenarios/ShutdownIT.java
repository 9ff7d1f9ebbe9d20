package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.contracts.database.MySqlProtocolServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a service that is told to stop: whoever was let in is served. */
class ShutdownIT {
  private static final int CALLERS = 16;
  private static final int CHECKED_AFTERWARDS = 200;

  @TempDir private Path directory;

  private final Map<String, String> settings = new HashMap<>();
  private ServiceProcess service;
  private String key;

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_request_that_has_begun_is_answered_and_its_connection_closed() {
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
    restart();
    references.forEach(reference -> api().get(Paths.representative(reference)).send().is(200));
  }

  @Test
  void under_load_no_caller_who_goes_away_when_told_loses_a_request() {
    settings.put("REPRESENTATIVES_SHUTDOWN_DELAY", "2s");
    start();
    var written = new ConcurrentLinkedQueue<String>();
    var warm = new CountDownLatch(CALLERS);
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    try {
      var callers =
          IntStream.range(0, CALLERS)
              .mapToObj(
                  i -> CompletableFuture.runAsync(() -> callUntilToldToGo(written, warm), threads))
              .toList();
      await(warm);

      service.terminate();

      callers.forEach(CompletableFuture::join);
    } finally {
      threads.shutdownNow();
    }
    assertThat(service.exitCode()).as(service.log()).isZero();
    assertThat(service.log()).doesNotContain("ERROR", "WARN", "\tat ");
    restart();
    written.stream()
        .limit(CHECKED_AFTERWARDS)
        .forEach(reference -> api().get(Paths.representative(reference)).send().is(200));
  }

  @Test
  void readiness_is_red_while_the_service_still_answers() {
    settings.put("REPRESENTATIVES_SHUTDOWN_DELAY", "3s");
    start();
    var management = new Api(service.managementUrl(), Optional.empty());
    management.callAbsolute("GET", "/health/readiness").sendUnchecked().is(200);

    service.terminate();
    service.awaitLog("SIGTERM: shutting down");

    management.callAbsolute("GET", "/health/readiness").sendUnchecked().is(503);
    management.callAbsolute("GET", "/health/liveness").sendUnchecked().is(200);
    api().get(Paths.representative("x")).send().is(404);
    assertThat(service.exitCode()).as(service.log()).isZero();
  }

  @Test
  void an_impatient_operator_changes_nothing() {
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
    start();
    try (var connection = beginPut(Unique.reference())) {
      service.terminate();
      service.awaitLog("No new connections");

      assertThat(CompletableFuture.runAsync(this::connectUntilRefused))
          .failsWithin(Duration.ofSeconds(5));
      connection.send("{}");
      AnswerRules.check(connection.read()).is(201);
    }
    assertThat(service.exitCode()).isZero();
  }

  private void start() {
    if (Environment.ofThisRun() == Environment.MYSQL_PROTOCOL) {
      settings.putAll(ServiceProcess.settings(MySqlProtocolServer.shared().createDatabase()));
      key = new ServiceCommand(directory, settings).createKey("acme");
    }
    restart();
    key = key == null ? service.awaitDemoKey() : key;
  }

  private void restart() {
    service = ServiceProcess.start(directory, settings);
  }

  private Api api() {
    return new Api(service.baseUrl(), Optional.of(key));
  }

  /** A request of which the service has said that it wants the body. */
  private RawHttp beginPut(String reference) {
    var connection = RawHttp.connect(service.baseUrl());
    connection.send(
        "PUT "
            + Api.BASE_PATH
            + "/representatives/"
            + reference
            + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: "
            + key
            + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
            + "Expect: 100-continue\r\n\r\n");
    assertThat(connection.read().status()).isEqualTo(100);
    return connection;
  }

  private void callUntilToldToGo(Queue<String> written, CountDownLatch warm) {
    boolean told = false;
    for (int count = 0; !told; count++) {
      String reference = Unique.reference();
      told = isToldToGo(api().put(Paths.representative(reference)).json("{}").send().is(201));
      written.add(reference);
      told = told || isToldToGo(api().get(Paths.representative(reference)).send().is(200));
      if (count == 3) {
        warm.countDown();
      }
    }
  }

  private void connectUntilRefused() {
    while (service.log().contains("No new connections")) {
      RawHttp.connect(service.baseUrl()).close();
    }
  }

  private static boolean isToldToGo(Answer answer) {
    return answer.headers().getOrDefault("connection", List.of()).contains("close");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
