package dev.representatives.domain.tenant;

import java.util.Objects;

/**
 * A tenant, as operators see it.
 *
 * @param id what data is kept under
 * @param name what operators call it; unique
 */
public record Tenant(TenantId id, TenantName name) {
  public Tenant {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }
}
