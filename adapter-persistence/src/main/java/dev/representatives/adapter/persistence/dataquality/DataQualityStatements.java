package dev.representatives.adapter.persistence.dataquality;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/**
 * The statements of {@link JdbcDataQualityStore}. The checks are sets that are joined, instead of
 * subqueries for each row, because they run over a whole tenant.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DataQualityStatements extends GenericRepository<FindingRow, byte[]> {
  /**
   * Whoever has an e-mail address is reached, and from there downward everyone without one. The
   * others reach nobody, those in a cycle included. Each representative has one supervisor, so that
   * it is visited at most once. The last level stands outside the recursion: beyond 1,000
   * iterations MySQL fails, and MariaDB truncates the result. Without COALESCE, H2 treats the
   * column of the recursion as text.
   */
  String UNREACHABLE =
      """
      WITH RECURSIVE reached (reference, steps) AS (
        SELECT r.reference, 0 FROM representatives r
        WHERE r.tenant_id = :tenantId AND r.email IS NOT NULL
        UNION ALL
        SELECT r.reference, reached.steps + 1
        FROM reached INNER JOIN representatives r
          ON r.tenant_id = :tenantId AND r.supervisor_reference = COALESCE(reached.reference, X'')
        WHERE r.email IS NULL AND reached.steps < 999
      ),
      unreachable (reference) AS (
        SELECT r.reference
        FROM representatives r
        LEFT JOIN reached below ON below.reference = r.reference
        LEFT JOIN reached last_level
          ON last_level.reference = r.supervisor_reference AND last_level.steps = 999
        WHERE r.tenant_id = :tenantId AND r.email IS NULL
          AND below.reference IS NULL AND last_level.reference IS NULL
      )
      """;

  String NO_EMAIL =
      """
      SELECT r.reference AS item FROM representatives r
      WHERE r.tenant_id = :tenantId AND r.email IS NULL
      """;

  String SHARED_EMAIL =
      """
      SELECT r.reference AS item
      FROM representatives r
      INNER JOIN (
        SELECT LOWER(s.email) AS email FROM representatives s
        WHERE s.tenant_id = :tenantId AND s.email IS NOT NULL
        GROUP BY LOWER(s.email) HAVING COUNT(*) > 1
      ) shared ON shared.email = LOWER(r.email)
      WHERE r.tenant_id = :tenantId
      """;

  String UNREACHABLE_CHAIN = "SELECT u.reference AS item FROM unreachable u ";

  String ACCOUNT_WITHOUT_REPRESENTATIVE =
      """
      SELECT a.account_number AS item FROM accounts a
      WHERE a.tenant_id = :tenantId AND NOT EXISTS (
        SELECT 1 FROM representative_accounts l
        WHERE l.tenant_id = :tenantId AND l.account_number = a.account_number)
      """;

  /** The representatives of the account count only when the document has none. */
  String UNREACHABLE_DOCUMENT =
      """
      SELECT d.document_number AS item
      FROM documents d
      LEFT JOIN (
        SELECT l.document_number, SUM(CASE WHEN u.reference IS NULL THEN 1 ELSE 0 END) AS reachable
        FROM representative_documents l
        LEFT JOIN unreachable u ON u.reference = l.representative_reference
        WHERE l.tenant_id = :tenantId
        GROUP BY l.document_number
      ) of_document ON of_document.document_number = d.document_number
      LEFT JOIN (
        SELECT l.account_number, SUM(CASE WHEN u.reference IS NULL THEN 1 ELSE 0 END) AS reachable
        FROM representative_accounts l
        LEFT JOIN unreachable u ON u.reference = l.representative_reference
        WHERE l.tenant_id = :tenantId
        GROUP BY l.account_number
      ) of_account ON of_account.account_number = d.account_number
      WHERE d.tenant_id = :tenantId AND d.due_date >= :dueSince
        AND COALESCE(of_document.reachable, of_account.reachable, 0) = 0
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
