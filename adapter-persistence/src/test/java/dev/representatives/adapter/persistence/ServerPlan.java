package dev.representatives.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How a MySQL-protocol server carries out a statement. */
public final class ServerPlan {
  private ServerPlan() {}

  /**
   * A step of a plan.
   *
   * @param table the name or alias of the table
   * @param type how its rows are found
   * @param key the index that is used
   * @param extra sorts, temporary tables and the like
   */
  public record Step(String table, String type, String key, String extra) {}

  /** The plan of a statement with these values; the default format is another one in MySQL 9. */
  public static List<Step> of(Connection connection, String sql, List<?> values)
      throws SQLException {
    var steps = new ArrayList<Step>();
    try (var explain = connection.prepareStatement("EXPLAIN FORMAT=TRADITIONAL " + sql)) {
      bind(explain, values);
      try (var rows = explain.executeQuery()) {
        while (rows.next()) {
          steps.add(
              new Step(
                  String.valueOf(rows.getString("table")),
                  String.valueOf(rows.getString("type")),
                  String.valueOf(rows.getString("key")),
                  String.valueOf(rows.getString("Extra"))));
        }
      }
    }
    return steps;
  }

  /** Sets the values of a statement. */
  public static void bind(PreparedStatement statement, List<?> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
