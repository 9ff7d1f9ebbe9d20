package dev.representatives.adapter.persistence.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.Schema;
import dev.representatives.adapter.persistence.TestDatabase;
import dev.representatives.adapter.persistence.sql.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An upgrade counts the links that exist, and so can an operator afterwards. */
class TotalsOfExistingLinksTest {
  private static final Path COUNTING =
      Path.of(
          "src/main/resources/db/migration/mysql/V16__link_totals_of_existing_representatives.sql");

  private static final String BEFORE_THE_TOTALS = "14";

  @ParameterizedTest
  @EnumSource
  void an_upgrade_counts_them(TestDatabase kind) throws SQLException {
    var database = kind.create();
    Schema.migrate(database, BEFORE_THE_TOTALS);
    try (var connection = Schema.connect(database, "")) {
      fill(connection);
      Schema.migrate(database);
      assertThat(totals(connection)).containsExactly("R0 3 1", "R1 0 0", "R2 1 0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_statement_of_the_migration_counts_them_again(TestDatabase kind)
      throws SQLException, IOException {
    var database = kind.create();
    Schema.migrate(database);
    try (var connection = Schema.connect(database, "")) {
      fill(connection);
      assertThat(totals(connection)).containsExactly("R0 0 0", "R1 0 0", "R2 0 0");
      for (int i = 0; i < 2; i++) {
        Schema.execute(connection, counting().replace(";", ""));
        assertThat(totals(connection)).containsExactly("R0 3 1", "R1 0 0", "R2 1 0");
      }
    }
  }

  @Test
  void operators_find_that_statement_in_the_documentation() throws IOException {
    assertThat(Path.of("../docs/operations.md")).content().contains(counting());
  }

  /** The statement of the migration, but for rows that may exist. */
  private static String counting() throws IOException {
    return Files.readString(COUNTING).replace("INSERT INTO", "REPLACE INTO");
  }

  private static void fill(Connection connection) throws SQLException {
    Schema.execute(connection, "INSERT INTO tenants (id, name) VALUES (1, X'61')");
    insert(
        connection,
        "representatives (tenant_id, reference, custom_fields, created_at, updated_at, version)"
            + " VALUES (1, ?, '{}', 0, 0, 1)",
        "R");
    insert(connection, "accounts (tenant_id, account_number, name) VALUES (1, ?, 'Acme')", "A");
    insert(
        connection,
        "documents (tenant_id, document_number, account_number, invoice_date, due_date)"
            + " VALUES (1, ?, X'4130', '2026-01-01', '2026-02-01')",
        "D");
    for (var account : List.of("A0", "A1", "A2")) {
      link(connection, LinkKind.ACCOUNTS, "R0", account);
    }
    link(connection, LinkKind.ACCOUNTS, "R2", "A2");
    link(connection, LinkKind.DOCUMENTS, "R0", "D1");
  }

  private static void insert(Connection connection, String row, String prefix) throws SQLException {
    Schema.insert(
        connection, row, 3, (insert, number) -> insert.setBytes(1, Utf8.bytes(prefix + number)));
  }

  private static void link(
      Connection connection, LinkKind kind, String representative, String number)
      throws SQLException {
    Schema.insert(
        connection,
        kind.named(
            "representative_{table} (tenant_id, representative_reference, {number}, linked_at)"
                + " VALUES (1, ?, ?, 0)"),
        1,
        (insert, row) -> {
          insert.setBytes(1, Utf8.bytes(representative));
          insert.setBytes(2, Utf8.bytes(number));
        });
  }

  private static List<String> totals(Connection connection) throws SQLException {
    var totals = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT r.reference, "
                    + LinkTotals.COLUMNS
                    + " FROM representatives r "
                    + LinkTotals.JOIN
                    + " ORDER BY r.reference")) {
      while (rows.next()) {
        totals.add(Utf8.text(rows.getBytes(1)) + " " + rows.getInt(2) + " " + rows.getInt(3));
      }
    }
    return totals;
  }
}
