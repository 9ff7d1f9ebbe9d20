package dev.representatives.domain.port.in;

import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.access.ApiKeyName;
import dev.representatives.domain.access.ApiKeyToken;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.tenant.TenantName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Creates, lists and revokes the keys of tenants (docs/api.md, "Who calls"). */
public interface AdministerApiKeys {
  /**
   * Makes a key; makes the tenant too when there is none of that name.
   *
   * @return the key, which can never be read again
   * @throws FailureException the store's failures
   */
  default ApiKeyToken create(Command command) {
    return create(command, key -> {});
  }

  /**
   * Makes a key as {@link #create(Command)} does, and delivers it before it becomes valid.
   *
   * @param delivery gives the key to its user; when it throws, no key is made and the exception is
   *     passed on. It is called once at most
   */
  ApiKeyToken create(Command command, Consumer<ApiKeyToken> delivery);

  /** Makes a key only when no tenant has any; empty when there is one already. */
  default Optional<ApiKeyToken> createFirst(Command command) {
    return createFirst(command, key -> {});
  }

  /**
   * Makes a key only when no tenant has any; empty when there is one already.
   *
   * @param delivery as for {@link #create(Command, Consumer)}
   */
  Optional<ApiKeyToken> createFirst(Command command, Consumer<ApiKeyToken> delivery);

  /**
   * Lists keys, revoked and expired ones included, oldest first.
   *
   * @param tenant whose; empty for the keys of all tenants
   * @throws FailureException TENANT_NOT_FOUND, or the store's failures
   */
  List<ApiKey> list(Optional<TenantName> tenant);

  /**
   * Revokes a key at once. A key that is revoked already stays so.
   *
   * @throws FailureException API_KEY_NOT_FOUND, or the store's failures
   */
  void revoke(ApiKeyId id);

  /**
   * @param tenant whose data the key opens
   * @param name what to call it
   * @param scopes what it allows; at least one
   * @param expiresAt from when on it is refused
   */
  record Command(
      TenantName tenant,
      Optional<ApiKeyName> name,
      Set<Scope> scopes,
      Optional<Instant> expiresAt) {
    public Command {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(expiresAt, "expiresAt");
      scopes = Set.copyOf(scopes);
    }
  }
}
