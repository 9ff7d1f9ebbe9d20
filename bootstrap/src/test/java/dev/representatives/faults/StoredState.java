package dev.representatives.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.harness.database.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The representatives in the database of one tenant, read while nobody writes. */
final class StoredState {
  private final Map<String, Map<String, String>> columns = new TreeMap<>();
  private final Map<String, SortedSet<String>> accounts = new HashMap<>();
  private final Map<String, SortedSet<String>> words = new HashMap<>();
  private final Set<String> deletions = new TreeSet<>();

  private StoredState() {}

  static StoredState of(Database database) {
    var stored = new StoredState();
    try (var connection = Sql.connect(database)) {
      requireExactTotals(connection);
      for (var column : Set.of("name", "title", "department", "supervisor_reference")) {
        read(
            connection,
            "SELECT reference, " + column + " FROM representatives",
            (reference, value) ->
                stored
                    .columns
                    .computeIfAbsent(reference, unread -> new HashMap<>())
                    .put(column, value));
      }
      read(
          connection,
          "SELECT representative_reference, account_number FROM representative_accounts",
          (reference, account) -> add(stored.accounts, reference, account));
      read(
          connection,
          "SELECT reference, word FROM representative_words",
          (reference, word) -> add(stored.words, reference, word));
      read(
          connection,
          "SELECT reference, reference FROM representative_deletions",
          (reference, same) -> stored.deletions.add(reference));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return stored;
  }

  /** Fails if a representative has another total than links. */
  static void requireExactTotals(Connection connection) throws SQLException {
    var wrong = new TreeSet<String>();
    read(
        connection,
        """
        SELECT r.reference, r.reference FROM representatives r
          LEFT JOIN representative_link_totals t
            ON t.tenant_id = r.tenant_id AND t.reference = r.reference
        WHERE COALESCE(t.accounts_total, 0) <> (SELECT COUNT(*) FROM representative_accounts a
            WHERE a.tenant_id = r.tenant_id AND a.representative_reference = r.reference)
          OR COALESCE(t.documents_total, 0) <> (SELECT COUNT(*) FROM representative_documents d
            WHERE d.tenant_id = r.tenant_id AND d.representative_reference = r.reference)
        """,
        (reference, same) -> wrong.add(reference));
    assertThat(wrong).as("representatives with wrong totals of links").isEmpty();
  }

  /** All references, in order. */
  Set<String> references() {
    return columns.keySet();
  }

  Set<String> deletions() {
    return deletions;
  }

  /** A column of a representative as text. */
  String column(String reference, String name) {
    return String.valueOf(columns.getOrDefault(reference, Map.of()).get(name));
  }

  /** The name, together with the words by which it is found. */
  String name(String reference) {
    var found = new TreeSet<>(words.getOrDefault(reference, new TreeSet<>()));
    found.removeIf(word -> !word.startsWith(Values.PREFIX));
    return column(reference, "name") + found;
  }

  /** {@link #name} of a representative with this name. */
  static String named(String name) {
    return name + Set.of(name);
  }

  SortedSet<String> accounts(String reference) {
    return accounts.getOrDefault(reference, new TreeSet<>());
  }

  private static void add(Map<String, SortedSet<String>> sets, String reference, String value) {
    sets.computeIfAbsent(reference, unread -> new TreeSet<>()).add(value);
  }

  private static void read(Connection connection, String query, BiConsumer<String, String> reader)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        reader.accept(
            new String(rows.getBytes(1), UTF_8),
            Optional.ofNullable(rows.getBytes(2))
                .map(bytes -> new String(bytes, UTF_8))
                .orElse(null));
      }
    }
  }
}
