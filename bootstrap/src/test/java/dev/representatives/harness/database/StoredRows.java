package dev.representatives.harness.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.representatives.adapter.persistence.server.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a tenant in all tables of the service. */
public final class StoredRows {
  /** The columns of each table; a key is used all the time. */
  private static final String COLUMNS =
      """
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = SCHEMA() AND column_name <> 'last_used_at'
      ORDER BY table_name, column_name
      """;

  private StoredRows() {}

  /** The rows by the name of the table, each as text. */
  public static Map<String, List<String>> of(Database database, String tenant) {
    try (var connection = Sql.connect(database)) {
      var tables = new TreeMap<String, List<String>>();
      try (var statement = connection.createStatement();
          var columns = statement.executeQuery(COLUMNS)) {
        while (columns.next()) {
          tables
              .computeIfAbsent(columns.getString(1), name -> new ArrayList<>())
              .add(columns.getString(2));
        }
      }
      var rows = new TreeMap<String, List<String>>();
      for (var table : tables.entrySet()) {
        rows.put(table.getKey(), rows(connection, table.getKey(), table.getValue(), tenant));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> rows(
      Connection connection, String table, List<String> columns, String tenant)
      throws SQLException {
    String condition = condition(columns);
    String query = "SELECT `" + String.join("`, `", columns) + "` FROM `" + table + "`" + condition;
    try (var statement = connection.prepareStatement(query)) {
      if (!condition.isEmpty()) {
        statement.setBytes(1, tenant.getBytes(UTF_8));
      }
      var rows = new ArrayList<String>();
      try (var found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(text(found));
        }
      }
      return rows.stream().sorted().toList();
    }
  }

  /** Other tenants may be changed by other tests meanwhile. */
  private static String condition(List<String> columns) {
    if (columns.contains("tenant_id")) {
      return " WHERE tenant_id = (SELECT id FROM tenants WHERE name = ?)";
    }
    return columns.equals(List.of("id", "name")) ? " WHERE name = ?" : "";
  }

  private static String text(ResultSet row) throws SQLException {
    var values = new ArrayList<String>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      var value = row.getObject(i);
      values.add(value instanceof byte[] bytes ? new String(bytes, UTF_8) : row.getString(i));
    }
    return String.join("|", values);
  }
}
