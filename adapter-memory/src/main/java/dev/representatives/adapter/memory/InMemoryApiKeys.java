package dev.representatives.adapter.memory;

import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class InMemoryApiKeys implements ApiKeyStore {
  private static final Comparator<ApiKey> OLDEST_FIRST =
      Comparator.comparing(ApiKey::createdAt).thenComparing(key -> key.id().value());

  private final Memory memory;

  InMemoryApiKeys(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<ApiKey> find(ApiKeyId id) {
    return memory.registry().key(id);
  }

  @Override
  public Optional<ApiKey> findCached(ApiKeyId id) {
    return find(id);
  }

  @Override
  public List<ApiKey> list(TenantId tenant) {
    return memory.registry().keys().values().stream()
        .filter(key -> key.tenant().id().equals(tenant))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  @Override
  public boolean insert(TenantId tenant, ApiKey key) {
    if (!key.tenant().id().equals(tenant)) {
      throw new IllegalArgumentException("the key is another tenant's");
    }
    return memory.changeRegistry(
        registry -> {
          if (!registry.has(tenant)) {
            throw new TransactionConflictException("there is no such tenant");
          }
          return registry.key(key.id()).isPresent()
              ? new Change<>(registry, false)
              : new Change<>(registry.with(key), true);
        });
  }

  @Override
  public boolean revoke(TenantId tenant, ApiKeyId id, Instant at) {
    return memory.changeRegistry(
        registry ->
            registry
                .key(tenant, id)
                .map(key -> key.revokedAt().isPresent() ? key : revoked(key, at))
                .map(key -> new Change<>(registry.with(key), true))
                .orElse(new Change<>(registry, false)));
  }

  @Override
  public void recordUse(TenantId tenant, ApiKeyId id, Instant at) {
    memory.changeRegistry(
        registry ->
            registry
                .key(tenant, id)
                .filter(key -> key.lastUsedAt().filter(at::isBefore).isEmpty())
                .map(key -> new Change<>(registry.with(used(key, at)), true))
                .orElse(new Change<>(registry, false)));
  }

  private static ApiKey revoked(ApiKey key, Instant at) {
    return with(key, key.lastUsedAt(), Optional.of(at));
  }

  private static ApiKey used(ApiKey key, Instant at) {
    return with(key, Optional.of(at), key.revokedAt());
  }

  private static ApiKey with(
      ApiKey key, Optional<Instant> lastUsedAt, Optional<Instant> revokedAt) {
    return new ApiKey(
        key.id(),
        key.tenant(),
        key.name(),
        key.secretHash(),
        key.scopes(),
        key.createdAt(),
        lastUsedAt,
        key.expiresAt(),
        revokedAt);
  }
}
