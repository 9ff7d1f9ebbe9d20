package dev.representatives.domain.tenant;

import java.util.Objects;

/**
 * A tenant as operators see it.
 *
 * @param id the key of the tenant's data
 * @param name the unique name that operators use
 */
public record Tenant(TenantId id, TenantName name) {
  public Tenant {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }
}
