package dev.representatives.adapter.persistence.idempotency;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements of {@link JdbcIdempotencyStore}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface IdempotencyStatements extends GenericRepository<IdempotencyRow, Integer> {
  String FIND =
      """
      SELECT tenant_id, request_key, expires_at, fingerprint, response FROM idempotency_keys
      WHERE tenant_id = :tenantId AND request_key = :requestKey
      """;

  @Query(FIND)
  Optional<IdempotencyRow> find(int tenantId, byte[] requestKey);

  @Query(FIND + "FOR UPDATE SKIP LOCKED")
  Optional<IdempotencyRow> findUnlocked(int tenantId, byte[] requestKey);

  @Query(
      """
      INSERT INTO idempotency_keys (tenant_id, request_key, expires_at)
      VALUES (:tenantId, :requestKey, :expiresAt)
      """)
  void insert(int tenantId, byte[] requestKey, long expiresAt);

  @Query(
      """
      UPDATE idempotency_keys
      SET expires_at = :expiresAt, fingerprint = :fingerprint, response = :response
      WHERE tenant_id = :tenantId AND request_key = :requestKey
      """)
  int update(int tenantId, byte[] requestKey, long expiresAt, String fingerprint, String response);

  @Query(
      """
      SELECT tenant_id, request_key, expires_at, fingerprint, NULL AS response
      FROM idempotency_keys
      WHERE tenant_id = :tenantId AND expires_at < :before
      ORDER BY expires_at LIMIT :size FOR UPDATE SKIP LOCKED
      """)
  List<IdempotencyRow> expired(int tenantId, long before, int size);

  @Query("DELETE FROM idempotency_keys WHERE tenant_id = :tenantId AND request_key = :requestKey")
  int delete(int tenantId, byte[] requestKey);
}
