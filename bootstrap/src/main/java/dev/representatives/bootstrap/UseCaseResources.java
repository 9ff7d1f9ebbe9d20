package dev.representatives.bootstrap;

import dev.representatives.adapter.persistence.sql.Deadline;
import dev.representatives.application.Pause;
import dev.representatives.application.RetryPolicy;
import dev.representatives.application.RetryingTransactions;
import dev.representatives.application.bulk.BulkStores;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.IdempotencyStore;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RandomBytes;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.Transactions;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Provides the use cases with time, random bytes, pauses, retried transactions and sets of stores.
 */
@Factory
final class UseCaseResources {
  /** Names the transactions that a use case gets; they retry those of the database. */
  static final String RETRYING = "retrying";

  /** Primary, because the framework provides a clock as well. */
  @Singleton
  @Primary
  InstantSource clock() {
    return InstantSource.system();
  }

  @Singleton
  RandomBytes randomBytes() {
    var random = new SecureRandom();
    return count -> {
      byte[] bytes = new byte[count];
      random.nextBytes(bytes);
      return bytes;
    };
  }

  /** Ends with the time of the request, which would then only be refused later. */
  @Singleton
  Pause pause() {
    return longest -> {
      long inTime = TimeUnit.MILLISECONDS.toNanos(Deadline.millisToBegin(longest.toMillis()));
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(Math.max(1, inTime)));
    };
  }

  @Singleton
  @Named(RETRYING)
  Transactions retryingTransactions(
      @Named("jdbcTransactions") Transactions transactions, InstantSource clock, Pause pause) {
    return new RetryingTransactions(transactions, RetryPolicy.DEFAULT, clock, pause);
  }

  @Singleton
  BulkStores bulkStores(
      BulkStore bulk,
      RepresentativeStore representatives,
      AccountStore accounts,
      DocumentStore documents,
      LinkStore links,
      DeletionLog deletions,
      IdempotencyStore idempotency) {
    return new BulkStores(
        bulk, representatives, accounts, documents, links, deletions, idempotency);
  }
}
