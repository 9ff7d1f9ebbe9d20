package dev.representatives.domain.tenant;

/**
 * Identifies a tenant. All data is read, written and unique within one tenant. The store assigns
 * the id when it creates the tenant; the id never changes.
 *
 * @param value positive
 */
public record TenantId(int value) {
  public TenantId {
    if (value <= 0) {
      throw new IllegalArgumentException("a tenant id is positive");
    }
  }
}
