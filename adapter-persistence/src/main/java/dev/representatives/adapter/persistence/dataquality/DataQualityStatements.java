package dev.representatives.adapter.persistence.dataquality;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/**
 * The statements of {@link JdbcDataQualityStore}. They run over a whole tenant, so that each reads
 * its tables once and groups the rows: H2 evaluates a recursion again for each row to which it is
 * joined.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DataQualityStatements extends GenericRepository<FindingRow, byte[]> {
  /**
   * Everyone with an e-mail address is reached, and from there downward everyone without one. The
   * others reach nobody, those in a cycle included. Each representative has one supervisor, so that
   * it is visited at most once. The last level stands outside the recursion: beyond 1,000
   * iterations MySQL fails, and MariaDB truncates the result. Without COALESCE, H2 treats the
   * column of the recursion as text. The first join of each step needs only the index of the
   * supervisors: MariaDB reads the whole table for a step that also compares the address.
   */
  String UNREACHABLE =
      """
      WITH RECURSIVE reached (reference, steps) AS (
        SELECT r.reference, 0 FROM representatives r
        WHERE r.tenant_id = :tenantId AND r.email IS NOT NULL
        UNION ALL
        SELECT r.reference, reached.steps + 1
        FROM reached
          INNER JOIN representatives i
            ON i.tenant_id = :tenantId AND i.supervisor_reference = COALESCE(reached.reference, X'')
          INNER JOIN representatives r ON r.tenant_id = :tenantId AND r.reference = i.reference
        WHERE r.email IS NULL AND reached.steps < 999
      ),
      unreachable (reference) AS (
        SELECT reference
        FROM (
          SELECT r.reference, 0 AS found FROM representatives r
          WHERE r.tenant_id = :tenantId AND r.email IS NULL
          UNION ALL
          SELECT reached.reference, 1 FROM reached
          UNION ALL
          SELECT r.reference, 1
          FROM reached
            INNER JOIN representatives i
              ON i.tenant_id = :tenantId AND i.supervisor_reference = COALESCE(reached.reference, X'')
            INNER JOIN representatives r ON r.tenant_id = :tenantId AND r.reference = i.reference
          WHERE r.email IS NULL AND reached.steps = 999
        ) everyone
        GROUP BY reference HAVING MAX(found) = 0
      )
      """;

  String NO_EMAIL =
      """
      SELECT r.reference AS item FROM representatives r
      WHERE r.tenant_id = :tenantId AND r.email IS NULL
      """;

  String SHARED_EMAIL =
      """
      SELECT reference AS item
      FROM (
        SELECT r.reference, COUNT(*) OVER (PARTITION BY LOWER(r.email)) AS holders
        FROM representatives r
        WHERE r.tenant_id = :tenantId AND r.email IS NOT NULL
      ) addresses
      WHERE holders > 1
      """;

  String UNREACHABLE_CHAIN = "SELECT u.reference AS item FROM unreachable u ";

  String ACCOUNT_WITHOUT_REPRESENTATIVE =
      """
      SELECT a.account_number AS item FROM accounts a
      WHERE a.tenant_id = :tenantId AND NOT EXISTS (
        SELECT 1 FROM representative_accounts l
        WHERE l.tenant_id = :tenantId AND l.account_number = a.account_number)
      """;

  /**
   * The representatives of the account count only when the document has none. The accounts with one
   * who is reached are collected first: a join of the documents of an account with its links has as
   * many rows as the product of both. Window functions in this statement crash MySQL 8.0.33.
   */
  String UNREACHABLE_DOCUMENT =
      """
      SELECT document_number AS item
      FROM (
        SELECT d.document_number, 1 AS due, 0 AS linked, 0 AS reachable, 0 AS by_account
        FROM documents d WHERE d.tenant_id = :tenantId AND d.due_date >= :dueSince
        UNION ALL
        SELECT l.document_number, 0, 1, 1, 0
        FROM representative_documents l WHERE l.tenant_id = :tenantId
        UNION ALL
        SELECT l.document_number, 0, 0, -1, 0
        FROM unreachable u INNER JOIN representative_documents l
          ON l.tenant_id = :tenantId AND l.representative_reference = COALESCE(u.reference, X'')
        UNION ALL
        SELECT d.document_number, 0, 0, 0, 1
        FROM (
          SELECT account_number
          FROM (
            SELECT l.account_number, 1 AS reachable
            FROM representative_accounts l WHERE l.tenant_id = :tenantId
            UNION ALL
            SELECT l.account_number, -1
            FROM unreachable u INNER JOIN representative_accounts l
              ON l.tenant_id = :tenantId AND l.representative_reference = COALESCE(u.reference, X'')
          ) account_links
          GROUP BY account_number HAVING SUM(reachable) > 0
        ) reachable_accounts
          INNER JOIN documents d
            ON d.tenant_id = :tenantId
            AND d.account_number = COALESCE(reachable_accounts.account_number, X'')
        WHERE d.due_date >= :dueSince
      ) evidence
      GROUP BY document_number
      HAVING MAX(due) = 1
        AND CASE WHEN SUM(linked) > 0 THEN SUM(reachable) ELSE SUM(by_account) END = 0
      """;

  String COUNT = "SELECT NULL AS item, COUNT(*) AS total FROM (";
  String THEN = ") counted UNION ALL (SELECT item, NULL FROM (";
  String PAGE = ") found ORDER BY item LIMIT :size OFFSET :start)";

  @Query(
      UNREACHABLE
          + "SELECT (SELECT COUNT(*) FROM ("
          + NO_EMAIL
          + ") a) AS no_email, (SELECT COUNT(*) FROM ("
          + SHARED_EMAIL
          + ") b) AS shared_email, (SELECT COUNT(*) FROM ("
          + UNREACHABLE_CHAIN
          + ") c) AS unreachable_chain, (SELECT COUNT(*) FROM ("
          + ACCOUNT_WITHOUT_REPRESENTATIVE
          + ") d) AS account_without_representative, (SELECT COUNT(*) FROM ("
          + UNREACHABLE_DOCUMENT
          + ") e) AS unreachable_document")
  CountsRow counts(int tenantId, String dueSince);

  @Query(COUNT + NO_EMAIL + THEN + NO_EMAIL + PAGE)
  List<FindingRow> noEmail(int tenantId, int size, long start);

  @Query(COUNT + SHARED_EMAIL + THEN + SHARED_EMAIL + PAGE)
  List<FindingRow> sharedEmail(int tenantId, int size, long start);

  @Query(UNREACHABLE + COUNT + UNREACHABLE_CHAIN + THEN + UNREACHABLE_CHAIN + PAGE)
  List<FindingRow> unreachableChain(int tenantId, int size, long start);

  @Query(COUNT + ACCOUNT_WITHOUT_REPRESENTATIVE + THEN + ACCOUNT_WITHOUT_REPRESENTATIVE + PAGE)
  List<FindingRow> accountWithoutRepresentative(int tenantId, int size, long start);

  @Query(UNREACHABLE + COUNT + UNREACHABLE_DOCUMENT + THEN + UNREACHABLE_DOCUMENT + PAGE)
  List<FindingRow> unreachableDocument(int tenantId, String dueSince, int size, long start);
}
