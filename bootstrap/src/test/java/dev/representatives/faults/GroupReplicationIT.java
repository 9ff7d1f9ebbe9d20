package dev.representatives.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.server.LocalGroup;
import dev.representatives.adapter.persistence.server.LocalServer;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.database.DatabaseActivity;
import dev.representatives.harness.database.Sql;
import dev.representatives.harness.database.StoredRows;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.service.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three MySQL servers that replicate as a group, as docs/operations.md describes, whose primary
 * fails or is replaced while callers write at two instances of the service.
 */
class GroupReplicationIT {
  private static final int CALLERS = 16;
  private static final int FEWEST_WRITES = 20;
  private static final int MORE_WRITES = 200;
  private static final String NAME = "representatives";
  private static final String TENANT = "acme";

  /** The promises are 15 and 5 seconds; the rest is for a machine with other work. */
  private static final Duration LONGEST_FAILOVER = Duration.ofSeconds(60);

  private static final Duration LONGEST_SWITCH = Duration.ofSeconds(30);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path directory;

  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static final Random RANDOM = new Random(Effort.seed());

  private static LocalGroup group;
  private static List<ServiceProcess> instances;
  private static String key;
  private static Load load;

  @BeforeAll
  static void start() throws SQLException {
    if (!LocalGroup.isAvailable()) {
      Skipped.restBecause("Group Replication needs the genuine MySQL: -Pmysql-dist");
    }
    group = opened(LocalGroup.startFirst(DocumentedGroup.steps()));
    Sql.execute(group.awaitPrimary().database(""), "CREATE DATABASE " + NAME);
    var all = new Database(DocumentedGroup.url(group.servers()), "root", "");
    var settings = ServiceProcess.settings(all);
    // On a machine with other work, a complete group may change its primary during a migration.
    key = new ServiceCommand(directory, settings).createKey(TENANT);
    group.startOthers();
    instances =
        Stream.generate(() -> opened(ServiceProcess.start(directory, settings))).limit(2).toList();
    var next = new AtomicInteger();
    load =
        opened(
            new Load(
                CALLERS,
                () -> database(group.awaitPrimary()),
                directory,
                () -> api(instances.get(next.getAndIncrement() % instances.size()))));
  }

  /** Keeps the logs of the instances beside the ledgers, for the search after a failure. */
  @AfterEach
  void keepLogs() throws IOException {
    for (var instance : instances) {
      Files.writeString(
          directory.resolve("instance-" + instance.handle().pid() + ".log"), instance.log());
    }
  }

  @AfterAll
  static void stop() throws Exception {
    for (int i = OPEN.size() - 1; i >= 0; i--) {
      OPEN.get(i).close();
    }
  }

  @Test
  void nothing_is_lost_and_both_instances_write_again_after_the_primary_was_killed()
      throws InterruptedException {
    repeat(
        Effort.PRIMARY_KILLS,
        "was killed",
        LONGEST_FAILOVER,
        LocalServer::kill,
        LocalServer::start);
  }

  @Test
  void nothing_is_lost_and_both_instances_write_again_after_the_primary_froze()
      throws InterruptedException {
    repeat(
        Effort.PRIMARY_FREEZES, "froze", LONGEST_FAILOVER, LocalServer::freeze, LocalServer::thaw);
  }

  @Test
  void nothing_is_lost_and_both_instances_write_again_after_the_primary_was_replaced()
      throws InterruptedException {
    repeat(
        Effort.PRIMARY_SWITCHES,
        "was replaced",
        LONGEST_SWITCH,
        former -> group.switchPrimary(),
        former -> {});
  }

  private static void repeat(
      Effort times,
      String fault,
      Duration longest,
      Consumer<LocalServer> begin,
      Consumer<LocalServer> repair)
      throws InterruptedException {
    for (int i = 0; i < times.value(); i++) {
      var gap = longestGap(begin, repair);
      Effort.report("no write after the primary " + fault, gap);
      assertThat(gap).isLessThan(longest);
    }
  }

  /**
   * Lets the primary fail while callers write, until both instances write again, and compares.
   *
   * @return the longest time without a confirmed write at one of the instances
   */
  private static Duration longestGap(Consumer<LocalServer> fault, Consumer<LocalServer> repair)
      throws InterruptedException {
    var responses = load.responses();
    var former = group.awaitPrimary();
    var pulses = new ArrayList<Pulse>();
    load.resume();
    responses.awaitAcknowledged(FEWEST_WRITES + RANDOM.nextInt(MORE_WRITES));
    try {
      for (var instance : instances) {
        pulses.add(new Pulse(api(instance), "pulse-" + pulses.size(), responses));
      }
      awaitWrites(pulses);
      fault.accept(former);
      awaitWrites(pulses);
      responses.awaitAcknowledged(FEWEST_WRITES + RANDOM.nextInt(MORE_WRITES));
    } finally {
      pulses.forEach(Pulse::close);
      load.pause();
    }
    DatabaseActivity.awaitIdle(database(group.awaitPrimary()));
    repair.accept(former);
    group.awaitComplete();
    load.check();
    DatabaseActivity.awaitNoConnection(database(former));
    allServersHaveTheSame();
    Effort.report("responses", responses.counts());
    assertThat(responses.withoutResponse()).isEmpty();
    assertThat(instances).allMatch(instance -> instance.handle().isAlive());
    return pulses.stream().map(Pulse::longestGap).max(Duration::compareTo).orElseThrow();
  }

  private static void awaitWrites(List<Pulse> pulses) throws InterruptedException {
    for (var pulse : pulses) {
      pulse.awaitWrite();
    }
  }

  private static void allServersHaveTheSame() {
    group.awaitEqual();
    assertThat(group.servers().stream().map(server -> StoredRows.of(database(server), TENANT)))
        .containsOnly(StoredRows.of(database(group.awaitPrimary()), TENANT));
  }

  private static Database database(LocalServer server) {
    return server.database(NAME);
  }

  private static Api api(ServiceProcess instance) {
    return new Api(instance.baseUrl(), Optional.of(key));
  }

  private static <T extends AutoCloseable> T opened(T resource) {
    OPEN.add(resource);
    return resource;
  }
}
