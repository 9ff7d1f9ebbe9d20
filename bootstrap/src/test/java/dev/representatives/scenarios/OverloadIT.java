package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.database.RowLock;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An available database, and a service whose connections to it are all in use. */
@OnEveryDatabase
class OverloadIT {
  /** The number of connections that the migrations need. */
  private static final int CONNECTIONS = 2;

  @TempDir private static Path directory;

  private static Database database;
  private static ServiceProcess service;
  private static Api api;

  @BeforeAll
  static void start() {
    database = MySqlProtocolServer.shared().createDatabase();
    Map<String, String> settings = new HashMap<>(ServiceProcess.settings(database));
    var commandLine = new ServiceCommand(directory, Map.copyOf(settings));
    settings.put("DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE", String.valueOf(CONNECTIONS));
    // Shorter than the time that a connection waits for the row.
    settings.put("DATASOURCES_DEFAULT_CONNECTION_TIMEOUT", "250");
    service = ServiceProcess.start(directory, settings);
    api = new Api(service.baseUrl(), Optional.of(commandLine.storeKey("acme")));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_request_without_a_connection_gets_store_busy_and_the_instance_is_ready() {
    String reference = new Given(api).representative();
    String id = Unique.key("request-");
    Answer refused;
    Answer readiness;
    List<CompletableFuture<Answer>> waiting;
    var allWait = new AtomicBoolean();
    var callers = Executors.newFixedThreadPool(CONNECTIONS);
    try (var lock = RowLock.of(database, reference)) {
      waiting =
          Stream.generate(
                  () -> CompletableFuture.supplyAsync(() -> putUntil(allWait, reference), callers))
              .limit(CONNECTIONS)
              .toList();
      lock.awaitWaiting(CONNECTIONS);
      allWait.set(true);
      refused = api.get(Paths.representative(reference)).header("X-Request-Id", id).sendUnchecked();
      readiness =
          new Api(service.managementUrl(), Optional.empty())
              .callAbsolute("GET", "/health/readiness")
              .sendUnchecked();
    }

    callers.shutdown();
    AnswerRules.checkForm(refused).isProblem(503, "STORE_BUSY");
    assertThat(refused.requiredHeader("Retry-After")).matches("\\d+");
    assertThat(refused.text("/detail")).startsWith("No connection to the database was free");
    readiness.is(200);
    assertThat(readiness.text("/status")).isEqualTo("UP");
    assertThat(waiting.stream().map(CompletableFuture::join).map(Answer::status))
        .allMatch(status -> status == 200 || status == 503);
    service.awaitLog("[" + id + "]");
    assertThat(service.log().lines().filter(line -> line.contains(id)))
        .filteredOn(line -> line.contains("WARN"))
        .as("the log:\n%s", service.log())
        .singleElement(STRING)
        .contains("STORE_BUSY");
    assertThat(service.log()).doesNotContain("\tat ");
  }

  /** A caller whose wait ends before the others wait begins again. */
  private Answer putUntil(AtomicBoolean allWait, String reference) {
    Answer answer;
    do {
      // Only a change locks.
      var change = Map.of("name", Unique.key("name-"));
      answer = api.put(Paths.representative(reference)).json(change).sendUnchecked();
    } while (answer.status() == 503 && !allWait.get());
    return answer;
  }
}
