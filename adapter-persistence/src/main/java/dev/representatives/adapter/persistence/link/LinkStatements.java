package dev.representatives.adapter.persistence.link;

import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import java.util.Collections;

/** The statements of {@link JdbcLinkStore}; only names differ between accounts and documents. */
public enum LinkStatements {
  ACCOUNTS("accounts", "account_number", "representative_accounts_by_account"),
  DOCUMENTS("documents", "document_number", "representative_documents_by_document");

  private static final String READ =
      """
      SELECT
        (SELECT COUNT(*) FROM {table} t
          WHERE t.tenant_id = r.tenant_id AND t.{number} = ?) AS targets,
        (SELECT l.linked_at FROM representative_{table} l
          WHERE l.tenant_id = r.tenant_id AND l.representative_reference = r.reference
            AND l.{number} = ?) AS linked_at
      FROM representatives r
      WHERE r.tenant_id = ? AND r.reference = ?
      """;

  private static final String LINKED_AT =
      """
      SELECT linked_at FROM representative_{table}
      WHERE tenant_id = ? AND representative_reference = ? AND {number} = ?
      """;

  private static final String DELETE =
      """
      DELETE FROM representative_{table}
      WHERE tenant_id = ? AND representative_reference = ? AND {number} = ?
      """;

  private static final String DELETE_OF =
      """
      DELETE FROM representative_{table} WHERE tenant_id = ? AND representative_reference = ?
      """;

  private static final String ALL =
      """
      SELECT {number} FROM representative_{table}
      WHERE tenant_id = ? AND representative_reference = ?
      """;

  /**
   * Locks both ends, so that neither is removed before the transaction ends. Not every database
   * locks them when it checks a foreign key.
   */
  private static final String INSERT =
      """
      INSERT INTO representative_{table} (tenant_id, representative_reference, {number}, linked_at)
      SELECT r.tenant_id, r.reference, t.{number}, ?
      FROM representatives r INNER JOIN {table} t ON t.tenant_id = r.tenant_id
      WHERE r.tenant_id = ? AND r.reference = ? AND t.{number} IN ({numbers})
      FOR UPDATE
      """;

  private static final String DELETE_ALL =
      """
      DELETE FROM representative_{table}
      WHERE tenant_id = ? AND representative_reference = ? AND {number} IN ({numbers})
      """;

  private static final String EXISTING =
      """
      SELECT {number} FROM {table} WHERE tenant_id = ? AND {number} IN ({numbers})
      """;

  private static final String FIND_TO =
      """
      SELECT 1 FROM representative_{table} WHERE tenant_id = ? AND {number} = ? LIMIT 1
      """;

  private static final String OWNERS =
      """
      SELECT representative_reference FROM representative_{table}
      WHERE tenant_id = ? AND {number} = ?
      """;

  private static final String DELETE_TO =
      """
      DELETE FROM representative_{table} WHERE tenant_id = ? AND {number} = ?
      """;

  private static final String TOTAL =
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
  private static final String PAGE =
      TOTAL
          + """
          UNION ALL
          (SELECT /*+ INDEX(representative_{table} PRIMARY) */ NULL, {number}
            FROM representative_{table}
            WHERE tenant_id = ? AND representative_reference = ?
            ORDER BY {number} {direction} LIMIT ? OFFSET ?)
          """;

  /**
   * First the total, if the account or document exists, then the references. Without the hints,
   * which the other databases ignore, MySQL may read all links of the tenant.
   */
  private static final String REPRESENTATIVES =
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
      """;

  /**
   * First the other links of one representative, then those of the following ones. Each part reads
   * one index range; a comparison of both columns together would not (MySQL 8.0 manual, "Range
   * Optimization of Row Constructor Expressions"). Without the hints, which the other databases
   * ignore, MySQL reads and sorts all links of the tenant.
   */
  private static final String LIST =
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
      """;

  private final String read;
  private final String lockAndRead;
  private final String linkedAt;
  private final String insert;
  private final String delete;
  private final String deleteOf;
  private final String findTo;
  private final String owners;
  private final String deleteTo;
  private final String all;
  private final String deleteAll;
  private final String existing;
  private final String total;
  private final String page;
  private final String pageFromEnd;
  private final String representatives;
  private final String list;

  private final String table;
  private final String number;
  private final String index;

  /**
   * @param index the index of the links by their number
   */
  LinkStatements(String table, String number, String index) {
    this.table = table;
    this.number = number;
    this.index = index;
    this.read = named(READ, table, number);
    this.lockAndRead = read + " FOR UPDATE";
    this.linkedAt = named(LINKED_AT, table, number);
    this.insert = named(INSERT, table, number);
    this.delete = named(DELETE, table, number);
    this.deleteOf = named(DELETE_OF, table, number);
    this.findTo = named(FIND_TO, table, number);
    this.owners = named(OWNERS, table, number);
    this.deleteTo = named(DELETE_TO, table, number);
    this.all = named(ALL, table, number);
    this.deleteAll = named(DELETE_ALL, table, number);
    this.existing = named(EXISTING, table, number);
    this.total = named(TOTAL, table, number);
    this.page = named(PAGE.replace("{direction}", "ASC"), table, number);
    this.pageFromEnd = named(PAGE.replace("{direction}", "DESC"), table, number);
    this.representatives = named(REPRESENTATIVES);
    this.list = named(LIST, table, number);
  }

  /** A statement with the names of this kind. */
  public String named(String sql) {
    return named(sql, table, number).replace("{index}", index);
  }

  private static String named(String sql, String table, String number) {
    return sql.replace("{table}", table).replace("{number}", number);
  }

  private static String of(String sql, int count) {
    return sql.replace("{numbers}", String.join(", ", Collections.nCopies(count, "?")));
  }

  public static LinkStatements of(LinkedNumber number) {
    return number instanceof AccountNumber ? ACCOUNTS : DOCUMENTS;
  }

  String read() {
    return read;
  }

  String lockAndRead() {
    return lockAndRead;
  }

  public LinkedNumber number(String value) {
    return this == ACCOUNTS ? new AccountNumber(value) : new DocumentNumber(value);
  }

  String linkedAt() {
    return linkedAt;
  }

  String insert(int count) {
    return of(insert, count);
  }

  String delete() {
    return delete;
  }

  String deleteOf() {
    return deleteOf;
  }

  String findTo() {
    return findTo;
  }

  String deleteTo() {
    return deleteTo;
  }

  String all() {
    return all;
  }

  String deleteAll(int count) {
    return of(deleteAll, count);
  }

  String existing(int count) {
    return of(existing, count);
  }

  String owners() {
    return owners;
  }

  String total() {
    return total;
  }

  String page() {
    return page;
  }

  /** Like {@link #page}, but the offset counts from the end. */
  String pageFromEnd() {
    return pageFromEnd;
  }

  String representatives() {
    return representatives;
  }

  String list() {
    return list;
  }
}
