package dev.representatives.adapter.persistence.representative;

import dev.representatives.domain.representative.Supervision;

/**
 * The statements of {@link JdbcHierarchyReader}. Their recursion is bounded as that of {@link
 * RepresentativeStatements#CHAIN}, and needs COALESCE for the same reason.
 */
final class HierarchyStatements {
  /**
   * First the representative, as level 0, then its supervisors. In a cycle, supervisors repeat up
   * to the last level.
   */
  static final String SUPERVISORS =
      """
      WITH RECURSIVE chain (level, reference, name, email, supervisor_reference) AS (
        SELECT 1, s.reference, s.name, s.email, s.supervisor_reference
        FROM representatives r INNER JOIN representatives s
          ON s.tenant_id = r.tenant_id AND s.reference = r.supervisor_reference
        WHERE r.tenant_id = ? AND r.reference = ?
        UNION ALL
        SELECT chain.level + 1, r.reference, r.name, r.email, r.supervisor_reference
        FROM chain INNER JOIN representatives r
          ON r.tenant_id = ? AND r.reference = COALESCE(chain.supervisor_reference, X'')
        WHERE chain.level < {levels}
      )
      SELECT 0 AS level, reference, name, email, supervisor_reference
      FROM representatives WHERE tenant_id = ? AND reference = ?
      UNION ALL
      SELECT level, reference, name, email, supervisor_reference FROM chain
      ORDER BY level
      """
          .replace("{levels}", String.valueOf(Supervision.MAX_LEVELS));

  /**
   * First the total, if the representative exists, as depth 0, then the page. The recursion and its
   * order need only the index of the foreign key; other columns are read for the page alone. If
   * most of the tenant are direct reports, MySQL finds that index only with the hints, which the
   * other databases ignore, and MariaDB only if COALESCE hides the reference.
   *
   * <p>Everyone has one supervisor, so a cycle that is reached from above leads through its top,
   * and leaving that out ends it.
   */
  static final String REPORTS =
      """
      WITH RECURSIVE tree (depth, reference) AS (
        SELECT /*+ INDEX(d representatives_supervisor) */ 1, d.reference
        FROM representatives d
        WHERE d.tenant_id = ? AND d.supervisor_reference = ? AND COALESCE(d.reference, X'') <> ?
        UNION ALL
        SELECT /*+ INDEX(r representatives_supervisor) */ tree.depth + 1, r.reference
        FROM tree INNER JOIN representatives r
          ON r.tenant_id = ? AND r.supervisor_reference = COALESCE(tree.reference, X'')
        WHERE tree.depth < ? AND r.reference <> ?
      )
      SELECT 0 AS depth, (SELECT COUNT(*) FROM tree) AS total,
        NULL AS reference, NULL AS name, NULL AS email, NULL AS supervisor_reference
      FROM representatives WHERE tenant_id = ? AND reference = ?
      UNION ALL
      SELECT page.depth, NULL, r.reference, r.name, r.email, r.supervisor_reference
      FROM (SELECT depth, reference FROM tree ORDER BY depth, reference LIMIT ? OFFSET ?) page
        INNER JOIN representatives r ON r.tenant_id = ? AND r.reference = page.reference
      ORDER BY depth, reference
      """;

  private HierarchyStatements() {}
}
