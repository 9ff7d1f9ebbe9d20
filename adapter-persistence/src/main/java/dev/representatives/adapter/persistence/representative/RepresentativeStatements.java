package dev.representatives.adapter.persistence.representative;

import dev.representatives.domain.representative.Supervision;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements of {@link JdbcRepresentativeStore}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RepresentativeStatements extends GenericRepository<RepresentativeRow, Integer> {
  /** Each part is a range of one index; the totals count a range of an index each. */
  @Query(
      """
      SELECT 0 AS part, r.reference AS item, r.name AS name, r.email AS email, r.phone AS phone,
        r.mobile_phone AS mobile_phone, r.fax AS fax, r.language AS language, r.title AS title,
        r.department AS department, r.representative_type AS representative_type,
        r.supervisor_reference AS supervisor_reference, r.extra_info AS extra_info,
        r.custom_fields AS custom_fields, r.created_at AS created_at, r.updated_at AS updated_at,
        r.version AS version,
        (SELECT COUNT(*) FROM representative_accounts a
          WHERE a.tenant_id = :tenantId AND a.representative_reference = :reference)
          AS accounts_total,
        (SELECT COUNT(*) FROM representative_documents d
          WHERE d.tenant_id = :tenantId AND d.representative_reference = :reference)
          AS documents_total
      FROM representatives r
      WHERE r.tenant_id = :tenantId AND r.reference = :reference
      UNION ALL
      (SELECT 1, account_number, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
          NULL, NULL, NULL, NULL, NULL, NULL
        FROM representative_accounts
        WHERE tenant_id = :tenantId AND representative_reference = :reference
        ORDER BY account_number LIMIT 1000)
      UNION ALL
      (SELECT 2, document_number, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
          NULL, NULL, NULL, NULL, NULL, NULL
        FROM representative_documents
        WHERE tenant_id = :tenantId AND representative_reference = :reference
        ORDER BY document_number LIMIT 1000)
      """)
  List<SnapshotRow> read(int tenantId, byte[] reference);

  @Query(
      """
      SELECT version FROM representatives
      WHERE tenant_id = :tenantId AND reference = :reference FOR UPDATE
      """)
  Optional<Long> lock(int tenantId, byte[] reference);

  @Query(
      """
      INSERT INTO representatives (tenant_id, reference, name, email, phone, mobile_phone, fax,
        language, title, department, representative_type, supervisor_reference, extra_info,
        custom_fields, created_at, updated_at, version)
      VALUES (:tenantId, :reference, :name, :email, :phone, :mobilePhone, :fax, :language, :title,
        :department, :representativeType, :supervisorReference, :extraInfo, :customFields,
        :createdAt, :updatedAt, :version)
      """)
  void insert(RepresentativeRow row);

  /** By single values: for a whole row the framework would answer how many rows it was given. */
  @Query(
      """
      UPDATE representatives SET name = :name, email = :email, phone = :phone,
        mobile_phone = :mobilePhone, fax = :fax, language = :language, title = :title,
        department = :department, representative_type = :representativeType,
        supervisor_reference = :supervisorReference, extra_info = :extraInfo,
        custom_fields = :customFields, updated_at = :updatedAt, version = :version
      WHERE tenant_id = :tenantId AND reference = :reference AND version = :expectedVersion
      """)
  int update(
      int tenantId,
      byte[] reference,
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String mobilePhone,
      @Nullable String fax,
      @Nullable String language,
      @Nullable String title,
      @Nullable String department,
      @Nullable String representativeType,
      @Nullable byte[] supervisorReference,
      @Nullable String extraInfo,
      String customFields,
      long updatedAt,
      long version,
      long expectedVersion);

  @Query("SELECT id FROM tenants WHERE id = :tenantId FOR UPDATE")
  Optional<Integer> lockTenant(int tenantId);

  /**
   * Ends by itself before a server would end it: MySQL refuses, and MariaDB cuts, what recurs more
   * than 1,000 times. Without COALESCE, H2 takes the columns of the chain for text.
   */
  @Query(
      """
      WITH RECURSIVE chain (steps, reference, supervisor_reference) AS (
        SELECT 1, r.reference, r.supervisor_reference FROM representatives r
        WHERE r.tenant_id = :tenantId AND r.reference = :reference
        UNION ALL
        SELECT chain.steps + 1, r.reference, r.supervisor_reference
        FROM chain INNER JOIN representatives r
          ON r.tenant_id = :tenantId AND r.reference = COALESCE(chain.supervisor_reference, X'')
        WHERE chain.steps <
      """
          + Supervision.MAX_LEVELS
          + """
      )
      SELECT reference, supervisor_reference FROM chain ORDER BY steps
      """)
  List<SupervisionRow> chain(int tenantId, byte[] reference);
}
