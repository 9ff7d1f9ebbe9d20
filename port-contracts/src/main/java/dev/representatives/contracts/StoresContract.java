package dev.representatives.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What all contracts have in common: where their stores come from. */
@DisplayNameGeneration(RuleNames.class)
public abstract class StoresContract {
  private static final int TRIES = 50;
  private static final int MAX_PAUSE_MILLIS = 20;
  static final Duration LONG_ENOUGH_TO_BE_WAITING = Duration.ofMillis(300);

  @RegisterExtension final TenantsInFailures tenantsInFailures = new TenantsInFailures();

  StoresContract() {}

  /**
   * The stores to be tested; asked for often, so an expensive one is to be made once. Other
   * contracts may be using the same stores.
   */
  protected abstract StoresUnderTest stores();

  final TenantName freshName() {
    var name = new TenantName("contract-" + UUID.randomUUID());
    tenantsInFailures.add(name);
    return name;
  }

  final Tenant freshTenant() {
    TenantName name = freshName();
    assertThat(committed(() -> stores().tenants().insert(name))).isTrue();
    return stores().tenants().find(name).orElseThrow();
  }

  final TenantId freshTenantId() {
    return freshTenant().id();
  }

  final TenantMatrix tenantMatrix(Class<?> port) {
    return new TenantMatrix(port, this::freshTenantId);
  }

  /** Does work in a transaction of its own, again when others were in its way. */
  final <T> T committed(Supplier<T> work) {
    for (int i = 1; i < TRIES; i++) {
      try {
        return stores().transactions().inTransaction(work);
      } catch (TransactionConflictException e) {
        pause();
      }
    }
    return stores().transactions().inTransaction(work);
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

  /** Does work on several threads at once, each in a transaction, again on conflicts. */
  final <T> List<T> committedAtOnce(int threads, Supplier<T> work) {
    try (var others = new OtherThreads()) {
      return others.atOnce(threads, () -> committed(work));
    }
  }

  /** A transaction that does the second waits for one that has done the first. */
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

  /** A transaction that does the second ends while one that has done the first goes on. */
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

  /** A change of a list that the store returned either is refused or changes nothing but it. */
  static void tryToEmpty(Collection<?> returned) {
    try {
      returned.clear();
    } catch (UnsupportedOperationException e) {
      assertThat(returned).isNotEmpty();
    }
  }

  /** Does what a store may refuse, as the port allows; then the rest of the rule is skipped. */
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

  /** What a store may refuse by a conflict, as databases do, or else leave to the application. */
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
    assertThatThrownBy(() -> stores().transactions().inTransaction(write))
        .isInstanceOf(TransactionConflictException.class);
  }

  final RepresentativeSnapshot stored(TenantId tenant, RepresentativeReference reference) {
    return stores().representatives().find(tenant, reference).orElseThrow();
  }

  final void insert(TenantId tenant, Representative representative) {
    assertThat(committed(() -> stores().representatives().insert(tenant, representative)))
        .as("insert %s", representative.reference())
        .isTrue();
  }

  final void update(TenantId tenant, Representative representative, long expectedVersion) {
    assertThat(
            committed(
                () -> stores().representatives().update(tenant, representative, expectedVersion)))
        .as("update %s", representative.reference())
        .isTrue();
  }

  final void insertAccount(TenantId tenant, AccountNumber number) {
    assertThat(committed(() -> stores().accounts().insert(tenant, Samples.account(number))))
        .as("insert %s", number)
        .isTrue();
  }

  /** Inserts a document on {@link Samples#ACCOUNT}, which has to be there. */
  final void insertDocument(TenantId tenant, DocumentNumber number) {
    assertThat(committed(() -> stores().documents().insert(tenant, Samples.document(number))))
        .as("insert %s", number)
        .isTrue();
  }

  final void insertLink(TenantId tenant, Link<?> link) {
    assertThat(committed(() -> stores().links().insert(tenant, link)))
        .as("insert %s", link)
        .isTrue();
  }

  /** A representative, an account and a document, under the same keys in every tenant. */
  final void furnish(TenantId tenant) {
    insert(tenant, Samples.representative(Samples.REFERENCE));
    insertAccount(tenant, Samples.ACCOUNT);
    insertDocument(tenant, Samples.DOCUMENT);
  }
}
