package dev.representatives.adapter.persistence.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.Schema;
import dev.representatives.adapter.persistence.ServerPlan;
import dev.representatives.adapter.persistence.TestDatabase;
import dev.representatives.adapter.persistence.sql.Utf8;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server reads a part of the accounts or documents from one range of the primary key. */
class ReceivablesPlanTest {
  private static final int EACH = 10_000;

  private static Connection connection;

  @BeforeAll
  static void create_a_large_tenant() throws SQLException {
    connection = Schema.filled(TestDatabase.MYSQL_PROTOCOL.create(), ReceivablesPlanTest::fill);
    Schema.execute(connection, "ANALYZE TABLE accounts, documents");
  }

  private static void fill(Connection connection) throws SQLException {
    for (var row :
        List.of(
            "accounts (tenant_id, account_number, name) VALUES (1, ?, 'Acme')",
            "documents (tenant_id, document_number, account_number, invoice_date, due_date)"
                + " VALUES (1, ?, 'N00007', '2026-01-01', '2026-02-01')")) {
      Schema.insert(
          connection,
          row,
          EACH,
          (insert, number) -> insert.setBytes(1, Utf8.bytes("N%05d".formatted(number))));
    }
  }

  @AfterAll
  static void disconnect() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "N00007", "N05000", "N09999"})
  void a_part_is_one_range_of_the_primary_key(String after) throws SQLException {
    for (var list : List.of(AccountStatements.LIST, DocumentStatements.LIST)) {
      var sql = list.replace(":tenantId", "?").replace(":after", "?").replace(":size", "?");
      assertThat(ServerPlan.of(connection, sql, List.of(1, Utf8.bytes(after), 101)))
          .as("%s", sql)
          .singleElement()
          .satisfies(
              step -> {
                assertThat(step.type()).isIn("range", "ref");
                assertThat(step.key()).isEqualTo("PRIMARY");
                assertThat(step.extra()).doesNotContain("filesort", "temporary");
              });
    }
  }
}
