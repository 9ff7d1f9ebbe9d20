package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.database.DatabaseAddress;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.BulkConnection;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.RawHttp;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.network.Fault;
import dev.representatives.harness.network.TcpProxy;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.telemetry.Metrics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service whose database is far away. No statement takes long, but a request with many of them
 * takes longer than it may, however fast the machine is.
 */
@OnEveryDatabase
class RequestDeadlineIT {
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  /** Of each direction. */
  private static final Duration DELAY = Duration.ofMillis(150);

  /** To begin a transaction, to read, to write and to commit. */
  private static final int ROUND_TRIPS_OF_LINE = 4;

  /** So many exceed the deadline. */
  private static final long LINES =
      1 + DEADLINE.toMillis() / (2 * DELAY.toMillis() * ROUND_TRIPS_OF_LINE);

  private static final Fault FAR_AWAY = Fault.latency(DELAY, DELAY);

  /** No other limit applies. */
  private static final String PATIENT = "60000";

  private static final int ATTEMPTS = 10;

  @TempDir private static Path directory;

  private static TcpProxy proxy;
  private static ServiceProcess service;
  private static String key;
  private static Api api;

  @BeforeAll
  static void start() {
    var database = MySqlProtocolServer.shared().createDatabase();
    var commandLine = new ServiceCommand(directory, ServiceProcess.settings(database));
    var address = DatabaseAddress.of(database);
    proxy = new TcpProxy(address.socket());
    Map<String, String> settings =
        new HashMap<>(ServiceProcess.settings(patient(address.through(proxy))));
    settings.put("REPRESENTATIVES_DATABASE_REQUEST_TIMEOUT", DEADLINE.toMillis() + "ms");
    settings.put("DATASOURCES_DEFAULT_CONNECTION_TIMEOUT", PATIENT);
    settings.put("DATASOURCES_DEFAULT_VALIDATION_TIMEOUT", PATIENT);
    service = ServiceProcess.start(directory, settings);
    key = commandLine.storeKey("acme");
    api = new Api(service.baseUrl(), Optional.of(key));
  }

  @AfterAll
  static void stop() {
    service.close();
    proxy.close();
  }

  @AfterEach
  void comeCloser() {
    proxy.switchOff(FAR_AWAY);
  }

  @Test
  void a_request_with_many_statements_is_refused_leaves_nothing_and_can_be_repeated() {
    String reference = Unique.reference();
    String idempotencyKey = Unique.key("key-");
    proxy.switchOn(FAR_AWAY);

    var refused = AnswerRules.checkForm(create(reference, idempotencyKey).sendUnchecked());

    assertThat(refused.status()).as("%s; the log: %s", refused, service.log()).isEqualTo(503);
    assertThat(refused.text("/code")).isIn("STORE_BUSY", "STORE_UNAVAILABLE");
    assertThat(refused.requiredHeader("Retry-After")).matches("\\d+");
    proxy.switchOff(FAR_AWAY);
    Metrics.await(service, metrics -> metrics.value("hikaricp_connections_active") == 0);
    repeated(() -> api.get(Paths.representative(reference)).sendUnchecked()).is(404);
    repeated(() -> create(reference, idempotencyKey).sendUnchecked()).is(201);
  }

  @Test
  void a_bulk_takes_as_long_as_it_needs() throws IOException {
    proxy.switchOn(FAR_AWAY);
    try (var bulk = new BulkConnection(service.baseUrl(), key, "accounts")) {
      for (int i = 0; i < LINES; i++) {
        bulk.line(line());
        if (i == 0) {
          bulk.header();
        }
        assertThat(bulk.result().path("status").intValue()).isEqualTo(201);
      }
      bulk.end();
      assertThat(bulk.result().at("/summary/complete").booleanValue()).isTrue();
    }
  }

  /** A busy machine may take so long itself, but not each time. */
  @Test
  void the_time_in_which_a_body_arrives_does_not_count() throws InterruptedException {
    var answer = slowlySent();
    for (int i = 1; i < ATTEMPTS && answer.status() == 503; i++) {
      answer = slowlySent();
    }
    answer.is(201);
  }

  private static Answer slowlySent() throws InterruptedException {
    String body = "{\"name\": \"Jane\"}";
    try (var connection = RawHttp.connect(service.baseUrl())) {
      connection.send(
          "PUT "
              + Paths.BASE_PATH
              + Paths.representative(Unique.reference())
              + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: "
              + key
              + "\r\nContent-Type: application/json\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body.charAt(0));
      TimeUnit.NANOSECONDS.sleep(2 * DEADLINE.toNanos());
      return connection.send(body.substring(1)).read();
    }
  }

  private static String line() {
    return "{\"account_number\": \"%s\", \"name\": \"Acme\"}".formatted(Unique.accountNumber());
  }

  private static Answer repeated(Supplier<Answer> request) {
    var answer = request.get();
    for (int i = 1; i < ATTEMPTS && answer.status() == 503; i++) {
      answer = request.get();
    }
    return answer;
  }

  private static Api.Call create(String reference, String idempotencyKey) {
    return api.post(Paths.representative(reference))
        .header("Idempotency-Key", idempotencyKey)
        .json(Map.of("name", "Jane"));
  }

  private static Database patient(Database database) {
    return new Database(
        database.jdbcUrl() + "&socketTimeout=" + PATIENT, database.username(), database.password());
  }
}
