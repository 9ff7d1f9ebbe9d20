package dev.representatives.adapter.persistence.link;

import java.util.Collections;

/** The statements of {@link JdbcLinkStore} and {@link LinkPages}, for both kinds of links. */
enum LinkStatement {
  READ(
      """
      SELECT
        (SELECT COUNT(*) FROM {table} t
          WHERE t.tenant_id = r.tenant_id AND t.{number} = ?) AS targets,
        (SELECT l.linked_at FROM representative_{table} l
          WHERE l.tenant_id = r.tenant_id AND l.representative_reference = r.reference
            AND l.{number} = ?) AS linked_at
      FROM representatives r
      WHERE r.tenant_id = ? AND r.reference = ?
      """),

  LOCK_AND_READ(READ, " FOR UPDATE"),

  LINKED_AT(
      """
      SELECT linked_at FROM representative_{table}
      WHERE tenant_id = ? AND representative_reference = ? AND {number} = ?
      """),

  /**
   * Locks both ends, so that neither is removed before the transaction ends. Not every database
   * locks them when it checks a foreign key.
   */
  INSERT(
      """
      INSERT INTO representative_{table} (tenant_id, representative_reference, {number}, linked_at)
      SELECT r.tenant_id, r.reference, t.{number}, ?
      FROM representatives r INNER JOIN {table} t ON t.tenant_id = r.tenant_id
      WHERE r.tenant_id = ? AND r.reference = ? AND t.{number} IN ({numbers})
      FOR UPDATE
      """),

  DELETE(
      """
      DELETE FROM representative_{table}
      WHERE tenant_id = ? AND representative_reference = ? AND {number} = ?
      """),

  DELETE_ALL(
      """
      DELETE FROM representative_{table}
      WHERE tenant_id = ? AND representative_reference = ? AND {number} IN ({numbers})
      """),

  DELETE_OF(
      """
      DELETE FROM representative_{table} WHERE tenant_id = ? AND representative_reference = ?
      """),

  ALL(
      """
      SELECT {number} FROM representative_{table}
      WHERE tenant_id = ? AND representative_reference = ?
      """),

  EXISTING(
      """
      SELECT {number} FROM {table} WHERE tenant_id = ? AND {number} IN ({numbers})
      """),

  FIND_TO(
      """
      SELECT 1 FROM representative_{table} WHERE tenant_id = ? AND {number} = ? LIMIT 1
      """),

  OWNERS(
      """
      SELECT representative_reference FROM representative_{table}
      WHERE tenant_id = ? AND {number} = ?
      """),

  DELETE_TO(
      """
      DELETE FROM representative_{table} WHERE tenant_id = ? AND {number} = ?
      """),

  TOTAL(Text.TOTAL),

  PAGE(Text.PAGE.replace("{direction}", "ASC")),

  /** Like {@link #PAGE}, but the offset counts from the end. */
  PAGE_FROM_END(Text.PAGE.replace("{direction}", "DESC")),

  /**
   * First the total, if the account or document exists, then the references. Without the hints,
   * which the other databases ignore, MySQL may read all links of the tenant.
   */
  REPRESENTATIVES(
      """
      SELECT
        (SELECT /*+ INDEX(representative_{table} {index}) */ COUNT(*) FROM representative_{table}
          WHERE tenant_id = ? AND {number} = ?) AS total,
        NULL AS item
      FROM {table} WHERE tenant_id = ? AND {number} = ?
      UNION ALL
      (SELECT /*+ INDEX(representative_{table} {index}) */ NULL, representative_reference
        FROM representative_{table}
        WHERE tenant_id = ? AND {number} = ?
        ORDER BY representative_reference LIMIT ? OFFSET ?)
      """),

  /**
   * First the other links of one representative, then those of the following ones. Each part reads
   * one index range; a comparison of both columns together would not (MySQL 8.0 manual, "Range
   * Optimization of Row Constructor Expressions"). Without the hints, which the other databases
   * ignore, MySQL reads and sorts all links of the tenant.
   */
  LIST(
      """
      (SELECT /*+ INDEX(representative_{table} PRIMARY) */
          representative_reference, {number} AS number, linked_at
        FROM representative_{table}
        WHERE tenant_id = ? AND representative_reference = ? AND {number} > ?
        ORDER BY {number} LIMIT ?)
      UNION ALL
      (SELECT /*+ INDEX(representative_{table} PRIMARY) */
          representative_reference, {number}, linked_at
        FROM representative_{table}
        WHERE tenant_id = ? AND representative_reference > ?
        ORDER BY representative_reference, {number} LIMIT ?)
      """);

  private final String ofAccounts;
  private final String ofDocuments;

  LinkStatement(String text) {
    this.ofAccounts = LinkKind.ACCOUNTS.named(text);
    this.ofDocuments = LinkKind.DOCUMENTS.named(text);
  }

  LinkStatement(LinkStatement begin, String end) {
    this.ofAccounts = begin.ofAccounts + end;
    this.ofDocuments = begin.ofDocuments + end;
  }

  /** The statement for links of this kind. */
  String of(LinkKind kind) {
    return kind == LinkKind.ACCOUNTS ? ofAccounts : ofDocuments;
  }

  /** The statement for so many numbers of links of this kind. */
  String of(LinkKind kind, int numbers) {
    return of(kind).replace("{numbers}", String.join(", ", Collections.nCopies(numbers, "?")));
  }

  private static final class Text {
    static final String TOTAL =
        """
        SELECT COALESCE(t.{table}_total, 0) AS total, NULL AS item
        FROM representatives r
        """
            + LinkTotals.JOIN
            + """
            WHERE r.tenant_id = ? AND r.reference = ?
            """;

    /**
     * First the total, if the representative exists, then the numbers. Without the hint, which the
     * other databases ignore, MySQL may read the index by number, with the links of all others, as
     * long as its statistics do not know of many new links.
     */
    static final String PAGE =
        TOTAL
            + """
            UNION ALL
            (SELECT /*+ INDEX(representative_{table} PRIMARY) */ NULL, {number}
              FROM representative_{table}
              WHERE tenant_id = ? AND representative_reference = ?
              ORDER BY {number} {direction} LIMIT ? OFFSET ?)
            """;

    private Text() {}
  }
}
