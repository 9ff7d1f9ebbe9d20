package dev.representatives.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.TestAbortedException;

/** Base class of all contracts: provides the stores and common helpers. */
@DisplayNameGeneration(RuleNames.class)
@ExtendWith(ExecutedRules.class)
public abstract class StoresContract {
  private static final int TRIES = 50;
  private static final int MAX_PAUSE_MILLIS = 20;
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(10);
  static final Duration LONG_ENOUGH_TO_BE_WAITING = Duration.ofMillis(300);

  @RegisterExtension final TenantsInFailures tenantsInFailures = new TenantsInFailures();

  StoresContract() {}

  /**
   * The stores under test. Called often, so create expensive stores only once. Other contracts may
   * share the same stores.
   */
  protected abstract StoresUnderTest stores();

  final TenantName freshName() {
    var name = new TenantName("contract-" + UUID.randomUUID());
    tenantsInFailures.add(name);
    return name;
  }

  final Tenant freshTenant() {
    TenantName name = freshName();
    return retried(() -> stores().givenTenant(name));
  }

  final TenantId freshTenantId() {
    return freshTenant().id();
  }

  final TenantMatrix tenantMatrix(Class<?> port) {
    return new TenantMatrix(port, this::freshTenantId);
  }

  /** Runs the work in its own transaction and retries it after conflicts. */
  final <T> T committed(Supplier<T> work) {
    return retried(() -> stores().transactions().inTransaction(work));
  }

  /**
   * Both limits are needed: a conflict may occur immediately or only after the store's lock
   * timeout.
   */
  private static <T> T retried(Supplier<T> work) {
    long end = System.nanoTime() + LONGEST_RETRY.toNanos();
    for (int i = 1; i < TRIES && System.nanoTime() < end; i++) {
      try {
        return work.get();
      } catch (TransactionConflictException e) {
        pause();
      }
    }
    return work.get();
  }

  private static void retried(Runnable work) {
    boolean unused =
        retried(
            () -> {
              work.run();
              return true;
            });
  }

  private static void pause() {
    LockSupport.parkNanos(
        Duration.ofMillis(ThreadLocalRandom.current().nextInt(1, MAX_PAUSE_MILLIS)).toNanos());
  }

  final void commit(Runnable work) {
    boolean done =
        committed(
            () -> {
              work.run();
              return true;
            });
    assertThat(done).as("what inTransaction returned").isTrue();
  }

  /**
   * For work that waits for other threads: the rule tests the conflict itself, and a retry would
   * only wait again.
   */
  final void commitOnce(Runnable work) {
    boolean done =
        stores()
            .transactions()
            .inTransaction(
                () -> {
                  work.run();
                  return true;
                });
    assertThat(done).as("what inTransaction returned").isTrue();
  }

  /** Runs the work on several threads concurrently, each in a transaction with retries. */
  final <T> List<T> committedAtOnce(int threads, Supplier<T> work) {
    try (var others = new OtherThreads()) {
      return others.atOnce(threads, () -> committed(work));
    }
  }

  /** Runs a change repeatedly on several threads, each time in its own transaction. */
  final void assertChangedByMany(int threads, int times, Supplier<Boolean> change) {
    try (var others = new OtherThreads()) {
      assertThat(
              others.atOnce(
                  threads, () -> IntStream.range(0, times).allMatch(i -> committed(change))))
          .as("what is locked is still as it was read")
          .containsOnly(true);
    }
  }

  /** Asserts that a transaction with the second work waits for one that has done the first. */
  final void assertWaits(Runnable first, Runnable second) {
    try (var others = new OtherThreads()) {
      Future<Boolean> waiting =
          stores()
              .transactions()
              .inTransaction(
                  () -> {
                    first.run();
                    Future<Boolean> other = startInTransaction(others, second);
                    assertThat(OtherThreads.isWaiting(other, LONG_ENOUGH_TO_BE_WAITING))
                        .as("the second transaction waits for the first")
                        .isTrue();
                    return other;
                  });
      assertThat(OtherThreads.result(waiting)).isTrue();
    }
  }

  /**
   * Asserts that a transaction with the second work ends while one that has done the first is open.
   */
  final void assertDoesNotWait(Runnable first, Runnable second) {
    try (var others = new OtherThreads()) {
      boolean done =
          stores()
              .transactions()
              .inTransaction(
                  () -> {
                    first.run();
                    return OtherThreads.result(startInTransaction(others, second));
                  });
      assertThat(done).isTrue();
    }
  }

  /**
   * Asserts that work which refers to something that a transaction is deleting is a conflict: it
   * waits for that transaction, or fails immediately.
   */
  final void assertConflictsWithDeletion(Supplier<Boolean> delete, Runnable refer) {
    try (var others = new OtherThreads()) {
      Future<Boolean> referring =
          stores()
              .transactions()
              .inTransaction(
                  () -> {
                    assertThat(delete.get()).as("deleted").isTrue();
                    return startBesideDeletion(others, refer);
                  });
      assertThat(catchThrowable(() -> OtherThreads.result(referring)))
          .as("a reference to what was deleted")
          .isInstanceOf(TransactionConflictException.class);
    }
  }

  private static Future<Boolean> startBesideDeletion(OtherThreads others, Runnable refer) {
    Future<Boolean> referring =
        others.start(
            () -> {
              refer.run();
              return true;
            });
    try {
      assertThat(OtherThreads.isWaiting(referring, LONG_ENOUGH_TO_BE_WAITING))
          .as("the other transaction waits for the deletion")
          .isTrue();
    } catch (TransactionConflictException e) {
      // A store may detect the conflict immediately; the future has the exception.
    }
    return referring;
  }

  private Future<Boolean> startInTransaction(OtherThreads others, Runnable work) {
    return others.start(
        () ->
            stores()
                .transactions()
                .inTransaction(
                    () -> {
                      work.run();
                      return true;
                    }));
  }

  /**
   * Clears a collection that the store returned, which is either rejected or affects only that
   * copy.
   */
  static void tryToEmpty(Collection<?> returned) {
    try {
      returned.clear();
    } catch (UnsupportedOperationException e) {
      assertThat(returned).isNotEmpty();
    }
  }

  /** Runs work that the port allows a store to reject; a rejection skips the rest of the rule. */
  final void commitOrSkip(Runnable work, String reason) {
    try {
      stores()
          .transactions()
          .inTransaction(
              () -> {
                work.run();
                return true;
              });
    } catch (TransactionConflictException e) {
      Assumptions.abort(reason);
    }
  }

  /**
   * Asserts that a write is rejected with a conflict; skips the rule if the store accepts the
   * write.
   */
  final void assertConflictOrSkip(Supplier<Boolean> write, String reason) {
    boolean written;
    try {
      written = stores().transactions().inTransaction(write);
    } catch (TransactionConflictException e) {
      return;
    }
    assertThat(written)
        .as("a reference to nothing is refused by a conflict, not by false")
        .isTrue();
    Assumptions.abort(reason);
  }

  final void assertConflict(Supplier<Boolean> write) {
    Throwable thrown = catchThrowable(() -> stores().transactions().inTransaction(write));
    if (thrown instanceof TestAbortedException missingPort) {
      throw missingPort;
    }
    assertThat(thrown).isInstanceOf(TransactionConflictException.class);
  }

  final RepresentativeSnapshot stored(TenantId tenant, RepresentativeReference reference) {
    return stores().representatives().find(tenant, reference).orElseThrow();
  }

  final void insert(TenantId tenant, Representative representative) {
    assertThat(committed(() -> stores().representatives().insert(tenant, representative)))
        .as("insert %s", representative.reference())
        .isTrue();
  }

  final void update(TenantId tenant, Representative before, Representative after) {
    assertThat(committed(() -> stores().representatives().update(tenant, before, after)))
        .as("update %s", after.reference())
        .isTrue();
  }

  final void givenRepresentative(TenantId tenant, RepresentativeReference reference) {
    retried(() -> stores().givenRepresentative(tenant, Samples.representative(reference)));
  }

  final void givenAccount(TenantId tenant, AccountNumber number) {
    givenAccounts(tenant, List.of(number));
  }

  final void givenAccounts(TenantId tenant, Collection<AccountNumber> numbers) {
    retried(() -> stores().givenAccounts(tenant, numbers.stream().map(Samples::account).toList()));
  }

  /** Creates a document on {@link Samples#ACCOUNT}, which must exist. */
  final void givenDocument(TenantId tenant, DocumentNumber number) {
    retried(() -> stores().givenDocument(tenant, Samples.document(number)));
  }

  final void givenLink(TenantId tenant, Link<?> link) {
    retried(() -> stores().givenLink(tenant, link));
  }

  /** Creates a representative, an account and a document, with the same keys in every tenant. */
  final void furnish(TenantId tenant) {
    givenRepresentative(tenant, Samples.REFERENCE);
    givenAccount(tenant, Samples.ACCOUNT);
    givenDocument(tenant, Samples.DOCUMENT);
  }
}
