package dev.representatives.domain.access;

import dev.representatives.domain.tenant.Tenant;
import java.util.Objects;

/**
 * The authenticated sender of a request.
 *
 * @param tenant the tenant that the key belongs to
 * @param key the id of the key
 */
public record Caller(Tenant tenant, ApiKeyId key) {
  public Caller {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(key, "key");
  }
}
