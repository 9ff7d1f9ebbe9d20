package dev.representatives.adapter.persistence.representative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.representatives.adapter.persistence.Schema;
import dev.representatives.adapter.persistence.ServerPlan;
import dev.representatives.adapter.persistence.TestDatabase;
import dev.representatives.adapter.persistence.sql.Utf8;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server finds the hierarchy by its indexes, even if all of a tenant are direct reports. */
class HierarchyPlanTest {
  private static final int DIRECT_REPORTS = 10_000;
  private static final byte[] TOP = Utf8.bytes("TOP");

  private static Connection connection;

  @BeforeAll
  static void create_a_broad_tree() throws SQLException {
    connection =
        Schema.filled(
            TestDatabase.MYSQL_PROTOCOL.create(), HierarchyPlanTest::insertRepresentatives);
    Schema.execute(connection, "ANALYZE TABLE representatives");
  }

  private static void insertRepresentatives(Connection connection) throws SQLException {
    Schema.insert(
        connection,
        "representatives (tenant_id, reference, supervisor_reference, custom_fields, created_at,"
            + " updated_at, version) VALUES (1, ?, ?, '{}', 0, 0, 1)",
        1 + DIRECT_REPORTS,
        (insert, row) -> {
          insert.setBytes(1, row == 0 ? TOP : Utf8.bytes("R" + row));
          insert.setBytes(2, row == 0 ? null : TOP);
        });
  }

  @AfterAll
  static void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void supervisors_are_found_one_by_one_by_the_primary_key() throws SQLException {
    assertThat(plan(HierarchyStatements.SUPERVISORS, 1, TOP, 1, 1, TOP))
        .contains(tuple("r", "eq_ref", "PRIMARY"))
        .allMatch(step -> step.toList().get(2).equals("PRIMARY"));
  }

  @Test
  void reports_are_found_by_the_index_of_the_foreign_key() throws SQLException {
    assertThat(plan(HierarchyStatements.REPORTS, 1, TOP, TOP, 1, 1000, TOP, 1, TOP, 100, 0, 1))
        .containsExactlyInAnyOrder(
            tuple("representatives", "const", "PRIMARY"),
            tuple("d", "ref", "representatives_supervisor"),
            tuple("r", "ref", "representatives_supervisor"),
            tuple("r", "eq_ref", "PRIMARY"));
  }

  /** How each table is accessed: the table, the type of access, the index. */
  private static List<Tuple> plan(String sql, Object... values) throws SQLException {
    return ServerPlan.of(connection, sql, List.of(values)).stream()
        .filter(step -> List.of("d", "r", "s", "representatives").contains(step.table()))
        .map(step -> tuple(step.table(), step.type(), step.key()))
        .toList();
  }
}
