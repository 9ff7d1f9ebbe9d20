package dev.representatives.adapter.persistence.representative;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** The statements of {@link JdbcDeletionLog}. */
final class DeletionStatements {
  static final String ADD =
      """
      INSERT INTO representative_deletions (tenant_id, reference, deleted_at) VALUES (?, ?, ?)
      ON DUPLICATE KEY UPDATE deleted_at = VALUES(deleted_at)
      """;

  static final String REMOVE_BEFORE =
      """
      DELETE FROM representative_deletions WHERE tenant_id = ? AND deleted_at < ? LIMIT ?
      """;

  /** Without this hint, MySQL sorts all deletions of the tenant. */
  private static final String RANGE =
      """
      (SELECT /*+ INDEX(d representative_deletions_by_time) */ d.deleted_at, d.reference
        FROM representative_deletions d
        WHERE d.tenant_id = ? AND {range} AND NOT EXISTS (
          SELECT 1 FROM representatives r
          WHERE r.tenant_id = d.tenant_id AND r.reference = d.reference)
        ORDER BY d.deleted_at, d.reference LIMIT ?)
      """;

  private static final String PART =
      """
      SELECT page.deleted_at, page.reference FROM (
      {ranges}) page
      ORDER BY page.deleted_at, page.reference LIMIT ?
      """;

  static final String LIST = list("d.deleted_at >= ?");

  /**
   * A part that begins after a position is two ranges of the index: the rest of the entries with
   * its time, and the later ones. Databases do not derive these ranges from a comparison of two
   * columns.
   */
  static final String LIST_AFTER = list("d.deleted_at = ? AND d.reference > ?", "d.deleted_at > ?");

  private DeletionStatements() {}

  private static String list(String... ranges) {
    return PART.replace(
        "{ranges}",
        Stream.of(ranges)
            .map(range -> RANGE.replace("{range}", range))
            .collect(joining("UNION ALL\n")));
  }
}
