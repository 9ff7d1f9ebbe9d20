package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.api.Operation;
import dev.representatives.harness.database.DatabaseAddress;
import dev.representatives.harness.database.Sql;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.BulkConnection;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.network.TcpProxy;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.telemetry.Metrics;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that is unavailable, or that accepts connections but does not respond. */
@Order(1)
@OnEveryDatabase
class DatabaseFailureIT {
  /** Twice what is promised, since other tests run beside this one. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

  private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(20);
  private static final int FEWER_THAN_THERE_ARE_CONNECTIONS = 8;
  private static final int MORE_THAN_THERE_ARE_CONNECTIONS = 20;

  @TempDir private static Path directory;

  private static Database database;
  private static ServiceCommand commandLine;
  private static TcpProxy proxy;
  private static ServiceProcess service;
  private static String key;
  private static Api api;
  private static String reference;

  /** The ways in which a database fails. */
  enum Failure {
    GONE,
    FROZEN;

    void strike() {
      switch (this) {
        case GONE -> proxy.refuse();
        case FROZEN -> proxy.freeze();
      }
    }
  }

  @BeforeAll
  static void start() {
    database = MySqlProtocolServer.shared().createDatabase();
    commandLine = new ServiceCommand(directory, ServiceProcess.settings(database));
    var address = DatabaseAddress.of(database);
    proxy = new TcpProxy(address.socket());
    service = ServiceProcess.start(directory, ServiceProcess.settings(address.through(proxy)));
    key = commandLine.storeKey("acme");
    api = new Api(service.baseUrl(), Optional.of(key));
    reference = new Given(api).representative();
  }

  @AfterAll
  static void stop() {
    service.close();
    proxy.close();
  }

  @AfterEach
  void resume() {
    proxy.resume();
    awaitRecovery();
  }

  @ParameterizedTest
  @EnumSource
  void every_operation_fails_in_time_and_works_again_afterwards(Failure failure) {
    failure.strike();
    var keys = new Operation.Keys(reference, Unique.accountNumber(), Unique.documentNumber());
    atOnce(
        FEWER_THAN_THERE_ARE_CONNECTIONS,
        Stream.of(Operation.values())
            // Each line of a bulk has a result of its own.
            .filter(operation -> !operation.isBulk())
            .map(
                operation -> () -> isUnavailable(() -> operation.call(api, keys).sendUnchecked())));

    proxy.resume();
    awaitRecovery();
    call("PUT").send().is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"accounts", "accounts?dry_run=true"})
  void a_bulk_that_loses_the_database_refuses_the_lines_and_continues_when_it_returns(
      String resource) throws IOException {
    String prefix = Unique.accountNumber();
    try (var bulk = new BulkConnection(service.baseUrl(), key, resource)) {
      bulk.line(account(prefix + 1));
      bulk.header();
      assertThat(bulk.result().path("status").intValue()).isEqualTo(201);

      proxy.refuse();
      bulk.line(account(prefix + 2));
      var lost = bulk.result();
      assertThat(lost.path("status").intValue()).isEqualTo(503);
      assertThat(lost.at("/problem/code").textValue()).isIn("STORE_UNAVAILABLE", "OUTCOME_UNKNOWN");

      proxy.resume();
      awaitRecovery();
      bulk.line(account(prefix + 3));
      assertThat(bulk.result().path("status").intValue()).isEqualTo(201);
      // What came before the outage is still known, also to a dry run.
      bulk.line(account(prefix + 1));
      assertThat(bulk.result().path("status").intValue()).isEqualTo(200);
      bulk.end();
      var summary = bulk.result().path("summary");
      assertThat(summary.path("created").intValue()).isEqualTo(2);
      assertThat(summary.path("unchanged").intValue()).isEqualTo(1);
      assertThat(summary.path("refused").intValue()).isEqualTo(1);
      assertThat(summary.path("complete").booleanValue()).isTrue();
    }
    int stored = resource.endsWith("dry_run=true") ? 404 : 200;
    api.get(Paths.account(prefix + 1)).send().is(stored);
    api.get(Paths.account(prefix + 2)).send().is(404);
  }

  @ParameterizedTest
  @EnumSource
  void what_does_not_exist_is_no_false_404(Failure failure) {
    failure.strike();

    isUnavailable(() -> api.get(Paths.representative(Unique.reference())).sendUnchecked());
  }

  @ParameterizedTest
  @EnumSource
  void many_concurrent_callers_all_get_a_response_in_time(Failure failure) {
    failure.strike();

    atOnce(
        MORE_THAN_THERE_ARE_CONNECTIONS,
        IntStream.range(0, MORE_THAN_THERE_ARE_CONNECTIONS)
            .mapToObj(i -> () -> isUnavailable(() -> call("GET").sendUnchecked())));
  }

  @ParameterizedTest
  @EnumSource
  void the_service_is_not_ready_but_alive_and_ready_again_afterwards(Failure failure) {
    failure.strike();
    long start = System.nanoTime();
    var readiness = health("readiness");
    var elapsed = Duration.ofNanos(System.nanoTime() - start);

    readiness.is(503);
    assertThat(readiness.text("/status")).isEqualTo("DOWN");
    assertThat(readiness.text("/details/database/status")).isEqualTo("DOWN");
    assertThat(elapsed).isLessThan(LONGEST_ANSWER);
    health("liveness").is(200);

    proxy.resume();
    awaitRecovery();
    health("readiness").is(200);
  }

  @Test
  void the_metrics_tell_whether_it_is_ready() {
    Metrics.awaitReady(service, true);
    proxy.refuse();

    Metrics.awaitReady(service, false);

    proxy.resume();
    Metrics.awaitReady(service, true);
  }

  @Test
  void an_unexpected_failure_is_an_internal_error() throws SQLException {
    var unknown = new Api(service.baseUrl(), Optional.of(commandLine.storeKey("acme")));
    Sql.execute(database, "RENAME TABLE api_keys TO api_keys_elsewhere");
    try {
      for (var operation : Operation.values()) {
        AnswerRules.checkForm(operation.call(unknown, Operation.Keys.unused()).sendUnchecked())
            .isProblem(500, "INTERNAL_ERROR");
      }
    } finally {
      Sql.execute(database, "RENAME TABLE api_keys_elsewhere TO api_keys");
    }
  }

  @Test
  void the_log_names_the_request() {
    proxy.refuse();
    String id = Unique.key("request-");
    call("GET").header("X-Request-Id", id).sendUnchecked().is(503);

    service.awaitLog("[" + id + "]");
  }

  private static String account(String number) {
    return "{\"account_number\": \"%s\", \"name\": \"Acme\"}".formatted(number);
  }

  private static void atOnce(int threads, Stream<Runnable> calls) {
    var callers = Executors.newFixedThreadPool(threads);
    try {
      calls
          .map(call -> CompletableFuture.runAsync(call, callers))
          .toList()
          .forEach(CompletableFuture::join);
    } finally {
      callers.shutdownNow();
    }
  }

  private static Answer health(String check) {
    return new Api(service.managementUrl(), Optional.empty())
        .callAbsolute("GET", "/health/" + check)
        .sendUnchecked();
  }

  private static Api.Call call(String method) {
    var call = api.call(method, Paths.representative(reference));
    return method.equals("GET") ? call : call.json(Map.of("name", "Jane"));
  }

  private static void isUnavailable(Supplier<Answer> request) {
    long start = System.nanoTime();
    var answer = AnswerRules.checkForm(request.get());
    var elapsed = Duration.ofNanos(System.nanoTime() - start);

    assertThat(answer.status()).as("%s; the log: %s", answer, service.log()).isEqualTo(503);
    // Of many requests, some do not run at all, since others wait for the database.
    assertThat(answer.text("/code")).isIn("STORE_UNAVAILABLE", "OUTCOME_UNKNOWN", "OVERLOADED");
    assertThat(answer.requiredHeader("Retry-After")).matches("\\d+");
    assertThat(elapsed).isLessThan(LONGEST_ANSWER);
  }

  private static void awaitRecovery() {
    long deadline = System.nanoTime() + LONGEST_RECOVERY.toNanos();
    var answer = call("GET").sendUnchecked();
    while (answer.status() == 503 && System.nanoTime() < deadline) {
      answer = call("GET").sendUnchecked();
    }
    answer.is(200);
  }
}
