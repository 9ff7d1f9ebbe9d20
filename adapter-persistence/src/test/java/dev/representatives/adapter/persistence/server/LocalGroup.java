package dev.representatives.adapter.persistence.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Three MySQL servers on the loopback interface that replicate as a group. One of them, the
 * primary, accepts writes.
 */
public final class LocalGroup implements AutoCloseable {
  private static final int SIZE = 3;

  /** Less memory than by default. */
  private static final List<String> SMALL =
      List.of(
          "--innodb-buffer-pool-size=32M",
          "--loose-group-replication-message-cache-size=134217728");

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** A frozen server is not worth more. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

  private static final String IS_PRIMARY =
      "SELECT COUNT(*) FROM performance_schema.replication_group_members"
          + " WHERE member_id = @@server_uuid AND member_role = 'PRIMARY'"
          + " AND member_state = 'ONLINE' AND @@GLOBAL.super_read_only = 0";

  private static final String MEMBERS =
      "SELECT COUNT(*), GROUP_CONCAT(member_id, member_role ORDER BY member_id)"
          + " FROM performance_schema.replication_group_members WHERE member_state = 'ONLINE'";

  private static final String LAST_RECEIVED =
      "SELECT WAIT_FOR_EXECUTED_GTID_SET('%s', " + PATIENCE.toSeconds() + ")";

  private final List<LocalServer> servers;
  private final GroupSteps steps;

  private LocalGroup(List<LocalServer> servers, GroupSteps steps) {
    this.servers = servers;
    this.steps = steps;
  }

  /** Whether the run has a distribution of MySQL. */
  public static boolean isAvailable() {
    return MySqlProtocolServer.distribution().isPresent();
  }

  /** Starts one server, whose commits survive a crash, and which creates the group. */
  public static LocalGroup startFirst(GroupSteps steps) {
    var options = Stream.of(ServerOptions.durable(), SMALL).flatMap(List::stream).toList();
    var servers =
        MySqlDistribution.install(
            MySqlProtocolServer.distribution().orElseThrow(), options, optionsOfEach(steps));
    var group = new LocalGroup(servers, steps);
    group.start(servers.get(0), steps.first());
    return group;
  }

  /** Starts the other servers, which join the group. */
  public void startOthers() {
    servers.stream().skip(1).forEach(server -> start(server, steps.others()));
    awaitComplete();
    servers.forEach(server -> execute(server, steps.end()));
  }

  private void start(LocalServer server, List<String> statements) {
    server.start();
    execute(server, steps.each());
    execute(server, statements);
  }

  private static List<List<String>> optionsOfEach(GroupSteps steps) {
    var addresses = IntStream.range(0, SIZE).mapToObj(i -> "127.0.0.1:" + FreePort.next()).toList();
    return IntStream.range(0, SIZE)
        .mapToObj(
            i -> {
              var options = new ArrayList<String>();
              steps.options().forEach(option -> options.add("--loose-" + option));
              options.add("--server-id=" + (i + 1));
              options.add("--report-host=127.0.0.1");
              options.add("--loose-group-replication-local-address=" + addresses.get(i));
              options.add("--loose-group-replication-group-seeds=" + String.join(",", addresses));
              return List.copyOf(options);
            })
        .toList();
  }

  public List<LocalServer> servers() {
    return List.copyOf(servers);
  }

  /** Waits until a server accepts writes. */
  public LocalServer awaitPrimary() {
    return await(
        () -> servers.stream().filter(LocalGroup::isPrimary).findFirst(), "there is no primary");
  }

  /** Waits until all servers are in the group, and agree on it. */
  public void awaitComplete() {
    await(
        () -> {
          var views = new HashSet<Optional<String>>();
          servers.forEach(server -> views.add(completeView(server)));
          return views.size() == 1 ? views.iterator().next() : Optional.empty();
        },
        "the group is not complete");
  }

  /** Waits until all servers have what the primary has now. */
  public void awaitEqual() {
    var received =
        query(
            awaitPrimary(),
            PATIENCE,
            "SELECT REPLACE(@@GLOBAL.gtid_executed, '\n', '')",
            row -> row.getString(1));
    for (var server : servers) {
      int timedOut =
          query(
                  server,
                  PATIENCE,
                  LAST_RECEIVED.formatted(received.orElseThrow()),
                  row -> row.getInt(1))
              .orElseThrow();
      if (timedOut != 0) {
        throw new AssertionError("a server does not get what the primary has");
      }
    }
  }

  /** Makes another server the primary, as planned. */
  public void switchPrimary() {
    var former = awaitPrimary();
    var next = servers.get((servers.indexOf(former) + 1) % SIZE);
    var id = query(next, PATIENCE, "SELECT @@server_uuid", row -> row.getString(1)).orElseThrow();
    execute(former, List.of("SELECT group_replication_set_as_primary('" + id + "')"));
  }

  @Override
  public void close() {
    servers.forEach(LocalServer::close);
  }

  private static boolean isPrimary(LocalServer server) {
    return query(server, SHORT, IS_PRIMARY, row -> row.getInt(1)).equals(Optional.of(1));
  }

  /** All members and their roles as this server sees them; empty if some are missing. */
  private static Optional<String> completeView(LocalServer server) {
    return query(server, SHORT, MEMBERS, row -> row.getInt(1) == SIZE ? row.getString(2) : null);
  }

  /** Asks a server; no answer if it does not respond. */
  private static <T> Optional<T> query(
      LocalServer server, Duration patience, String sql, Reader<T> reader) {
    try (var connection = connect(server, patience);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return Optional.ofNullable(reader.read(rows));
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  private static void execute(LocalServer server, List<String> statements) {
    try (var connection = connect(server, PATIENCE);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("on " + server.name() + " in " + server.folder(), e);
    }
  }

  private static Connection connect(LocalServer server, Duration patience) throws SQLException {
    var database = server.database("");
    return DriverManager.getConnection(
        "%s?connectTimeout=%d&socketTimeout=%2$d"
            .formatted(database.jdbcUrl(), patience.toMillis()),
        database.username(),
        database.password());
  }

  private static <T> T await(Question<T> question, String otherwise) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (var answer = question.ask(); ; answer = question.ask()) {
        if (answer.isPresent()) {
          return answer.get();
        }
        if (System.nanoTime() > deadline) {
          throw new AssertionError(otherwise);
        }
        Thread.sleep(BETWEEN_QUESTIONS.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Reads a row. */
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Asks the servers. */
  private interface Question<T> {
    Optional<T> ask();
  }
}
