package dev.representatives.faults;

import dev.representatives.adapter.persistence.server.LocalServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.database.DatabaseActivity;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed while callers write. */
class ServiceKilledIT {
  private static final int CALLERS = 16;
  private static final int FEWEST_WRITES = 20;
  private static final int MORE_WRITES = 200;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path directory;

  private ServiceProcess service;

  @Test
  void nothing_that_was_acknowledged_is_lost_or_torn() throws InterruptedException {
    var random = new Random(Effort.seed());
    try (var server = LocalServer.startDurable()) {
      var database = server.createDatabase();
      var settings = ServiceProcess.settings(database);
      String key = new ServiceCommand(directory, settings).createKey("acme");
      service = ServiceProcess.start(directory, settings);
      try (var load =
          new Load(
              CALLERS, database, directory, () -> new Api(service.baseUrl(), Optional.of(key)))) {
        for (int i = 0; i < Effort.SERVICE_KILLS.value(); i++) {
          load.resume();
          load.responses().awaitAcknowledged(FEWEST_WRITES + random.nextInt(MORE_WRITES));
          service.handle().destroyForcibly();
          load.pause();
          DatabaseActivity.awaitNoConnection(database);
          load.check();
          service = ServiceProcess.start(directory, settings);
        }
        Effort.report("service killed on " + server.name(), Effort.SERVICE_KILLS.value());
        Effort.report("responses", load.responses().counts());
      } finally {
        service.close();
      }
    }
  }
}
