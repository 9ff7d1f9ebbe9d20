package dev.representatives.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.LocalServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.database.DatabaseActivity;
import dev.representatives.harness.service.LiveHeap;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.telemetry.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A database server that stops to respond, and continues later. */
class DatabaseFrozenIT {
  private static final int CALLERS = 64;
  private static final int WRITES = 500;
  private static final long POLL_MILLIS = 200;

  /** Twice what is promised, for a machine with other work. */
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

  /** The pool and the executors have these at most in addition, whatever the callers do. */
  private static final int MORE_THREADS = 100;

  private static final long MEBIBYTE = 1 << 20;
  private static final long MORE_HEAP = 64 * MEBIBYTE;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path directory;

  @Test
  void every_request_is_answered_in_time_and_the_service_is_alive_and_ready_again()
      throws InterruptedException {
    try (var server = LocalServer.startDurable()) {
      var database = server.createDatabase();
      var settings = ServiceProcess.settings(database);
      String key = new ServiceCommand(directory, settings).createKey("acme");
      try (var service = ServiceProcess.startInTime(directory, settings);
          var load =
              new Load(
                  CALLERS,
                  database,
                  directory,
                  () -> new Api(service.baseUrl(), Optional.of(key)))) {
        var responses = load.responses();
        load.resume();
        responses.awaitAcknowledged(WRITES);
        Metrics.awaitReady(service, true);
        int threads = threads(service);
        long heap = LiveHeap.bytesOf(service);
        responses.takeLongest();

        server.freeze();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Effort.FROZEN_SECONDS.value());
        int mostThreads = threads;
        long mostHeap = heap;
        boolean wasReady = true;
        while (System.nanoTime() < end) {
          assertThat(health(service, "liveness")).isEqualTo(200);
          wasReady = health(service, "readiness") == 200;
          mostThreads = Math.max(mostThreads, threads(service));
          mostHeap = Math.max(mostHeap, LiveHeap.bytesOf(service));
          TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        server.thaw();
        Metrics.awaitReady(service, true);
        responses.awaitAcknowledged(WRITES);
        load.pause();
        DatabaseActivity.awaitIdle(database);
        load.check();

        var longest = responses.takeLongest();
        Effort.report(server.name() + " frozen for seconds", Effort.FROZEN_SECONDS.value());
        Effort.report("longest request but bulks", longest);
        Effort.report("threads before and at most", threads + ", " + mostThreads);
        Effort.report(
            "live heap in MiB before and at most", heap / MEBIBYTE + ", " + mostHeap / MEBIBYTE);
        Effort.report("responses", responses.counts());
        assertThat(wasReady).as("readiness of a service whose database is frozen").isFalse();
        assertThat(responses.withoutResponse()).isEmpty();
        assertThat(longest).isLessThan(LONGEST_REQUEST);
        assertThat(mostThreads).isLessThan(threads + MORE_THREADS);
        assertThat(mostHeap).isLessThan(heap + MORE_HEAP);
      }
    }
  }

  private static int health(ServiceProcess service, String check) {
    return new Api(service.managementUrl(), Optional.empty())
        .callAbsolute("GET", "/health/" + check)
        .sendUnchecked()
        .status();
  }

  private static int threads(ServiceProcess service) {
    return (int) Metrics.of(service).value("jvm_threads_live_threads");
  }
}
