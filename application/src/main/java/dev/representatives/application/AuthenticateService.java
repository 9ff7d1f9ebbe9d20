package dev.representatives.application;

import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyToken;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.in.Authenticate;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Authenticates a caller by API key. */
public final class AuthenticateService implements Authenticate {
  private final ApiKeyStore keys;
  private final InstantSource clock;

  public AuthenticateService(ApiKeyStore keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Caller authenticate(Optional<String> presentedKey, Scope needed) {
    var token = token(presentedKey);
    var now = clock.instant();
    var key = check(keys.find(token.id()), token, needed, now);
    recordUse(key, now);
    return caller(key);
  }

  @Override
  public Optional<Caller> authenticateCached(Optional<String> presentedKey, Scope needed) {
    var token = token(presentedKey);
    var now = clock.instant();
    var cached = keys.findCached(token.id());
    if (cached.isEmpty()) {
      return Optional.empty();
    }
    var key = check(cached, token, needed, now);
    return key.isUseToBeRecorded(now) ? Optional.empty() : Optional.of(caller(key));
  }

  private static ApiKeyToken token(Optional<String> presentedKey) {
    return ApiKeyToken.parse(
            presentedKey.orElseThrow(() -> unauthenticated("No API key was presented.")))
        .orElseThrow(
            () ->
                unauthenticated(
                    "This is not an API key of this service: one begins with rep_ and was shown"
                        + " once when it was created."));
  }

  private static ApiKey check(
      Optional<ApiKey> found, ApiKeyToken token, Scope needed, Instant now) {
    var key =
        found
            .filter(k -> k.secretHash().equals(token.secretHash()) && k.isValid(now))
            .orElseThrow(
                () -> unauthenticated("This API key is unknown, revoked or expired; use another."));
    if (!key.scopes().contains(needed)) {
      throw new FailureException(
          Failure.of(
              FailureCode.SCOPE_MISSING,
              "This API key does not have the scope " + needed.scopeName() + "."));
    }
    return key;
  }

  private static Caller caller(ApiKey key) {
    return new Caller(key.tenant(), key.id());
  }

  private void recordUse(ApiKey key, Instant now) {
    if (!key.isUseToBeRecorded(now)) {
      return;
    }
    try {
      keys.recordUse(key.tenant().id(), key.id(), now);
    } catch (TransactionConflictException e) {
      // Another request is updating this key; the next use will be recorded.
    }
  }

  private static FailureException unauthenticated(String detail) {
    return new FailureException(Failure.of(FailureCode.UNAUTHENTICATED, detail));
  }
}
