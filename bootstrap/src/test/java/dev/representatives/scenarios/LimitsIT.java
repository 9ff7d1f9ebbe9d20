package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Operation;
import dev.representatives.harness.description.DescriptionRules;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Exchange;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.RawHttp;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.telemetry.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of rate, time and size that an operator can set. */
class LimitsIT {
  private static final int REQUESTS = 5;
  private static final Duration LONGEST_HEADER = Duration.ofSeconds(1);

  @TempDir private static Path directory;

  private static ServiceProcess service;
  private static ServiceCommand commandLine;

  /** For tests that together send fewer requests than the limit. */
  private static String sharedKey;

  @BeforeAll
  static void start() {
    var settings =
        Map.of(
            "REPRESENTATIVES_RATE_LIMIT_REQUESTS", Integer.toString(REQUESTS),
            "REPRESENTATIVES_RATE_LIMIT_WINDOW", "300s",
            "REPRESENTATIVES_REQUEST_HEADER_TIMEOUT", LONGEST_HEADER.toSeconds() + "s",
            "REPRESENTATIVES_REQUEST_TIMEOUT", "2s",
            "MICRONAUT_SERVER_IDLE_TIMEOUT", "6s",
            "MICRONAUT_SERVER_MAX_REQUEST_SIZE", "2048");
    service = ServiceProcess.start(directory, settings);
    commandLine = new ServiceCommand(directory, settings);
    sharedKey = commandLine.storeKey("shared");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_key_over_its_limit_gets_retry_after_and_writes_nothing() {
    var api = newTenant();
    for (int left = REQUESTS - 1; left >= 0; left--) {
      var answer = api.get(Paths.representative("x")).send().is(404);
      assertThat(answer.requiredHeader("RateLimit-Policy")).isEqualTo("\"default\";q=5;w=300");
      assertThat(answer.requiredHeader("RateLimit")).matches("\"default\";r=" + left + ";t=\\d+");
    }

    var refused = api.put(Paths.representative("x")).json("{}").send();

    refused.isProblem(429, "RATE_LIMITED");
    assertThat(Integer.parseInt(refused.requiredHeader("Retry-After"))).isBetween(1, 60);
    assertThat(refused.requiredHeader("RateLimit")).startsWith("\"default\";r=0;t=");
    shared().get(Paths.representative("x")).send().is(404);
  }

  @Test
  void every_operation_counts_and_is_refused() {
    var api = newTenant();
    for (int i = 0; i < REQUESTS; i++) {
      api.get(Paths.representative("x")).send().is(404);
    }
    for (var operation : Operation.values()) {
      operation.call(api, Operation.Keys.unused()).send().isProblem(429, "RATE_LIMITED");
    }
  }

  @Test
  void a_caller_without_a_key_gets_no_rate_limit_headers() {
    var answer = withoutKey().get(Paths.representative("x")).send().is(401);

    assertThat(answer.headers()).doesNotContainKeys("ratelimit", "ratelimit-policy");
  }

  @Test
  void the_refusal_of_a_large_body_names_the_configured_limit() {
    var answer =
        shared()
            .put(Paths.representative("x"))
            .json(Map.of("extra_info", "x".repeat(3_000)))
            .send();

    answer.isProblem(413, "PAYLOAD_TOO_LARGE");
    assertThat(answer.text("/detail")).isEqualTo("The body exceeds the limit of 2 KiB.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /nowhere HTTP/1.1\r\nHost: localhost\r\n",
        "PUT /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n"
      })
  void a_request_that_comes_byte_by_byte_is_ended(String beginning) throws InterruptedException {
    try (var connection = RawHttp.connect(service.baseUrl())) {
      connection.send(beginning);
      var answered = CompletableFuture.supplyAsync(connection::read);
      while (!answered.isDone()) {
        TimeUnit.MILLISECONDS.sleep(150);
        connection.sendIfOpen("x");
      }

      var answer = answered.join();
      assertThat(answer.status()).isIn(404, 408);
      AnswerRules.check(answer);
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void a_body_that_stays_away_is_a_timeout() {
    try (var connection = RawHttp.connect(service.baseUrl())) {
      connection.send(
          "PUT "
              + Paths.BASE_PATH
              + "/representatives/x HTTP/1.1\r\nHost: localhost\r\nX-API-Key: "
              + sharedKey
              + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");

      AnswerRules.check(connection.read()).isProblem(408, "REQUEST_TIMEOUT");
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'GET /api/v1/ingest/accounts/x HTTP/1.1\r\nHost: localhost\r\n', CUSTOM, unmatched",
    "'PUT /api/v1/ingest/accounts/x HTTP/1.1\r\nHost: localhost\r\nX-API-Key: {key}\r\n"
        + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{', PUT,"
        + " /api/v1/ingest/accounts/{account_number}"
  })
  void a_timeout_is_logged_and_counted_like_any_answer(
      String beginning, String method, String route) {
    double before = timeouts(Metrics.of(service), method, route);
    try (var connection = RawHttp.connect(service.baseUrl())) {
      connection.send(beginning.replace("{key}", sharedKey));

      String id = AnswerRules.check(connection.read()).is(408).requiredHeader("X-Request-Id");

      service.awaitLog(id);
      assertThat(service.log().lines().filter(line -> line.contains(id)))
          .singleElement()
          .asString()
          .contains(method + " " + route + " 408 ");
    }
    Metrics.await(service, metrics -> timeouts(metrics, method, route) == before + 1);
  }

  @Test
  void a_timeout_is_described_for_every_operation() {
    var keys = Operation.Keys.unused();
    var connections = new EnumMap<Operation, RawHttp>(Operation.class);
    for (var operation : Operation.values()) {
      var connection = RawHttp.connect(service.baseUrl());
      connection.send(
          operation.method() + " " + path(operation, keys) + " HTTP/1.1\r\nHost: localhost\r\n");
      connections.put(operation, connection);
    }

    connections.forEach(
        (operation, connection) -> {
          var answer = AnswerRules.check(connection.read()).isProblem(408, "REQUEST_TIMEOUT");
          described(operation.method(), path(operation, keys), answer);
          connection.close();
        });
  }

  @Test
  void a_connection_over_which_nothing_comes_is_closed() {
    try (var connection = RawHttp.connect(service.baseUrl())) {
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void a_connection_is_kept_between_requests_for_longer_than_a_header_may_take()
      throws InterruptedException {
    try (var connection = RawHttp.connect(service.baseUrl())) {
      for (int i = 0; i < 2; i++) {
        connection.send("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n");
        AnswerRules.check(connection.read()).is(404);
        TimeUnit.NANOSECONDS.sleep(LONGEST_HEADER.multipliedBy(2).toNanos());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-API-Key", "api_key", "key"})
  void a_key_in_the_query_opens_nothing_and_is_not_logged(String name) {
    var answer =
        withoutKey().get(Paths.representative("x") + "?" + name + "=" + sharedKey).send().is(401);

    assertThat(answer.body()).doesNotContain(sharedKey);
    assertThat(service.log()).doesNotContain(sharedKey);
  }

  private static double timeouts(Metrics metrics, String method, String route) {
    return metrics.value(
        "http_server_requests_seconds_count", "method", method, "uri", route, "status", "408");
  }

  private static String path(Operation operation, Operation.Keys keys) {
    return Paths.BASE_PATH + operation.path(keys);
  }

  private static void described(String method, String path, Answer answer) {
    DescriptionRules.of(service.baseUrl())
        .orElseThrow()
        .check(new Exchange(method, path, Map.of(), () -> new byte[0], answer));
  }

  private static Api newTenant() {
    return new Api(service.baseUrl(), Optional.of(commandLine.storeKey("limits")));
  }

  private static Api shared() {
    return new Api(service.baseUrl(), Optional.of(sharedKey));
  }

  private static Api withoutKey() {
    return new Api(service.baseUrl(), Optional.empty());
  }
}
