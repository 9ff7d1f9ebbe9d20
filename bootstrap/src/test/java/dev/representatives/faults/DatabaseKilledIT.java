package dev.representatives.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.LocalServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.database.DatabaseActivity;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A database server that is killed while callers write, and a service that is never restarted. */
class DatabaseKilledIT {
  private static final int CALLERS = 16;
  private static final int FEWEST_WRITES = 20;
  private static final int MORE_WRITES = 200;
  private static final int FEWEST_REFUSALS = 2 * CALLERS;
  private static final int MORE_REFUSALS = 4 * CALLERS;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path directory;

  @Test
  void nothing_that_was_acknowledged_is_lost_or_torn_and_every_request_is_answered()
      throws InterruptedException {
    var random = new Random(Effort.seed());
    var recoveries = new ArrayList<Duration>();
    try (var server = LocalServer.startDurable()) {
      var database = server.createDatabase();
      var settings = ServiceProcess.settings(database);
      String key = new ServiceCommand(directory, settings).createKey("acme");
      try (var service = ServiceProcess.start(directory, settings);
          var load =
              new Load(
                  CALLERS,
                  database,
                  directory,
                  () -> new Api(service.baseUrl(), Optional.of(key)))) {
        var responses = load.responses();
        for (int i = 0; i < Effort.DATABASE_KILLS.value(); i++) {
          load.resume();
          responses.awaitAcknowledged(FEWEST_WRITES + random.nextInt(MORE_WRITES));
          server.kill();
          responses.awaitUnavailable(FEWEST_REFUSALS + random.nextInt(MORE_REFUSALS));
          server.start();
          long accepts = System.nanoTime();
          responses.awaitAcknowledged(1);
          recoveries.add(Duration.ofNanos(System.nanoTime() - accepts));
          responses.awaitAcknowledged(FEWEST_WRITES);
          load.pause();
          DatabaseActivity.awaitIdle(database);
          load.check();
        }
        Effort.report(server.name() + " killed", Effort.DATABASE_KILLS.value());
        Effort.report("first good write after it accepts connections", recoveries);
        Effort.report("longest request but bulks", responses.takeLongest());
        Effort.report("responses", responses.counts());
        assertThat(service.handle().isAlive()).isTrue();
        assertThat(responses.withoutResponse()).isEmpty();
      }
    }
  }
}
