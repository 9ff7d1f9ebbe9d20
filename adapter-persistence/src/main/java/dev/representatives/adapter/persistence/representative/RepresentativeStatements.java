package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.link.LinkTotals;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.Supervision;

/** The statements of {@link JdbcRepresentativeStore}. */
final class RepresentativeStatements {
  /**
   * Reads the representative with its totals (part 0), and its first linked accounts (part 1) and
   * documents (part 2). For the hints see {@code LinkStatement}. Each part reads one index range.
   * {@link SnapshotReader} reads the result.
   */
  static final String READ =
      """
      SELECT 0 AS part, r.reference AS item, {totals}, {columns}
      FROM representatives r {join}
      WHERE r.tenant_id = ? AND r.reference = ?
      UNION ALL
      (SELECT /*+ INDEX(representative_accounts PRIMARY) */ 1, account_number, NULL, NULL, {nulls}
        FROM representative_accounts
        WHERE tenant_id = ? AND representative_reference = ?
        ORDER BY account_number LIMIT {shown})
      UNION ALL
      (SELECT /*+ INDEX(representative_documents PRIMARY) */ 2, document_number, NULL, NULL, {nulls}
        FROM representative_documents
        WHERE tenant_id = ? AND representative_reference = ?
        ORDER BY document_number LIMIT {shown})
      """
          .replace("{totals}", LinkTotals.COLUMNS)
          .replace("{join}", LinkTotals.JOIN)
          .replace("{columns}", RepresentativeColumns.NAMES)
          .replace("{nulls}", RepresentativeColumns.NULLS)
          .replace("{shown}", String.valueOf(LinkedNumbers.SHOWN));

  /** The position of the representative's columns in {@link #READ}. */
  static final int COLUMNS_OF_READ = 5;

  static final String LOCK =
      """
      SELECT version FROM representatives WHERE tenant_id = ? AND reference = ? FOR UPDATE
      """;

  static final String INSERT =
      """
      INSERT INTO representatives ({columns}, tenant_id, reference) VALUES ({parameters}, ?, ?)
      """
          .replace("{columns}", RepresentativeColumns.NAMES)
          .replace("{parameters}", RepresentativeColumns.PARAMETERS);

  static final String UPDATE =
      """
      UPDATE representatives SET {assignments}
      WHERE tenant_id = ? AND reference = ? AND version = ? AND created_at = ?
      """
          .replace("{assignments}", RepresentativeColumns.ASSIGNMENTS);

  static final String FIND_REPORT =
      """
      SELECT 1 FROM representatives
      WHERE tenant_id = ? AND supervisor_reference = ? AND reference <> ? LIMIT 1
      """;

  static final String MOVE_REPORTS =
      """
      UPDATE representatives
      SET supervisor_reference = ?, updated_at = GREATEST(updated_at, ?), version = version + 1
      WHERE tenant_id = ? AND supervisor_reference = ? AND reference <> ?
      """;

  static final String DELETE = "DELETE FROM representatives WHERE tenant_id = ? AND reference = ?";

  static final String LOCK_TENANT = "SELECT id FROM tenants WHERE id = ? FOR UPDATE";

  /**
   * Stops before the server does: beyond 1,000 levels of recursion, MySQL fails and MariaDB
   * truncates the result. Without COALESCE, H2 treats the columns of the chain as text.
   */
  static final String CHAIN =
      """
      WITH RECURSIVE chain (steps, reference, supervisor_reference) AS (
        SELECT 1, r.reference, r.supervisor_reference FROM representatives r
        WHERE r.tenant_id = ? AND r.reference = ?
        UNION ALL
        SELECT chain.steps + 1, r.reference, r.supervisor_reference
        FROM chain INNER JOIN representatives r
          ON r.tenant_id = ? AND r.reference = COALESCE(chain.supervisor_reference, X'')
        WHERE chain.steps < {levels}
      )
      SELECT reference, supervisor_reference FROM chain ORDER BY steps
      """
          .replace("{levels}", String.valueOf(Supervision.MAX_LEVELS));

  private RepresentativeStatements() {}
}
