package dev.representatives.domain.access;

import dev.representatives.domain.tenant.Tenant;
import java.util.Objects;

/**
 * Who sent a request, once its key was found in force.
 *
 * @param tenant whose data the request is about
 * @param key by which key
 */
public record Caller(Tenant tenant, ApiKeyId key) {
  public Caller {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(key, "key");
  }
}
