package dev.representatives.adapter.persistence.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.access.ApiKeyName;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.access.SecretHash;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/**
 * Stores API keys in a database. Known keys are cached for a few seconds, so that a request only
 * executes the statements of its own work. Unknown keys are not cached, so that nobody can fill the
 * memory with them.
 */
@Singleton
final class JdbcApiKeyStore implements ApiKeyStore {
  private static final int REMEMBERED_KEYS = 50_000;
  private static final String SCOPE_SEPARATOR = ",";

  private final ApiKeyStatements statements;
  private final SqlExceptionTranslator translator;
  private final Cache<ApiKeyId, ApiKey> remembered;

  JdbcApiKeyStore(
      ApiKeyStatements statements, SqlExceptionTranslator translator, ApiKeySettings settings) {
    this.statements = statements;
    this.translator = translator;
    this.remembered =
        Caffeine.newBuilder()
            .expireAfterWrite(settings.cacheTtl())
            .maximumSize(REMEMBERED_KEYS)
            .build();
  }

  @Override
  public Optional<ApiKey> find(ApiKeyId id) {
    var known = findCached(id);
    if (known.isPresent()) {
      return known;
    }
    var found =
        translator
            .translating(() -> statements.find(Utf8.bytes(id.value())))
            .map(JdbcApiKeyStore::key);
    found.ifPresent(key -> remembered.put(id, key));
    return found;
  }

  @Override
  public Optional<ApiKey> findCached(ApiKeyId id) {
    return Optional.ofNullable(remembered.getIfPresent(id));
  }

  @Override
  public List<ApiKey> list(TenantId tenant) {
    return translator.translating(() -> statements.list(tenant.value())).stream()
        .map(JdbcApiKeyStore::key)
        .toList();
  }

  @Override
  public boolean insert(TenantId tenant, ApiKey key) {
    return translator.isNew(() -> statements.insert(row(tenant, key)));
  }

  @Override
  public boolean revoke(TenantId tenant, ApiKeyId id, Instant at) {
    return write(id, () -> statements.revoke(tenant.value(), bytes(id), at.toEpochMilli()));
  }

  @Override
  public void recordUse(TenantId tenant, ApiKeyId id, Instant at) {
    write(id, () -> statements.recordUse(tenant.value(), bytes(id), at.toEpochMilli()));
  }

  private boolean write(ApiKeyId id, IntSupplier statement) {
    int rows = translator.translating(statement::getAsInt);
    remembered.invalidate(id);
    return rows > 0;
  }

  private static byte[] bytes(ApiKeyId id) {
    return Utf8.bytes(id.value());
  }

  private static ApiKeyRow row(TenantId tenant, ApiKey key) {
    return new ApiKeyRow(
        bytes(key.id()),
        tenant.value(),
        null,
        key.name().map(ApiKeyName::value).orElse(null),
        key.secretHash().bytes(),
        key.scopes().stream()
            .map(Scope::scopeName)
            .sorted()
            .collect(Collectors.joining(SCOPE_SEPARATOR)),
        key.createdAt().toEpochMilli(),
        key.lastUsedAt().map(Instant::toEpochMilli).orElse(null),
        key.expiresAt().map(Instant::toEpochMilli).orElse(null),
        key.revokedAt().map(Instant::toEpochMilli).orElse(null));
  }

  private static ApiKey key(ApiKeyRow row) {
    return new ApiKey(
        new ApiKeyId(Utf8.text(row.id())),
        new Tenant(new TenantId(row.tenantId()), new TenantName(Utf8.text(row.tenantName()))),
        Optional.ofNullable(row.name()).map(ApiKeyName::new),
        new SecretHash(row.secretHash()),
        Arrays.stream(row.scopes().split(SCOPE_SEPARATOR, -1))
            .map(Scope::named)
            .collect(Collectors.toUnmodifiableSet()),
        Instant.ofEpochMilli(row.createdAt()),
        instant(row.lastUsedAt()),
        instant(row.expiresAt()),
        instant(row.revokedAt()));
  }

  private static Optional<Instant> instant(Long millis) {
    return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
  }
}
