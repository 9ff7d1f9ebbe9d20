package dev.representatives.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.LocalServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.database.DatabaseActivity;
import dev.representatives.harness.database.DatabaseAddress;
import dev.representatives.harness.database.MySqlRequest;
import dev.representatives.harness.network.Fault;
import dev.representatives.harness.network.TcpProxy;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.telemetry.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A network between the service and its database that is slow, or loses connections. */
class DatabaseNetworkIT {
  private static final int CALLERS = 16;
  private static final int WRITES = 100;

  private static final Duration SHORTEST_DELAY = Duration.ofMillis(20);
  private static final Duration LONGEST_DELAY = Duration.ofMillis(200);

  /** Of so many segments, commits or other statements, one is struck. */
  private static final int SEGMENTS = 100;

  private static final int COMMITS = 3;
  private static final int STATEMENTS = 50;

  /** Twice what is promised, for a machine with other work. */
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

  /** The pool and the executors have these at most in addition, whatever the network does. */
  private static final int MORE_THREADS = 100;

  private static LocalServer server;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path directory;

  @BeforeAll
  static void start() {
    server = LocalServer.startDurable();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void nothing_is_lost_when_all_bytes_arrive_late() throws InterruptedException {
    check(
        "late by up to " + LONGEST_DELAY.toMillis() + " ms",
        server.createDatabase(),
        Fault.latency(SHORTEST_DELAY, LONGEST_DELAY),
        (proxy, responses) -> responses.awaitAcknowledged(Effort.LATE_WRITES.value()));
  }

  @Test
  void nothing_is_lost_or_torn_when_connections_are_reset_within_statements()
      throws InterruptedException {
    check(
        "reset within statements",
        server.createDatabase(),
        Fault.resets(SEGMENTS),
        (proxy, responses) -> proxy.awaitBroken(Effort.BROKEN_CONNECTIONS.value()));
  }

  @Test
  void nothing_is_lost_or_torn_when_connections_become_silent() throws InterruptedException {
    check(
        "silent",
        server.createDatabase(),
        Fault.silence(SEGMENTS),
        (proxy, responses) -> proxy.awaitBroken(Effort.BROKEN_CONNECTIONS.value()));
  }

  @Test
  void nothing_is_lost_or_torn_when_connections_are_reset_before_the_answer_to_a_commit()
      throws InterruptedException {
    var commits = Fault.lostAnswers(MySqlRequest::isCommit, COMMITS);
    var statements = Fault.lostAnswers(MySqlRequest::isExecution, STATEMENTS);
    check(
        "reset before the answer",
        withoutTls(server.createDatabase()),
        segment -> {
          commits.strike(segment);
          statements.strike(segment);
        },
        (proxy, responses) -> proxy.awaitBroken(Effort.BROKEN_CONNECTIONS.value()));
  }

  /** How long a fault lasts. */
  private interface Extent {
    void await(TcpProxy proxy, Responses responses) throws InterruptedException;
  }

  private void check(String what, Database database, Fault fault, Extent extent)
      throws InterruptedException {
    var address = DatabaseAddress.of(database);
    String key = new ServiceCommand(directory, ServiceProcess.settings(database)).createKey("acme");
    try (var proxy = new TcpProxy(address.socket(), Effort.seed());
        var service =
            ServiceProcess.startInTime(directory, ServiceProcess.settings(address.through(proxy)));
        var load =
            new Load(
                CALLERS, database, directory, () -> new Api(service.baseUrl(), Optional.of(key)))) {
      var responses = load.responses();
      load.resume();
      responses.awaitAcknowledged(WRITES);
      int threads = threads(service);
      responses.takeLongest();

      proxy.switchOn(fault);
      extent.await(proxy, responses);
      int threadsAtTheEnd = threads(service);
      proxy.switchOff(fault);
      responses.awaitAcknowledged(WRITES);
      load.pause();
      DatabaseActivity.awaitIdle(database);
      load.check();

      Effort.report(server.name() + " over connections that are", what);
      var longest = responses.takeLongest();
      Effort.report("longest request but bulks", longest);
      Effort.report("threads before and at the end", threads + ", " + threadsAtTheEnd);
      Effort.report("responses", responses.counts());
      assertThat(service.handle().isAlive()).isTrue();
      assertThat(responses.withoutResponse()).isEmpty();
      assertThat(longest).isLessThan(LONGEST_REQUEST);
      assertThat(threadsAtTheEnd).isLessThan(threads + MORE_THREADS);
      proxy.awaitNoneSilent();
      Metrics.await(
          service,
          metrics ->
              metrics.value("hikaricp_connections_active") == 0
                  && metrics.value("hikaricp_connections") == proxy.open());
    }
  }

  /** The proxy can only recognise what is not encrypted. */
  private static Database withoutTls(Database database) {
    return new Database(
        database.jdbcUrl() + "&sslMode=DISABLED&allowPublicKeyRetrieval=true",
        database.username(),
        database.password());
  }

  private static int threads(ServiceProcess service) {
    return (int) Metrics.of(service).value("jvm_threads_live_threads");
  }
}
