package dev.representatives.adapter.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.FilledDatabases;
import dev.representatives.adapter.persistence.Schema;
import dev.representatives.adapter.persistence.ServerPlan;
import dev.representatives.adapter.persistence.link.LinkKind;
import dev.representatives.adapter.persistence.sql.Utf8;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each database lists the reports of a representative, the representatives of a number and the
 * documents on an account by an index, whether they are few or half of all rows.
 */
class DependentListPlanTest {
  private static final int ROWS = 10_000;
  private static final int OWNERS = 1_000;

  /** Half of all rows depend on this one, which is an account, too. */
  private static final byte[] MANY = key(0);

  private static final byte[] FEW = key(1);
  private static final byte[] FIRST = {};
  private static final int LIMIT = 1_000;

  private static FilledDatabases databases;

  @BeforeAll
  static void create_many_dependents() throws SQLException {
    databases =
        FilledDatabases.create(
            DependentListPlanTest::fill, "representatives, documents, representative_accounts");
  }

  private static void fill(Connection connection) throws SQLException {
    Schema.insert(
        connection,
        "accounts (tenant_id, account_number, name) VALUES (1, ?, 'Acme')",
        ROWS,
        (insert, row) -> insert.setBytes(1, key(row)));
    for (var dependents :
        List.of(
            "documents (tenant_id, document_number, account_number, invoice_date, due_date)"
                + " VALUES (1, ?, ?, '2026-10-01', '2026-11-01')",
            "representatives (tenant_id, reference, supervisor_reference, custom_fields,"
                + " created_at, updated_at, version) VALUES (1, ?, ?, '{}', 0, 0, 1)",
            "representative_accounts (tenant_id, representative_reference, account_number,"
                + " linked_at) VALUES (1, ?, ?, 0)")) {
      Schema.insert(
          connection,
          dependents,
          ROWS,
          (insert, row) -> {
            insert.setBytes(1, key(row));
            insert.setBytes(2, row % 2 == 0 ? MANY : key(row % OWNERS));
          });
    }
  }

  private static byte[] key(int number) {
    return Utf8.bytes("K%05d".formatted(number));
  }

  @AfterAll
  static void disconnect() throws SQLException {
    databases.close();
  }

  @Test
  void reports_are_listed_by_the_index_of_supervisors() throws SQLException {
    for (byte[] supervisor : List.of(MANY, FEW)) {
      assertIndex(
          BulkStatements.REPORTS,
          List.of(1, supervisor, FIRST, supervisor, LIMIT),
          "representatives_supervisor");
    }
  }

  @Test
  void linked_representatives_are_listed_by_the_index_of_numbers() throws SQLException {
    for (byte[] number : List.of(MANY, FEW)) {
      assertServerIndex(
          BulkStatements.linkedToAfter(LinkKind.ACCOUNTS),
          List.of(1, number, key(100), LIMIT),
          "representative_accounts_by_account");
      assertIndex(
          BulkStatements.firstLinkedTo(LinkKind.ACCOUNTS),
          List.of(1, number, LIMIT),
          "representative_accounts_by_account");
    }
  }

  @Test
  void documents_are_listed_by_the_index_of_accounts() throws SQLException {
    for (byte[] account : List.of(MANY, FEW)) {
      assertIndex(
          BulkStatements.DOCUMENTS_ON, List.of(1, account, FIRST, LIMIT), "documents_account");
    }
  }

  private static void assertIndex(String sql, List<Object> values, String index)
      throws SQLException {
    assertServerIndex(sql, values, index);
    assertThat(databases.embeddedPlan(sql, values))
        .doesNotContain(".tableScan", "_DATA", "PRIMARY_KEY");
  }

  private static void assertServerIndex(String sql, List<Object> values, String index)
      throws SQLException {
    assertThat(ServerPlan.of(databases.server(), sql, values))
        .singleElement()
        .satisfies(step -> assertThat(step.key()).isEqualTo(index))
        .satisfies(step -> assertThat(step.type()).isIn("ref", "range"));
  }
}
