package dev.representatives.adapter.persistence.link;

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
import org.junit.jupiter.params.provider.EnumSource;

/** The server reads lists of links from ranges of their indexes, however many links there are. */
class LinkListPlanTest {
  private static final int LINKS = 10_000;

  /** Half of the links are of one representative, and half are to one account or document. */
  private static final byte[] REPRESENTATIVE = Utf8.bytes("R00000");

  private static final byte[] NUMBER = Utf8.bytes("N00001");

  private static Connection connection;

  @BeforeAll
  static void create_many_links() throws SQLException {
    connection = Schema.filled(TestDatabase.MYSQL_PROTOCOL.create(), LinkListPlanTest::fill);
    Schema.execute(
        connection,
        "ANALYZE TABLE representatives, accounts, documents, representative_accounts,"
            + " representative_documents");
  }

  private static void fill(Connection connection) throws SQLException {
    insert(
        connection,
        "representatives (tenant_id, reference, custom_fields, created_at,"
            + " updated_at, version) VALUES (1, ?, '{}', 0, 0, 1)",
        "R");
    insert(connection, "accounts (tenant_id, account_number, name) VALUES (1, ?, 'Acme')", "N");
    insert(
        connection,
        "documents (tenant_id, document_number, account_number, invoice_date,"
            + " due_date) VALUES (1, ?, 'N00001', '2026-01-01', '2026-02-01')",
        "N");
    for (var kind : LinkKind.values()) {
      insertLinks(connection, kind);
    }
  }

  private static void insert(Connection connection, String row, String prefix) throws SQLException {
    Schema.insert(
        connection, row, LINKS, (insert, number) -> insert.setBytes(1, key(prefix, number)));
  }

  private static void insertLinks(Connection connection, LinkKind kind) throws SQLException {
    Schema.insert(
        connection,
        kind.named(
            "representative_{table} (tenant_id, representative_reference, {number}, linked_at)"
                + " VALUES (1, ?, ?, 0)"),
        LINKS,
        (insert, row) -> {
          boolean even = row % 2 == 0;
          insert.setBytes(1, even ? REPRESENTATIVE : key("R", row));
          insert.setBytes(2, even ? key("N", row) : NUMBER);
        });
  }

  private static byte[] key(String prefix, int number) {
    return Utf8.bytes(prefix + "%05d".formatted(number));
  }

  @AfterAll
  static void disconnect() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_part_of_all_links_is_two_ranges_of_the_primary_key(LinkKind kind) throws SQLException {
    for (var number : List.of(new byte[0], key("N", LINKS / 2))) {
      var steps =
          plan(
              LinkStatement.LIST.of(kind),
              List.of(1, REPRESENTATIVE, number, 101, 1, REPRESENTATIVE, 101),
              linksIn(kind));
      assertThat(steps).hasSize(2).allSatisfy(step -> isRangeOf(step, "PRIMARY"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_links_of_a_representative_are_a_range_of_the_primary_key(LinkKind kind)
      throws SQLException {
    for (var page : List.of(LinkStatement.PAGE.of(kind), LinkStatement.PAGE_FROM_END.of(kind))) {
      var steps = plan(page, List.of(1, REPRESENTATIVE, 1, REPRESENTATIVE, 100, 0), linksIn(kind));
      assertThat(steps).singleElement().satisfies(step -> isRangeOf(step, "PRIMARY"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_representatives_of_a_number_are_ranges_of_its_index(LinkKind kind) throws SQLException {
    var steps =
        plan(
            LinkStatement.REPRESENTATIVES.of(kind),
            List.of(1, NUMBER, 1, NUMBER, 1, NUMBER, 100, 0),
            linksIn(kind));
    String index = linksIn(kind) + (kind == LinkKind.ACCOUNTS ? "_by_account" : "_by_document");
    assertThat(steps).hasSize(2).allSatisfy(step -> isRangeOf(step, index));
  }

  private static void isRangeOf(ServerPlan.Step step, String index) {
    assertThat(step.key()).isEqualTo(index);
    assertThat(step.type()).isIn("ref", "range");
    assertThat(step.extra()).doesNotContain("filesort", "temporary");
  }

  private static String linksIn(LinkKind kind) {
    return kind.named("representative_{table}");
  }

  private static List<ServerPlan.Step> plan(String sql, List<Object> values, String table)
      throws SQLException {
    return ServerPlan.of(connection, sql, values).stream()
        .filter(step -> step.table().equals(table))
        .toList();
  }
}
