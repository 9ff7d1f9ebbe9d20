package dev.representatives.adapter.persistence.bulk;

import dev.representatives.adapter.persistence.sql.Chunks;
import dev.representatives.adapter.persistence.sql.JdbcTransactions;
import dev.representatives.adapter.persistence.sql.KeyCondition;
import dev.representatives.adapter.persistence.sql.StatementExecutor;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.text.CodePoints;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Reads and writes many rows with few statements. */
@Singleton
final class ManyRows {
  /** Keeps a statement well below the smallest usual max_allowed_packet, 16 MiB. */
  static final int CHARACTERS_PER_STATEMENT = 1 << 20;

  private final StatementExecutor executor;
  private final JdbcTransactions transactions;

  ManyRows(StatementExecutor executor, JdbcTransactions transactions) {
    this.executor = executor;
    this.transactions = transactions;
  }

  /** How a statement names the keys of its rows. */
  KeyCondition condition() {
    return KeyCondition.on(executor.database());
  }

  /** Reads the rows with one of the keys. */
  <K, V> List<V> read(
      TenantId tenant,
      Collection<K> keys,
      Function<K, String> text,
      KeyedStatement statement,
      StatementExecutor.Work<ResultSet, V> row) {
    var found = new ArrayList<V>();
    each(tenant, keys, text, statement, rows -> found.add(row.with(rows)));
    return found;
  }

  /** Reads and locks the rows with one of the keys, in the order of the keys. */
  <K, V> List<V> lock(
      TenantId tenant,
      Collection<K> keys,
      Function<K, String> text,
      KeyedStatement statement,
      StatementExecutor.Work<ResultSet, V> row) {
    transactions.require();
    return read(tenant, keys, text, statement, row);
  }

  /** Passes the rows that a statement finds by the keys to the work. */
  <K> void each(
      TenantId tenant,
      Collection<K> keys,
      Function<K, String> text,
      KeyedStatement statement,
      RowWork work) {
    var condition = condition();
    eachPart(
        condition,
        keys,
        text,
        part ->
            query(statement.sql(condition, part.size()), condition.valuesOf(tenant, part), work));
  }

  /** Splits the keys, in their order, into parts that fit into a statement. */
  static <K> void eachPart(
      KeyCondition condition,
      Collection<K> keys,
      Function<K, String> text,
      Consumer<List<String>> work) {
    Chunks.eachFilled(
        keys.stream().map(text).distinct().sorted(CodePoints::compare).toList(),
        condition.perStatement(),
        work);
  }

  /** Reads the keys that a statement lists in its first column. */
  <K> List<K> list(String statement, List<Object> values, Function<String, K> key) {
    var found = new ArrayList<K>();
    query(statement, values, row -> found.add(key.apply(Utf8.text(row.getBytes(1)))));
    return found;
  }

  /** Passes each row of the result to the work. */
  void query(String statement, List<Object> values, RowWork work) {
    boolean unused =
        executor.query(
            statement,
            values,
            rows -> {
              while (rows.next()) {
                work.with(rows);
              }
              return true;
            });
  }

  /** Inserts the rows, or updates them, if that is what the statement does with existing ones. */
  <V> void insert(List<V> values, IntFunction<String> statement, Function<V, List<Object>> row) {
    transactions.require();
    var pending = new ArrayList<Object>();
    int rows = 0;
    long characters = 0;
    for (var value : values) {
      var columns = row.apply(value);
      pending.addAll(columns);
      rows++;
      characters += characters(columns);
      if (rows == Chunks.rows(columns.size()) || characters >= CHARACTERS_PER_STATEMENT) {
        insert(statement.apply(rows), pending);
        pending.clear();
        rows = 0;
        characters = 0;
      }
    }
    if (rows > 0) {
      insert(statement.apply(rows), pending);
    }
  }

  private void insert(String statement, List<Object> values) {
    if (!executor.insert(statement, values)) {
      throw new TransactionConflictException("a key was used in between");
    }
  }

  private static long characters(List<Object> columns) {
    long characters = 0;
    for (var column : columns) {
      if (column instanceof String text) {
        characters += text.length();
      }
    }
    return characters;
  }

  /** A statement on the rows with so many keys. */
  @FunctionalInterface
  interface KeyedStatement {
    String sql(KeyCondition condition, int keys);
  }

  /** What is done with each row of a result. */
  @FunctionalInterface
  interface RowWork {
    void with(ResultSet row) throws SQLException;
  }

  static String text(ResultSet row, String column) throws SQLException {
    return Utf8.text(row.getBytes(column));
  }
}
