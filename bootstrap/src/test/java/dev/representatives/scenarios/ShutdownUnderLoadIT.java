package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.database.DatabaseAddress;
import dev.representatives.harness.database.RowLock;
import dev.representatives.harness.database.WritingCallers;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.service.Environment;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service under load that receives SIGTERM, on each database: it responds to all requests that it
 * has accepted, even if rows are locked. {@link ShutdownIT} tests what depends on no database.
 */
class ShutdownUnderLoadIT {
  private static final int CALLERS = 16;
  private static final int SLOW = 4;
  private static final int CHECKED_AFTERWARDS = 200;

  @TempDir private Path directory;

  private Database database;
  private Map<String, String> settings;
  private String key;
  private ServiceProcess service;

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void under_load_nothing_is_lost_that_the_service_has_read() {
    prepare();
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
          .contains("All requests are complete");
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

  private void prepare() {
    if (Environment.ofThisRun() == Environment.MYSQL_PROTOCOL) {
      database = MySqlProtocolServer.shared().createDatabase();
      settings = ServiceProcess.settings(database);
      start();
      service.awaitLog("The database is ");
      key = new ServiceCommand(directory, settings).storeKey("acme");
    } else {
      database = DatabaseAddress.embedded(directory);
      settings = Map.of();
      start();
      key = service.awaitDemoKey();
    }
  }

  private void start() {
    service = ServiceProcess.start(directory, settings);
  }

  private Api api() {
    return new Api(service.baseUrl(), Optional.of(key));
  }
}
