package dev.representatives.domain.port.in;

import dev.representatives.domain.access.Caller;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.failure.FailureException;
import java.util.Optional;

/** Finds out who calls, before anything else is done for the caller (docs/api.md, "Who calls"). */
public interface Authenticate {
  /**
   * Checks a key.
   *
   * @param presentedKey what the caller sent as its key; empty when nothing
   * @param needed what the caller wants to do
   * @return who calls
   * @throws FailureException UNAUTHENTICATED when the key is missing, malformed, unknown, revoked
   *     or expired, without saying which of the last three; SCOPE_MISSING; or the store's failures
   */
  Caller authenticate(Optional<String> presentedKey, Scope needed);
}
