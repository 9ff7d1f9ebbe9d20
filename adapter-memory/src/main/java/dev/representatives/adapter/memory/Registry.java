package dev.representatives.adapter.memory;

import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import java.util.NavigableMap;
import java.util.Optional;

/** All tenants by name and all API keys by id; immutable. */
record Registry(NavigableMap<String, Tenant> tenants, NavigableMap<String, ApiKey> keys) {
  static final Registry EMPTY = new Registry(Sorted.none(), Sorted.none());

  boolean has(TenantId id) {
    return tenants.values().stream().anyMatch(tenant -> tenant.id().equals(id));
  }

  /** Tenants are never removed, so their count yields a new id. */
  TenantId nextId() {
    return new TenantId(tenants.size() + 1);
  }

  Optional<ApiKey> key(ApiKeyId id) {
    return Optional.ofNullable(keys.get(id.value()));
  }

  Optional<ApiKey> key(TenantId tenant, ApiKeyId id) {
    return key(id).filter(key -> key.tenant().id().equals(tenant));
  }

  Registry with(Tenant tenant) {
    return new Registry(Sorted.with(tenants, tenant.name().value(), tenant), keys);
  }

  Registry with(ApiKey key) {
    return new Registry(tenants, Sorted.with(keys, key.id().value(), key));
  }
}
