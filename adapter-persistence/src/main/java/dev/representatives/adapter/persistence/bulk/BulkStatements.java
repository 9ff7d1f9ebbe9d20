package dev.representatives.adapter.persistence.bulk;

import static java.util.stream.Collectors.joining;

import dev.representatives.adapter.persistence.link.LinkKind;
import dev.representatives.adapter.persistence.link.LinkTotals;
import dev.representatives.adapter.persistence.representative.RepresentativeColumns;
import dev.representatives.adapter.persistence.sql.KeyCondition;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.Supervision;
import java.util.Collections;
import java.util.stream.Stream;

/** The statements of {@link JdbcBulkStore}, for any number of rows. */
final class BulkStatements {
  private static final String TENANT = "tenant_id";

  /**
   * The walk stops before the server does: beyond 1,000 levels of recursion, MySQL fails and
   * MariaDB truncates the result. Without COALESCE, H2 treats the columns of the walk as text.
   */
  private static final String ABOVE =
      """
      WITH RECURSIVE walk (steps, reference, supervisor_reference) AS (
        SELECT 1, r.reference, r.supervisor_reference FROM representatives r
        WHERE {keys}
        UNION
        SELECT walk.steps + 1, r.reference, r.supervisor_reference
        FROM walk INNER JOIN representatives r
          ON r.tenant_id = ? AND r.reference = COALESCE(walk.supervisor_reference, X'')
        WHERE walk.steps < {levels}
      )
      SELECT DISTINCT reference, supervisor_reference FROM walk
      """
          .replace("{levels}", String.valueOf(Supervision.MAX_LEVELS));

  /**
   * Reads representatives with their totals (part 0), and the accounts (part 1) and documents (part
   * 2) of those whose links are shown completely. {@link SnapshotsReader} reads the result.
   */
  private static final String READ =
      """
      SELECT 0 AS part, r.reference, NULL AS number, {totals}, {columns}
      FROM representatives r {join}
      WHERE {keys}
      UNION ALL
      SELECT 1, {accounts}
      UNION ALL
      SELECT 2, {documents}
      """
          .replace("{totals}", LinkTotals.COLUMNS)
          .replace("{join}", LinkTotals.JOIN)
          .replace("{columns}", RepresentativeColumns.NAMES);

  /** The position of the representative's columns in {@link #read}. */
  static final int COLUMNS_OF_READ = 6;

  /** Rows that are read by their keys, with locks or without. */
  enum Rows {
    REFERENCES("representatives", "reference", ""),
    ACCOUNTS("accounts", "account_number", ", name"),
    DOCUMENTS("documents", "document_number", ", account_number, invoice_date, due_date");

    private final String table;
    private final String key;
    private final String others;

    Rows(String table, String key, String others) {
      this.table = table;
      this.key = key;
      this.others = others;
    }

    String read(KeyCondition condition, int keys) {
      return "SELECT "
          + key
          + others
          + " FROM "
          + table
          + " WHERE "
          + condition.sql(keys, TENANT, key);
    }

    String lock(KeyCondition condition, int keys) {
      return read(condition, keys) + " ORDER BY " + key + " FOR UPDATE";
    }
  }

  /**
   * Without the hints of this and the following statements, which the other databases ignore, MySQL
   * may read all rows of the tenant in the order of the key.
   */
  static final String REPORTS =
      """
      SELECT /*+ INDEX(representatives representatives_supervisor) */ reference
      FROM representatives
      WHERE tenant_id = ? AND supervisor_reference = ? AND reference > ? AND reference <> ?
      ORDER BY reference LIMIT ?
      """;

  static final String DOCUMENTS_ON =
      """
      SELECT /*+ INDEX(documents documents_account) */ document_number FROM documents
      WHERE tenant_id = ? AND account_number = ? AND document_number > ?
      ORDER BY document_number LIMIT ?
      """;

  /** With the condition of a later part, H2 would read all links of the tenant. */
  private static final String LINKED_TO =
      """
      SELECT /*+ INDEX(representative_{table} {index}) */ representative_reference
      FROM representative_{table}
      WHERE tenant_id = ? AND {number} = ? {after}
      ORDER BY representative_reference LIMIT ?
      """;

  /** H2 has an index for many complete keys, but not for the first columns of a key. */
  private static final String LINKS_OF =
      """
      FROM representatives r INNER JOIN representative_{table} l
        ON l.tenant_id = r.tenant_id AND l.representative_reference = r.reference
      WHERE {keys}
      """;

  private static final String SHOWN =
      """
      l.representative_reference, l.{number}, NULL, NULL, {nulls}
      {links} AND t.{table}_total <= {shown}
      """
          .replace("{nulls}", RepresentativeColumns.NULLS)
          .replace("{links}", LINKS_OF.replace("WHERE", LinkTotals.JOIN + "WHERE"))
          .replace("{shown}", String.valueOf(LinkedNumbers.SHOWN));

  private static final String LINKED =
      "SELECT l.representative_reference, l.{number} AS number " + LINKS_OF;

  private static final String INSERT_REPRESENTATIVES =
      """
      INSERT INTO representatives (tenant_id, reference, {columns}) VALUES {rows}
      """
          .replace("{columns}", RepresentativeColumns.NAMES);

  /** The rows exist and are locked, so that each of them is updated. */
  private static final String UPDATE_REPRESENTATIVES =
      INSERT_REPRESENTATIVES
          + "ON DUPLICATE KEY UPDATE "
          + RepresentativeColumns.CHANGING_NAMES.stream()
              .map(BulkStatements::assignment)
              .collect(joining(", "));

  private static final String INSERT_ACCOUNTS =
      "INSERT INTO accounts (tenant_id, account_number, name) VALUES {rows} ";

  private static final String UPDATE_ACCOUNTS =
      INSERT_ACCOUNTS + "ON DUPLICATE KEY UPDATE " + assignment("name");

  private static final String INSERT_DOCUMENTS =
      """
      INSERT INTO documents
        (tenant_id, document_number, account_number, invoice_date, due_date) VALUES {rows}
      """;

  private static final String UPDATE_DOCUMENTS =
      INSERT_DOCUMENTS
          + "ON DUPLICATE KEY UPDATE "
          + Stream.of("account_number", "invoice_date", "due_date")
              .map(BulkStatements::assignment)
              .collect(joining(", "));

  private static final String INSERT_LINKS =
      """
      INSERT INTO representative_{table} (tenant_id, representative_reference, {number}, linked_at)
      VALUES {rows}
      """;

  private BulkStatements() {}

  static String above(KeyCondition condition, int keys) {
    return ABOVE.replace("{keys}", condition.sql(keys, "r." + TENANT, "r.reference"));
  }

  static String firstLinkedTo(LinkKind kind) {
    return kind.named(LINKED_TO).replace("{after}", "");
  }

  static String linkedToAfter(LinkKind kind) {
    return kind.named(LINKED_TO).replace("{after}", "AND representative_reference > ?");
  }

  /** Takes the keys three times. */
  static String read(KeyCondition condition, int keys) {
    return READ.replace("{accounts}", LinkKind.ACCOUNTS.named(SHOWN))
        .replace("{documents}", LinkKind.DOCUMENTS.named(SHOWN))
        .replace("{keys}", condition.sql(keys, "r." + TENANT, "r.reference"));
  }

  static String linked(LinkKind kind, KeyCondition condition, int keys) {
    return kind.named(LINKED).replace("{keys}", condition.sql(keys, "r." + TENANT, "r.reference"));
  }

  static String links(LinkKind kind, KeyCondition condition, int pairs) {
    return "SELECT representative_reference, "
        + kind.named("{number} AS number, linked_at FROM ")
        + pairs(kind, condition, pairs);
  }

  static String deleteLinks(LinkKind kind, KeyCondition condition, int pairs) {
    return kind.named(
        condition.delete(
            pairs, "representative_{table}", TENANT, "representative_reference", "{number}"));
  }

  private static String pairs(LinkKind kind, KeyCondition condition, int pairs) {
    return kind.named(
        "representative_{table} WHERE "
            + condition.sql(pairs, TENANT, "representative_reference", "{number}"));
  }

  static String insertLinks(LinkKind kind, int rows) {
    return kind.named(INSERT_LINKS).replace("{rows}", rows(rows, 4));
  }

  static String insertRepresentatives(int rows) {
    return INSERT_REPRESENTATIVES.replace("{rows}", rows(rows, 2 + RepresentativeColumns.COUNT));
  }

  static String updateRepresentatives(int rows) {
    return UPDATE_REPRESENTATIVES.replace("{rows}", rows(rows, 2 + RepresentativeColumns.COUNT));
  }

  static String insertAccounts(int rows) {
    return INSERT_ACCOUNTS.replace("{rows}", rows(rows, 3));
  }

  static String updateAccounts(int rows) {
    return UPDATE_ACCOUNTS.replace("{rows}", rows(rows, 3));
  }

  static String insertDocuments(int rows) {
    return INSERT_DOCUMENTS.replace("{rows}", rows(rows, 5));
  }

  static String updateDocuments(int rows) {
    return UPDATE_DOCUMENTS.replace("{rows}", rows(rows, 5));
  }

  private static String assignment(String column) {
    return column + " = VALUES(" + column + ")";
  }

  private static String parameters(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private static String rows(int rows, int columns) {
    return String.join(", ", Collections.nCopies(rows, "(" + parameters(columns) + ")"));
  }
}
