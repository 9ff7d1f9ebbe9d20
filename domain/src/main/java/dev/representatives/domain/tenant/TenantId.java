package dev.representatives.domain.tenant;

/**
 * Identifies a tenant: the party inside which everything is read, written and unique. Given out by
 * the store when the tenant is created, and never changed.
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
