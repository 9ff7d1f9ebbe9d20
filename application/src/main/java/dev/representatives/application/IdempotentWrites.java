package dev.representatives.application;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.idempotency.IdempotencyEntry;
import dev.representatives.domain.idempotency.KeptResponse;
import dev.representatives.domain.idempotency.RepeatableRequest;
import dev.representatives.domain.idempotency.RepeatableResult;
import dev.representatives.domain.outcome.WriteCommand;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.out.IdempotencyStore;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Does the work of a request once, and keeps its response for the repetitions of the request. */
final class IdempotentWrites {
  /** More than one per key, so that the number of expired keys falls. */
  static final int DELETED_PER_REQUEST = 10;

  private final Transactions transactions;
  private final IdempotencyStore store;
  private final InstantSource clock;

  IdempotentWrites(Transactions transactions, IdempotencyStore store, InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.clock = clock;
  }

  <T> RepeatableResult run(
      TenantId tenant,
      WriteCommand command,
      RepeatableRequest<Written<T>> request,
      Supplier<Written<T>> work) {
    if (command.mode() == WriteMode.DRY_RUN) {
      return Writes.run(transactions, command, () -> done(request, work.get()));
    }
    // In a transaction of its own, so that a second request finds the key and does not wait for it.
    long unused = transactions.inTransaction(() -> prepare(tenant, request));
    return transactions.inTransaction(
        () -> {
          var entry = store.tryLock(tenant, request.key()).orElseThrow(IdempotentWrites::inUse);
          return replay(entry, request).orElseGet(() -> doneAndKept(tenant, request, work.get()));
        });
  }

  private long prepare(TenantId tenant, RepeatableRequest<?> request) {
    var now = clock.instant();
    long deleted = store.deleteExpired(tenant, now, DELETED_PER_REQUEST);
    store.prepare(tenant, request.key(), now.plus(KeptResponse.LIFETIME));
    return deleted;
  }

  private Optional<RepeatableResult> replay(IdempotencyEntry entry, RepeatableRequest<?> request) {
    return entry
        .responseAt(clock.instant())
        .map(
            kept -> {
              if (!kept.fingerprint().equals(request.fingerprint())) {
                throw reused();
              }
              return new RepeatableResult(Optional.empty(), kept.content());
            });
  }

  private <T> RepeatableResult doneAndKept(
      TenantId tenant, RepeatableRequest<Written<T>> request, Written<T> written) {
    var result = done(request, written);
    Instant expiry = clock.instant().plus(KeptResponse.LIFETIME);
    var response = new KeptResponse(request.fingerprint(), result.response());
    if (!store.keep(tenant, request.key(), response, expiry)) {
      throw new IllegalStateException("the locked key is gone");
    }
    return result;
  }

  private static <T> RepeatableResult done(
      RepeatableRequest<Written<T>> request, Written<T> written) {
    return new RepeatableResult(Optional.of(written.outcome()), request.rendering().apply(written));
  }

  private static FailureException inUse() {
    return new FailureException(
        Failure.of(
            FailureCode.IDEMPOTENCY_KEY_IN_USE,
            "A request with this idempotency key is still running; repeat the request later."));
  }

  private static FailureException reused() {
    return new FailureException(
        Failure.of(
            FailureCode.IDEMPOTENCY_KEY_REUSED,
            "The idempotency key was used for a request with another body."));
  }
}
