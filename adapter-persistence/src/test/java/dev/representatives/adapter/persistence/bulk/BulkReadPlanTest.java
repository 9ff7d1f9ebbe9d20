package dev.representatives.adapter.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.FilledDatabases;
import dev.representatives.adapter.persistence.Schema;
import dev.representatives.adapter.persistence.ServerPlan;
import dev.representatives.adapter.persistence.link.LinkKind;
import dev.representatives.adapter.persistence.sql.KeyCondition;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each database reads the representatives of a group, and their links, by primary keys. */
class BulkReadPlanTest {
  private static final int REPRESENTATIVES = 20_000;
  private static final int NUMBERS = 100;

  /** Few enough of all representatives that a server does not read all of them. */
  private static final int KEYS = 256;

  private static FilledDatabases databases;

  @BeforeAll
  static void create_many_representatives() throws SQLException {
    databases =
        FilledDatabases.create(
            BulkReadPlanTest::fill,
            "representatives, representative_link_totals, representative_accounts,"
                + " representative_documents");
  }

  private static void fill(Connection connection) throws SQLException {
    Schema.Values keys = (insert, row) -> insert.setBytes(1, key(row));
    Schema.insert(
        connection,
        "accounts (tenant_id, account_number, name) VALUES (1, ?, 'Acme')",
        NUMBERS,
        keys);
    Schema.insert(
        connection,
        "documents (tenant_id, document_number, account_number, invoice_date, due_date)"
            + " VALUES (1, ?, X'4b3030303030', '2026-10-01', '2026-11-01')",
        NUMBERS,
        keys);
    Schema.insert(
        connection,
        "representatives (tenant_id, reference, custom_fields, created_at, updated_at, version)"
            + " VALUES (1, ?, '{}', 0, 0, 1)",
        REPRESENTATIVES,
        keys);
    Schema.insert(
        connection,
        "representative_link_totals (tenant_id, reference, accounts_total, documents_total)"
            + " VALUES (1, ?, 1, 1)",
        REPRESENTATIVES,
        keys);
    for (var kind : List.of("account", "document")) {
      Schema.insert(
          connection,
          "representative_%ss (tenant_id, representative_reference, %s_number, linked_at)"
                  .formatted(kind, kind)
              + " VALUES (1, ?, ?, 0)",
          REPRESENTATIVES,
          (insert, row) -> {
            insert.setBytes(1, key(row));
            insert.setBytes(2, key(row % NUMBERS));
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
  void a_server_reads_by_primary_keys() throws SQLException {
    var steps =
        ServerPlan.of(databases.server(), sql(KeyCondition.COLUMNS), values(KeyCondition.COLUMNS));
    assertThat(steps)
        .filteredOn(step -> List.of("representatives", "r").contains(step.table()))
        .as("%s", steps)
        .hasSize(3)
        .allSatisfy(
            step -> {
              assertThat(step.key()).isEqualTo("PRIMARY");
              assertThat(step.type()).isIn("range", "eq_ref");
            });
    assertThat(steps)
        .filteredOn(step -> step.table().equals("l"))
        .as("%s", steps)
        .hasSize(2)
        .allSatisfy(
            step -> {
              assertThat(step.key()).isEqualTo("PRIMARY");
              assertThat(step.type()).isIn("range", "ref");
            });
  }

  @Test
  void the_embedded_database_reads_by_primary_keys() throws SQLException {
    assertThat(databases.embeddedPlan(sql(KeyCondition.ROWS), values(KeyCondition.ROWS)))
        .doesNotContain(".tableScan", "_DATA");
  }

  @Test
  void the_embedded_database_removes_links_without_reading_all_of_the_tenant() throws SQLException {
    var pairs =
        IntStream.range(0, KeyCondition.ROWS.perStatement())
            .mapToObj(i -> new byte[][] {key(i), key(i % NUMBERS)})
            .toList();

    assertThat(
            databases.embeddedPlan(
                BulkStatements.deleteLinks(LinkKind.DOCUMENTS, KeyCondition.ROWS, pairs.size()),
                KeyCondition.ROWS.values(new TenantId(1), pairs)))
        .doesNotContain(" IN(", "_DATA")
        .contains("AND representative_reference = removed.representative_reference");
  }

  private static String sql(KeyCondition condition) {
    return BulkStatements.read(condition, keys(condition));
  }

  private static int keys(KeyCondition condition) {
    return Math.min(condition.perStatement(), KEYS);
  }

  private static List<Object> values(KeyCondition condition) {
    var keys =
        IntStream.range(0, keys(condition)).mapToObj(i -> new byte[][] {key(i * 7)}).toList();
    var once = condition.values(new TenantId(1), keys);
    var values = new ArrayList<>(once);
    values.addAll(once);
    values.addAll(once);
    return values;
  }
}
