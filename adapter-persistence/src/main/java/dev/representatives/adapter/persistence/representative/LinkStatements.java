package dev.representatives.adapter.persistence.representative;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements of {@link JdbcLinkStore}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LinkStatements extends GenericRepository<LinkRow, Integer> {
  @Query(
      """
      SELECT
        (SELECT COUNT(*) FROM accounts t
          WHERE t.tenant_id = r.tenant_id AND t.account_number = :number) AS targets,
        (SELECT l.linked_at FROM representative_accounts l
          WHERE l.tenant_id = r.tenant_id AND l.representative_reference = r.reference
            AND l.account_number = :number) AS linked_at
      FROM representatives r
      WHERE r.tenant_id = :tenantId AND r.reference = :reference
      FOR UPDATE
      """)
  Optional<LinkStateRow> lockAndReadAccount(int tenantId, byte[] reference, byte[] number);

  @Query(
      """
      SELECT linked_at FROM representative_accounts
      WHERE tenant_id = :tenantId AND representative_reference = :reference
        AND account_number = :number
      """)
  Optional<Long> accountLinkedAt(int tenantId, byte[] reference, byte[] number);

  @Query(
      """
      INSERT INTO representative_accounts
        (tenant_id, representative_reference, account_number, linked_at)
      VALUES (:tenantId, :reference, :number, :linkedAt)
      """)
  void insertAccount(LinkRow row);

  @Query(
      """
      SELECT
        (SELECT COUNT(*) FROM representative_accounts
          WHERE tenant_id = :tenantId AND representative_reference = :reference) AS total,
        NULL AS number
      FROM representatives WHERE tenant_id = :tenantId AND reference = :reference
      UNION ALL
      (SELECT NULL, account_number FROM representative_accounts
        WHERE tenant_id = :tenantId AND representative_reference = :reference
        ORDER BY account_number LIMIT :limit OFFSET :offset)
      """)
  List<PageRow> accounts(int tenantId, byte[] reference, int limit, long offset);

  @Query(
      """
      SELECT
        (SELECT COUNT(*) FROM documents t
          WHERE t.tenant_id = r.tenant_id AND t.document_number = :number) AS targets,
        (SELECT l.linked_at FROM representative_documents l
          WHERE l.tenant_id = r.tenant_id AND l.representative_reference = r.reference
            AND l.document_number = :number) AS linked_at
      FROM representatives r
      WHERE r.tenant_id = :tenantId AND r.reference = :reference
      FOR UPDATE
      """)
  Optional<LinkStateRow> lockAndReadDocument(int tenantId, byte[] reference, byte[] number);

  @Query(
      """
      SELECT linked_at FROM representative_documents
      WHERE tenant_id = :tenantId AND representative_reference = :reference
        AND document_number = :number
      """)
  Optional<Long> documentLinkedAt(int tenantId, byte[] reference, byte[] number);

  @Query(
      """
      INSERT INTO representative_documents
        (tenant_id, representative_reference, document_number, linked_at)
      VALUES (:tenantId, :reference, :number, :linkedAt)
      """)
  void insertDocument(LinkRow row);

  @Query(
      """
      SELECT
        (SELECT COUNT(*) FROM representative_documents
          WHERE tenant_id = :tenantId AND representative_reference = :reference) AS total,
        NULL AS number
      FROM representatives WHERE tenant_id = :tenantId AND reference = :reference
      UNION ALL
      (SELECT NULL, document_number FROM representative_documents
        WHERE tenant_id = :tenantId AND representative_reference = :reference
        ORDER BY document_number LIMIT :limit OFFSET :offset)
      """)
  List<PageRow> documents(int tenantId, byte[] reference, int limit, long offset);
}
