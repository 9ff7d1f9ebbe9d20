package dev.representatives.bench.subject;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.representatives.bench.dataset.Data;
import dev.representatives.bench.dataset.Group;
import dev.representatives.bench.load.Latencies;
import dev.representatives.bench.load.Load;
import dev.representatives.bench.process.MySql;
import dev.representatives.bench.results.Names;
import dev.representatives.bench.results.Scenario;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** The statement of each scenario in a plain loop, without a service. */
public final class JdbcLoop implements Subject {
  private static final int POOL_SIZE = 16;
  private static final long TENANT = 1;

  private static final String READ =
      """
      SELECT 0, reference, name, email, phone, mobile_phone, fax, language, title, department,
        representative_type, supervisor_reference, extra_info, custom_fields, created_at, updated_at
      FROM representatives WHERE tenant_id = ? AND reference = ?
      UNION ALL
      (SELECT 1, account_number, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL
      FROM representative_accounts WHERE tenant_id = ? AND representative_reference = ?
      ORDER BY account_number LIMIT 1000)
      UNION ALL
      (SELECT 2, document_number, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL
      FROM representative_documents WHERE tenant_id = ? AND representative_reference = ?
      ORDER BY document_number LIMIT 1000)
      """;
  private static final int COLUMNS = 16;

  private static final String UPSERT =
      """
      INSERT INTO representatives (tenant_id, reference, name, email, phone, language, title,
        department, representative_type, custom_fields, created_at, updated_at, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
      ON DUPLICATE KEY UPDATE name = VALUES(name), email = VALUES(email), phone = VALUES(phone),
        language = VALUES(language), title = VALUES(title), department = VALUES(department),
        representative_type = VALUES(representative_type),
        custom_fields = VALUES(custom_fields), updated_at = VALUES(updated_at),
        version = version + 1
      """;

  private static final String LINK =
      """
      INSERT IGNORE INTO representative_accounts
        (tenant_id, representative_reference, account_number, linked_at) VALUES (?, ?, ?, ?)
      """;

  private final HikariDataSource pool;
  private final Data data;
  private final AtomicLong changes = new AtomicLong();
  private final Links links;

  public JdbcLoop(MySql.Database database, Data data) {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername("root");
    config.setMaximumPoolSize(POOL_SIZE);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    for (String on :
        List.of(
            "useServerPrepStmts",
            "cachePrepStmts",
            "useLocalSessionState",
            "elideSetAutoCommits",
            "cacheServerConfiguration")) {
      config.addDataSourceProperty(on, "true");
    }
    config.addDataSourceProperty("prepStmtCacheSqlLimit", "4096");
    config.addDataSourceProperty("openTelemetry", "DISABLED");
    this.pool = new HikariDataSource(config);
    this.data = data;
    this.links = new Links(data, new SplittableRandom(data.seed()));
  }

  @Override
  public String name() {
    return Names.JDBC;
  }

  @Override
  public long pid() {
    return ProcessHandle.current().pid();
  }

  @Override
  public Load load(Scenario scenario, int connections, Duration duration)
      throws SQLException, InterruptedException {
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    var threads = Executors.newFixedThreadPool(connections);
    try {
      List<Future<long[]>> results = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        var random = new SplittableRandom(data.seed() + i);
        results.add(threads.submit(() -> repeat(scenario, random, end)));
      }
      List<long[]> latencies = new ArrayList<>();
      for (var result : results) {
        latencies.add(result.get());
      }
      var elapsed = Duration.ofNanos(System.nanoTime() - start);
      long[] nanos = latencies.stream().flatMapToLong(LongStream::of).toArray();
      return new Load(nanos, new long[0], 0, "", elapsed);
    } catch (ExecutionException e) {
      throw new SQLException(e.getCause());
    } finally {
      threads.shutdown();
    }
  }

  private long[] repeat(Scenario scenario, SplittableRandom random, long end) throws SQLException {
    var latencies = new Latencies();
    for (long now = System.nanoTime(); now < end; ) {
      try (var connection = pool.getConnection()) {
        execute(scenario, connection, random.nextInt(data.size()));
      }
      long after = System.nanoTime();
      latencies.add(after - now);
      now = after;
    }
    return latencies.toArray();
  }

  private void execute(Scenario scenario, Connection connection, int number) throws SQLException {
    switch (scenario) {
      case GET, UNCHANGED -> read(connection, Group.READ.reference(number));
      case PUT, PATCH -> upsert(connection, number);
      case LINK -> link(connection);
    }
  }

  private static void read(Connection connection, String reference) throws SQLException {
    try (var statement = connection.prepareStatement(READ)) {
      byte[] key = reference.getBytes(StandardCharsets.UTF_8);
      for (int part = 0; part < 3; part++) {
        statement.setLong(2 * part + 1, TENANT);
        statement.setBytes(2 * part + 2, key);
      }
      try (var rows = statement.executeQuery()) {
        int count = 0;
        while (rows.next()) {
          int columns = rows.getInt(1) == 0 ? COLUMNS : 2;
          for (int column = 2; column <= columns; column++) {
            rows.getString(column);
          }
          count++;
        }
        if (count != 1 + 2 * Data.LINKS) {
          throw new SQLException("rows: " + count);
        }
      }
    }
  }

  private void upsert(Connection connection, int number) throws SQLException {
    long now = System.currentTimeMillis();
    try (var statement = connection.prepareStatement(UPSERT)) {
      statement.setLong(1, TENANT);
      statement.setBytes(2, Group.WRITTEN.reference(number).getBytes(StandardCharsets.UTF_8));
      set(
          statement,
          3,
          "Jane Smith",
          "written." + number + "@example.com",
          Data.phone(changes.incrementAndGet()),
          "en",
          "Account Manager",
          "Sales",
          "SALES",
          "{\"region\":\"R1\",\"desk\":1}");
      statement.setLong(11, now);
      statement.setLong(12, now);
      statement.executeUpdate();
    }
  }

  private void link(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(LINK)) {
      statement.setLong(1, TENANT);
      links.<Void>next(
          (reference, account) -> {
            try {
              statement.setBytes(2, reference.getBytes(StandardCharsets.UTF_8));
              statement.setBytes(3, account.getBytes(StandardCharsets.UTF_8));
              return null;
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });
      statement.setLong(4, System.currentTimeMillis());
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, int from, String... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(from + i, values[i]);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
