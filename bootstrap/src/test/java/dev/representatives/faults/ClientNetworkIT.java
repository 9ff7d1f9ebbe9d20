package dev.representatives.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.LocalServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.database.DatabaseActivity;
import dev.representatives.harness.network.Fault;
import dev.representatives.harness.network.TcpProxy;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.telemetry.Metrics;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Clients whose connections to the service are reset within requests and responses. */
class ClientNetworkIT {
  private static final int CALLERS = 16;
  private static final int WRITES = 100;

  /** Of so many segments, one is cut. */
  private static final int SEGMENTS = 12;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path directory;

  @Test
  void nothing_that_was_acknowledged_is_lost_or_torn_and_no_request_stays_behind()
      throws InterruptedException {
    try (var server = LocalServer.startDurable()) {
      var database = server.createDatabase();
      var settings = ServiceProcess.settings(database);
      String key = new ServiceCommand(directory, settings).createKey("acme");
      var fault = Fault.resets(SEGMENTS);
      try (var service = ServiceProcess.start(directory, settings);
          var proxy = new TcpProxy(address(service.baseUrl()), Effort.seed());
          var load =
              new Load(
                  CALLERS,
                  database,
                  directory,
                  () -> new Api(through(proxy, service.baseUrl()), Optional.of(key)))) {
        var responses = load.responses();
        load.resume();
        responses.awaitAcknowledged(WRITES);
        proxy.switchOn(fault);
        proxy.awaitBroken(Effort.BROKEN_CONNECTIONS.value());
        proxy.switchOff(fault);
        responses.awaitAcknowledged(WRITES);
        load.pause();
        Metrics.await(service, ClientNetworkIT::nothingRuns);
        DatabaseActivity.awaitIdle(database);
        load.check();

        Effort.report("connections of clients reset", Effort.BROKEN_CONNECTIONS.value());
        Effort.report("responses", responses.counts());
        assertThat(responses.withoutResponse()).isNotEmpty();
        assertThat(service.log()).doesNotContain(" ERROR ");
      }
    }
  }

  /** A request whose client is gone holds neither a place nor a connection. */
  private static boolean nothingRuns(Metrics metrics) {
    return metrics.value("representatives_requests_running") == 0
        && metrics.value("representatives_bulk_running") == 0
        && metrics.value("hikaricp_connections_active") == 0;
  }

  private static InetSocketAddress address(URI url) {
    return new InetSocketAddress(url.getHost(), url.getPort());
  }

  private static URI through(TcpProxy proxy, URI url) {
    return URI.create(url.getScheme() + "://127.0.0.1:" + proxy.port());
  }
}
