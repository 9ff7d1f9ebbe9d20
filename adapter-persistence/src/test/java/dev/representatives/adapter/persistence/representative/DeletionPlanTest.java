package dev.representatives.adapter.persistence.representative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.FilledDatabases;
import dev.representatives.adapter.persistence.Schema;
import dev.representatives.adapter.persistence.ServerPlan;
import dev.representatives.adapter.persistence.sql.Utf8;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each database reads a part of the deletions from the index of their times, and a server sorts
 * nothing but the part, even if half of the representatives exist again.
 */
class DeletionPlanTest {
  private static final int DELETIONS = 10_000;
  private static final int AT_THE_SAME_TIME = 50;
  private static final long MIDDLE = DELETIONS / AT_THE_SAME_TIME / 2;
  private static final int LIMIT = 101;
  private static final String BY_TIME = "representative_deletions_by_time";

  private static final List<Object> FIRST_PART = List.of(1, 0L, LIMIT, LIMIT);
  private static final List<Object> FROM_THE_MIDDLE_ON = List.of(1, MIDDLE, LIMIT, LIMIT);
  private static final List<Object> AFTER_THE_MIDDLE =
      List.of(1, MIDDLE, Utf8.bytes("R05000"), LIMIT, 1, MIDDLE, LIMIT, LIMIT);

  private static FilledDatabases databases;

  @BeforeAll
  static void create_many_deletions() throws SQLException {
    databases =
        FilledDatabases.create(DeletionPlanTest::fill, "representatives, representative_deletions");
  }

  private static void fill(Connection connection) throws SQLException {
    Schema.insert(
        connection,
        "representative_deletions (tenant_id, reference, deleted_at) VALUES (1, ?, ?)",
        DELETIONS,
        (insert, row) -> {
          insert.setBytes(1, reference(row));
          insert.setLong(2, row / AT_THE_SAME_TIME);
        });
    Schema.insert(
        connection,
        "representatives (tenant_id, reference, custom_fields, created_at, updated_at, version)"
            + " VALUES (1, ?, '{}', 0, 0, 1)",
        DELETIONS / 2,
        (insert, row) -> insert.setBytes(1, reference(2 * row)));
  }

  private static byte[] reference(int number) {
    return Utf8.bytes("R%05d".formatted(number));
  }

  @AfterAll
  static void disconnect() throws SQLException {
    databases.close();
  }

  @Test
  void a_server_reads_the_first_part_from_one_range_of_the_index() throws SQLException {
    assertRanges(DeletionStatements.LIST, FIRST_PART, 1);
    assertRanges(DeletionStatements.LIST, FROM_THE_MIDDLE_ON, 1);
  }

  @Test
  void a_server_reads_a_later_part_from_two_ranges_of_the_index() throws SQLException {
    assertRanges(DeletionStatements.LIST_AFTER, AFTER_THE_MIDDLE, 2);
  }

  @Test
  void a_server_finds_what_it_removes_by_the_index() throws SQLException {
    assertThat(
            ServerPlan.of(
                databases.server(), DeletionStatements.REMOVE_BEFORE, List.of(1, 2L, 100)))
        .singleElement()
        .satisfies(step -> assertThat(step.key()).isEqualTo(BY_TIME))
        .satisfies(step -> assertThat(step.type()).isEqualTo("range"));
  }

  /** It sorts what it reads from a range. */
  @Test
  void the_embedded_database_reads_each_part_from_ranges_of_the_index() throws SQLException {
    assertThat(embeddedPlan(DeletionStatements.LIST, FROM_THE_MIDDLE_ON))
        .contains(BY_TIME + ": tenant_id = ?1 AND deleted_at >= ?2 */");
    assertThat(embeddedPlan(DeletionStatements.LIST_AFTER, AFTER_THE_MIDDLE))
        .contains(BY_TIME + ": deleted_at = ?2 AND reference > ?3 AND tenant_id = ?1 */")
        .contains(BY_TIME + ": tenant_id = ?5 AND deleted_at > ?6 */");
    assertThat(embeddedPlan(DeletionStatements.REMOVE_BEFORE, List.of(1, 2L, 100)))
        .contains(BY_TIME + ": tenant_id = ?1 AND deleted_at < ?2 */");
  }

  private static void assertRanges(String sql, List<Object> values, int ranges)
      throws SQLException {
    var steps = ServerPlan.of(databases.server(), sql, values);
    assertThat(steps)
        .filteredOn(step -> step.table().equals("d"))
        .as("%s", steps)
        .hasSize(ranges)
        .allSatisfy(
            step -> {
              assertThat(step.key()).isEqualTo(BY_TIME);
              assertThat(step.type()).isIn("ref", "range");
              assertThat(step.extra()).doesNotContain("filesort", "temporary");
            });
    assertThat(steps)
        .filteredOn(step -> step.table().equals("r"))
        .as("%s", steps)
        .hasSize(ranges)
        .allSatisfy(
            step -> {
              assertThat(step.key()).isEqualTo("PRIMARY");
              assertThat(step.type()).isIn("eq_ref", "unique_subquery");
            });
  }

  private static String embeddedPlan(String sql, List<Object> values) throws SQLException {
    return databases
        .embeddedPlan(sql, values)
        .replace("\"", "")
        .replaceAll("_INDEX_\\w+", "")
        .replaceAll("\\s+", " ");
  }
}
