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
   * Creates a key, and the tenant if it does not exist.
   *
   * @return the key, which cannot be retrieved later
   * @throws FailureException a failure of the store
   */
  default ApiKeyToken create(Command command) {
    return create(command, key -> {});
  }

  /**
   * Creates a key like {@link #create(Command)}, and delivers it before it becomes valid.
   *
   * @param delivery hands the key to its user; called at most once. When it throws, no key is
   *     created and the exception is rethrown
   */
  ApiKeyToken create(Command command, Consumer<ApiKeyToken> delivery);

  /** Creates a key only if no tenant has one; otherwise returns empty. */
  default Optional<ApiKeyToken> createFirst(Command command) {
    return createFirst(command, key -> {});
  }

  /**
   * Creates a key only if no tenant has one; otherwise returns empty.
   *
   * @param delivery as for {@link #create(Command, Consumer)}
   */
  Optional<ApiKeyToken> createFirst(Command command, Consumer<ApiKeyToken> delivery);

  /**
   * Lists keys, including revoked and expired ones, oldest first.
   *
   * @param tenant the tenant whose keys are listed; empty for all tenants
   * @throws FailureException TENANT_NOT_FOUND, or a failure of the store
   */
  List<ApiKey> list(Optional<TenantName> tenant);

  /**
   * Revokes a key immediately. Does nothing if the key is already revoked.
   *
   * @throws FailureException API_KEY_NOT_FOUND, or a failure of the store
   */
  void revoke(ApiKeyId id);

  /**
   * @param tenant the tenant whose data the key gives access to
   * @param name the name that operators use
   * @param scopes the permitted operations; at least one scope
   * @param expiresAt the time from which it is rejected; empty when it never expires
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
