package dev.representatives.domain.port.in;

import dev.representatives.domain.access.Caller;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.failure.FailureException;
import java.util.Optional;

/** Authenticates the caller before any other use case runs (docs/api.md, "Who calls"). */
public interface Authenticate {
  /**
   * Checks a key.
   *
   * @param presentedKey the key that the caller sent; empty when there was none
   * @param needed the scope that the operation requires
   * @return the authenticated caller
   * @throws FailureException UNAUTHENTICATED when the key is missing, malformed, unknown, revoked
   *     or expired; the detail does not distinguish the last three; SCOPE_MISSING; or a failure of
   *     the store
   */
  Caller authenticate(Optional<String> presentedKey, Scope needed);

  /**
   * Checks a key in the same way, but never waits for a store.
   *
   * @param presentedKey the key that the caller sent; empty when there was none
   * @param needed the scope that the operation requires
   * @return the authenticated caller; empty if this takes a store, and then only {@link
   *     #authenticate} decides
   * @throws FailureException UNAUTHENTICATED or SCOPE_MISSING, as {@link #authenticate}
   */
  Optional<Caller> authenticateCached(Optional<String> presentedKey, Scope needed);
}
