package dev.representatives.adapter.persistence.sql;

import dev.representatives.domain.port.out.TransactionConflictException;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Executes statements on the connection of the current transaction. Outside a transaction, each
 * statement uses a connection of its own, and a write is committed with its statement.
 */
@Singleton
public final class StatementExecutor {
  /** The largest number of values of a statement that stays prepared on its connection. */
  private static final int VALUES_OF_KEPT_STATEMENT = 64;

  private final ConnectionOperations<Connection> connections;
  private final SqlExceptionTranslator translator;
  private final JdbcTransactions transactions;

  StatementExecutor(
      ConnectionOperations<Connection> connections,
      SqlExceptionTranslator translator,
      JdbcTransactions transactions) {
    this.connections = connections;
    this.translator = translator;
    this.transactions = transactions;
  }

  public <T> T query(String sql, List<?> values, Work<ResultSet, T> reader) {
    return translator.translating(
        () ->
            connections.executeRead(
                status ->
                    prepared(
                        status.getConnection(),
                        sql,
                        values,
                        statement -> {
                          try (var rows = statement.executeQuery()) {
                            return reader.with(rows);
                          }
                        })));
  }

  /** The name of the database product; asks the driver, not the database. */
  public String database() {
    return translator.translating(
        () ->
            connections.executeRead(
                status -> {
                  try {
                    return status.getConnection().getMetaData().getDatabaseProductName();
                  } catch (SQLException e) {
                    throw new DataAccessException("Error reading metadata: " + e.getMessage(), e);
                  }
                }));
  }

  /** Inserts a row; returns false if the key already exists. */
  public boolean insert(String sql, List<?> values) {
    return translator.isNew(() -> write(sql, values));
  }

  /**
   * Inserts the rows that the statement selects; returns false if a key already exists.
   *
   * @throws TransactionConflictException when the statement selects fewer rows than expected
   */
  public boolean insertSelected(String sql, List<?> values, int expected) {
    return translator.isNew(
        () -> {
          if (write(sql, values) < expected) {
            throw new TransactionConflictException("a row to refer to is missing");
          }
        });
  }

  /** Updates or deletes rows; returns false if there are no such rows. */
  public boolean update(String sql, List<?> values) {
    return translator.translating(() -> write(sql, values)) > 0;
  }

  /** Updates rows; returns how many. */
  public int updateAll(String sql, List<?> values) {
    return translator.translating(() -> write(sql, values));
  }

  private int write(String sql, List<?> values) {
    try {
      return connections.executeWrite(
          status ->
              prepared(status.getConnection(), sql, values, PreparedStatement::executeUpdate));
    } catch (RuntimeException e) {
      throw transactions.isOpen() ? e : SqlExceptionTranslator.ofCommit(e);
    }
  }

  private static <T> T prepared(
      Connection connection, String sql, List<?> values, Work<PreparedStatement, T> work) {
    try (var statement = connection.prepareStatement(sql)) {
      if (values.size() > VALUES_OF_KEPT_STATEMENT) {
        // The driver keeps about 400 bytes for each value, in each connection, as long as the
        // statement is prepared: a few sizes of bulks would fill a small heap.
        statement.setPoolable(false);
      }
      for (int i = 0; i < values.size(); i++) {
        set(statement, i + 1, values.get(i));
      }
      return work.with(statement);
    } catch (SQLException e) {
      throw new DataAccessException("Error executing SQL statement: " + e.getMessage(), e);
    }
  }

  /** The driver would look up the type of each object. */
  private static void set(PreparedStatement statement, int position, Object value)
      throws SQLException {
    if (value instanceof byte[] bytes) {
      statement.setBytes(position, bytes);
    } else if (value instanceof String text) {
      statement.setString(position, text);
    } else if (value instanceof Integer number) {
      statement.setInt(position, number);
    } else if (value instanceof Long number) {
      statement.setLong(position, number);
    } else {
      statement.setObject(position, value);
    }
  }

  /** An operation on an open statement or result. */
  @FunctionalInterface
  public interface Work<R, T> {
    T with(R resource) throws SQLException;
  }
}
