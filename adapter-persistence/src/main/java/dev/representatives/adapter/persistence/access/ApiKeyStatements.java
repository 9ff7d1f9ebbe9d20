package dev.representatives.adapter.persistence.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements of {@link JdbcApiKeyStore}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ApiKeyStatements extends GenericRepository<ApiKeyRow, byte[]> {
  String KEYS =
      """
      SELECT k.id, k.tenant_id, t.name AS tenant_name, k.name, k.secret_hash, k.scopes,
        k.created_at, k.last_used_at, k.expires_at, k.revoked_at
      FROM api_keys k JOIN tenants t ON t.id = k.tenant_id
      """;

  @Query(KEYS + "WHERE k.id = :id")
  Optional<ApiKeyRow> find(byte[] id);

  @Query(KEYS + "WHERE k.tenant_id = :tenantId ORDER BY k.created_at, k.id")
  List<ApiKeyRow> list(int tenantId);

  @Query(
      """
      INSERT INTO api_keys (id, tenant_id, name, secret_hash, scopes, created_at, last_used_at,
        expires_at, revoked_at)
      VALUES (:id, :tenantId, :name, :secretHash, :scopes, :createdAt, :lastUsedAt, :expiresAt,
        :revokedAt)
      """)
  void insert(ApiKeyRow row);

  @Query(
      """
      UPDATE api_keys SET revoked_at = COALESCE(revoked_at, :at)
      WHERE tenant_id = :tenantId AND id = :id
      """)
  int revoke(int tenantId, byte[] id, long at);

  @Query(
      """
      UPDATE api_keys SET last_used_at = :at
      WHERE tenant_id = :tenantId AND id = :id AND (last_used_at IS NULL OR last_used_at < :at)
      """)
  int recordUse(int tenantId, byte[] id, long at);
}
