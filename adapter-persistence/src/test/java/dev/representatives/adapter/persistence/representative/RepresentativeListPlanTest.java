package dev.representatives.adapter.persistence.representative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.Schema;
import dev.representatives.adapter.persistence.ServerPlan;
import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.listing.RepresentativeFilter;
import dev.representatives.domain.listing.RepresentativePosition;
import dev.representatives.domain.listing.RepresentativeSelection;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The server reads each list of representatives from the index that the documentation names, even
 * if a filter selects half of the tenant, and sorts nothing but the part.
 */
class RepresentativeListPlanTest {
  private static final int REPRESENTATIVES = 10_000;

  /** The later migrations meet a large tenant, as in an upgrade. */
  private static final String BEFORE_THE_LISTS = "7";

  private static final String WORDS = "representative_words_by_word";

  private static Connection connection;

  @BeforeAll
  static void create_a_large_tenant() throws SQLException {
    var database = MySqlProtocolServer.shared().createDatabase();
    connection = Schema.connect(database, "&rewriteBatchedStatements=true&socketTimeout=0");
    Schema.migrate(database, BEFORE_THE_LISTS);
    Schema.execute(connection, "INSERT INTO tenants (id, name) VALUES (1, X'61')");
    insertRepresentatives();
    Schema.migrate(database);
    Schema.execute(connection, "ANALYZE TABLE representatives, representative_words");
  }

  private static void insertRepresentatives() throws SQLException {
    connection.setAutoCommit(false);
    Schema.insert(
        connection,
        "representatives (tenant_id, reference, name, email, representative_type, department,"
            + " language, supervisor_reference, custom_fields, created_at, updated_at, version)"
            + " VALUES (1, ?, ?, ?, ?, ?, ?, ?, '{}', 0, ?, 1)",
        REPRESENTATIVES,
        (insert, i) -> {
          boolean usual = i > 0 && i % 2 == 0;
          insert.setBytes(1, Utf8.bytes("R%05d".formatted(i)));
          insert.setString(2, usual ? "Jane" : "Name " + i);
          insert.setString(3, usual ? null : "Jane" + i % 50 + "@example.com");
          insert.setString(4, usual ? "KAM" : "T" + i % 50);
          insert.setString(5, usual ? "Sales" : "D" + i % 50);
          insert.setString(6, usual ? "de" : "en");
          insert.setBytes(7, usual ? Utf8.bytes("R00000") : null);
          insert.setLong(8, usual ? 1 : i);
        });
    connection.commit();
    connection.setAutoCommit(true);
  }

  @AfterAll
  static void disconnect() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SUPERVISOR, R00000, representatives_supervisor",
    "REPRESENTATIVE_TYPE, KAM, representatives_by_type",
    "REPRESENTATIVE_TYPE, T7, representatives_by_type",
    "DEPARTMENT, Sales, representatives_by_department",
    "DEPARTMENT, D7, representatives_by_department",
    "LANGUAGE, de, representatives_by_language",
    "EMAIL, JANE7@example.com, representatives_by_email",
    "HAS_EMAIL, true, representatives_by_has_email",
    "HAS_EMAIL, false, representatives_by_has_email"
  })
  void a_filter_is_one_range_of_its_index(RepresentativeFilter filter, String value, String index)
      throws SQLException {
    for (var sort : List.of("reference", "-reference")) {
      var selection = selection(Map.of(filter, value), sort);
      assertRanges(selection, Optional.empty(), index, 1);
      assertRanges(selection, Optional.of(position("")), index, 1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "reference, '', PRIMARY, 1",
    "name, Jane, representatives_by_name, 2",
    "updated_at, 1, representatives_by_updated_at, 2"
  })
  void an_order_is_at_most_two_ranges_of_its_index(
      String sort, String key, String index, int ranges) throws SQLException {
    for (var order : List.of(sort, "-" + sort)) {
      var selection = selection(Map.of(), order);
      assertRanges(selection, Optional.of(position(key)), index, ranges);
    }
  }

  @ParameterizedTest
  @CsvSource({"updated_at", "-updated_at"})
  void updates_are_at_most_two_ranges_of_their_index(String sort) throws SQLException {
    var selection =
        selection(Map.of(RepresentativeFilter.UPDATED_SINCE, "1970-01-01T00:00:00.001Z"), sort);
    assertRanges(selection, Optional.empty(), "representatives_by_updated_at", 1);
    assertRanges(selection, Optional.of(position("3")), "representatives_by_updated_at", 2);
  }

  @ParameterizedTest
  @CsvSource({"jane", "name 77", "r0"})
  void a_search_is_at_most_two_ranges_of_the_words(String prefix) throws SQLException {
    var selection = selection(Map.of(RepresentativeFilter.Q, prefix), "");
    assertRanges(selection, Optional.empty(), WORDS, 1);
    assertRanges(selection, Optional.of(position(prefix)), WORDS, 2);
  }

  @ParameterizedTest
  @CsvSource({"Jane7@EXAMPLE.com, 101", "nobody@example.com, 0"})
  void existing_rows_have_their_keys(String address, int found) throws SQLException {
    var statement =
        statement(selection(Map.of(RepresentativeFilter.EMAIL, address), ""), Optional.empty());
    try (var query = connection.prepareStatement(statement.sql())) {
      ServerPlan.bind(query, statement.values());
      try (var rows = query.executeQuery()) {
        int count = 0;
        while (rows.next()) {
          count++;
        }
        assertThat(count).isEqualTo(found);
      }
    }
  }

  /** Only the part itself is sorted: no step on the index needs a sort or a temporary table. */
  private static void assertRanges(
      RepresentativeSelection selection,
      Optional<RepresentativePosition> after,
      String index,
      int ranges)
      throws SQLException {
    var statement = statement(selection, after);
    var steps = ServerPlan.of(connection, statement.sql(), statement.values());
    assertThat(steps)
        .filteredOn(step -> step.table().equals("k"))
        .as("%s after %s: %s", selection, after, steps)
        .hasSize(ranges)
        .allSatisfy(
            step -> {
              assertThat(step.key()).isEqualTo(index);
              assertThat(step.type()).isIn("ref", "range");
              assertThat(step.extra()).doesNotContain(unwanted(index));
            });
    assertThat(steps)
        .filteredOn(step -> step.table().equals("r"))
        .singleElement()
        .satisfies(step -> assertThat(step.key()).isEqualTo("PRIMARY"))
        .satisfies(step -> assertThat(step.type()).isEqualTo("eq_ref"));
    assertThat(steps)
        .filteredOn(step -> List.of("s", "a", "d").contains(step.table()))
        .allSatisfy(step -> assertThat(step.type()).isIn("ref", "range"));
  }

  private static RepresentativeListStatement statement(
      RepresentativeSelection selection, Optional<RepresentativePosition> after) {
    return RepresentativeListStatement.of(new TenantId(1), selection, after, 101);
  }

  private static RepresentativePosition position(String key) {
    return new RepresentativePosition(key, new RepresentativeReference("R05000"));
  }

  private static RepresentativeSelection selection(
      Map<RepresentativeFilter, String> filters, String sort) {
    return RepresentativeSelection.parse(
            filters, Optional.of(sort).filter(text -> !text.isEmpty()), new Violations())
        .orElseThrow();
  }

  /** The index of the foreign key ends before the reference, so MySQL sorts the direct reports. */
  private static String[] unwanted(String index) {
    return index.equals("representatives_supervisor")
        ? new String[] {"temporary"}
        : new String[] {"filesort", "temporary"};
  }
}
