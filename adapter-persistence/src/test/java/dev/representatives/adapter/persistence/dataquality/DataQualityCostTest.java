package dev.representatives.adapter.persistence.dataquality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.Schema;
import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.adapter.persistence.sql.Utf8;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The embedded database reads each row a few times, even if all belong to one account. */
class DataQualityCostTest {
  private static final int ROWS_PER_TABLE = 300;
  private static final Pattern SCAN_COUNT = Pattern.compile("scanCount: (\\d+)");

  private static Connection connection;

  @BeforeAll
  static void create_one_account_with_all_documents_and_links() throws SQLException {
    var database =
        new Database(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE", "sa", "");
    connection = Schema.connect(database, "");
    Schema.migrate(database);
    Schema.execute(connection, "INSERT INTO tenants (id, name) VALUES (1, X'61')");
    Schema.execute(
        connection,
        "INSERT INTO accounts (tenant_id, account_number, name) VALUES (1, X'41', 'A')");
    for (int i = 0; i < ROWS_PER_TABLE; i++) {
      insert(
          "INSERT INTO documents (tenant_id, document_number, account_number, invoice_date,"
              + " due_date) VALUES (1, ?, X'41', '2026-01-01', '2026-02-01')",
          "D" + i);
      insert(
          "INSERT INTO representatives (tenant_id, reference, custom_fields, created_at,"
              + " updated_at, version) VALUES (1, ?, '{}', 0, 0, 1)",
          "R" + i);
      insert(
          "INSERT INTO representative_accounts (tenant_id, representative_reference,"
              + " account_number, linked_at) VALUES (1, ?, X'41', 0)",
          "R" + i);
    }
  }

  @AfterAll
  static void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void the_documents_of_an_account_are_not_multiplied_by_its_links() throws SQLException {
    String sql =
        DataQualityStatements.UNREACHABLE
            + DataQualityStatements.COUNT
            + DataQualityStatements.UNREACHABLE_DOCUMENT
            + DataQualityStatements.THEN
            + DataQualityStatements.UNREACHABLE_DOCUMENT
            + DataQualityStatements.PAGE;

    long rowsRead = rowsRead(sql);

    assertThat(rowsRead).isBetween(3L * ROWS_PER_TABLE, 60L * ROWS_PER_TABLE);
  }

  private static long rowsRead(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var plan =
            statement.executeQuery(
                "EXPLAIN ANALYZE "
                    + sql.replace(":tenantId", "1")
                        .replace(":dueSince", "'2025-01-01'")
                        .replace(":size", "100")
                        .replace(":start", "0"))) {
      plan.next();
      return SCAN_COUNT
          .matcher(plan.getString(1))
          .results()
          .mapToLong(count -> Long.parseLong(count.group(1)))
          .sum();
    }
  }

  private static void insert(String sql, String key) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, Utf8.bytes(key));
      statement.executeUpdate();
    }
  }
}
