package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.ACCOUNT;
import static dev.representatives.contracts.Samples.DOCUMENT;
import static dev.representatives.contracts.Samples.OTHER_REFERENCE;
import static dev.representatives.contracts.Samples.REFERENCE;
import static dev.representatives.contracts.Samples.named;
import static dev.representatives.contracts.Samples.renamed;
import static dev.representatives.contracts.Samples.representative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Contract of {@link Transactions}: rules TX-01 onwards. A failing commit cannot be provoked
 * through the port; the adapter's own tests have to cover it.
 */
public abstract class TransactionsContract extends StoresContract {
  /** Called by the subclass in an adapter's tests. */
  protected TransactionsContract() {}

  private Transactions transactions() {
    return stores().transactions();
  }

  /**
   * All rules write representatives. Many expect an exception, for which a missing port must not be
   * mistaken.
   */
  @BeforeEach
  void skip_without_representatives() {
    Object unused = stores().representatives();
  }

  @Rule("TX-01")
  @Test
  void what_the_work_returns_is_returned_and_what_it_wrote_is_there_for_others() {
    TenantId tenant = freshTenantId();
    Object result = new Object();
    assertThat(
            transactions()
                .inTransaction(
                    () -> {
                      write(tenant, REFERENCE);
                      return result;
                    }))
        .isSameAs(result);
    assertThat(seenByOthers(tenant, REFERENCE)).isTrue();
  }

  @Rule("TX-02")
  @TestFactory
  Stream<DynamicTest> when_the_work_throws_all_is_undone_and_the_same_is_thrown() {
    return Stream.of(
            new IllegalStateException("the work failed"),
            new FailureException(Failure.of(FailureCode.PRECONDITION_FAILED, "No.")),
            new TransactionConflictException("the work met a conflict"),
            new StackOverflowError("the work failed badly"))
        .map(
            thrown ->
                DynamicTest.dynamicTest(
                    thrown.getClass().getSimpleName(), () -> assertUndone(thrown)));
  }

  private void assertUndone(Throwable thrown) {
    TenantId tenant = freshTenantId();
    Supplier<Object> failing =
        () -> {
          write(tenant, REFERENCE);
          write(tenant, OTHER_REFERENCE);
          throw raised(thrown);
        };
    assertThat(catchThrowable(() -> transactions().inTransaction(failing))).isSameAs(thrown);
    assertThat(seen(tenant, REFERENCE)).isFalse();
    assertThat(seen(tenant, OTHER_REFERENCE)).isFalse();
  }

  private static RuntimeException raised(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }

  @Rule("TX-03")
  @Test
  void a_failure_undoes_a_change_of_what_was_there() {
    TenantId tenant = freshTenantId();
    Representative first = representative(REFERENCE, named("first"));
    insert(tenant, first);
    Supplier<Object> failing =
        () -> {
          assertThat(stores().representatives().update(tenant, first, renamed(first, "second")))
              .isTrue();
          throw new IllegalStateException("the work failed");
        };
    assertThatThrownBy(() -> transactions().inTransaction(failing))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stored(tenant, REFERENCE).representative()).isEqualTo(first);
  }

  @Rule("TX-04")
  @Test
  void work_inside_work_is_undone_with_the_outermost() {
    TenantId tenant = freshTenantId();
    Supplier<Object> failing =
        () -> {
          boolean written = transactions().inTransaction(() -> write(tenant, REFERENCE));
          assertThat(written).isTrue();
          throw new IllegalStateException("the outermost failed");
        };
    assertThatThrownBy(() -> transactions().inTransaction(failing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the outermost failed");
    assertThat(seen(tenant, REFERENCE)).isFalse();
  }

  @Rule("TX-05")
  @Test
  void work_inside_work_sees_what_the_outer_wrote_and_is_committed_with_it() {
    TenantId tenant = freshTenantId();
    commit(
        () -> {
          assertThat(write(tenant, REFERENCE)).isTrue();
          boolean seenInside = transactions().inTransaction(() -> seen(tenant, REFERENCE));
          assertThat(seenInside).isTrue();
          boolean written = transactions().inTransaction(() -> write(tenant, OTHER_REFERENCE));
          assertThat(written).isTrue();
          assertThat(seenByOthersAlready(tenant, OTHER_REFERENCE)).isFalse();
        });
    assertThat(seen(tenant, REFERENCE)).isTrue();
    assertThat(seen(tenant, OTHER_REFERENCE)).isTrue();
  }

  @Rule("TX-06")
  @Test
  void work_that_fails_inside_work_leaves_nothing_even_when_the_outer_carries_on() {
    TenantId tenant = freshTenantId();
    Supplier<Object> inner =
        () -> {
          write(tenant, REFERENCE);
          throw new IllegalStateException("the inner failed");
        };
    // The adapter decides whether the outer work can still be committed.
    Throwable unused =
        catchThrowable(
            () ->
                transactions()
                    .inTransaction(
                        () -> catchThrowable(() -> transactions().inTransaction(inner))));
    assertThat(seen(tenant, REFERENCE)).isFalse();
  }

  @Rule("TX-07")
  @Test
  void a_transaction_sees_its_own_writes_and_others_do_not_until_it_ends() {
    TenantId tenant = freshTenantId();
    commit(
        () -> {
          assertThat(write(tenant, REFERENCE)).isTrue();
          assertThat(seen(tenant, REFERENCE)).isTrue();
          assertThat(seenByOthersAlready(tenant, REFERENCE)).isFalse();
        });
    assertThat(seenByOthers(tenant, REFERENCE)).isTrue();
  }

  @Rule("TX-08")
  @Test
  void a_transaction_reads_what_others_have_committed_before_the_read() {
    TenantId tenant = freshTenantId();
    commitOnce(
        () -> {
          assertThat(seen(tenant, REFERENCE)).isFalse();
          try (var others = new OtherThreads()) {
            assertThat(
                    OtherThreads.result(
                        others.start(
                            () -> transactions().inTransaction(() -> write(tenant, REFERENCE)))))
                .isTrue();
          }
          assertThat(seen(tenant, REFERENCE)).isTrue();
        });
  }

  @Rule("TX-09")
  @Test
  void a_wait_for_a_lock_that_is_too_long_ends_with_a_conflict() {
    assertWaitsForLocks(work -> transactions().inTransaction(work));
  }

  @Rule("TX-10")
  @Test
  void after_a_failure_the_same_thread_can_start_afresh() {
    TenantId tenant = freshTenantId();
    Supplier<Object> failing =
        () -> {
          lock(tenant);
          throw new IllegalStateException("the work failed");
        };
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> transactions().inTransaction(failing))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(transactions().<Boolean>inTransaction(() -> write(tenant, REFERENCE))).isTrue();
    assertThat(seenByOthers(tenant, REFERENCE)).isTrue();
  }

  @Rule("TX-11")
  @TestFactory
  Stream<DynamicTest> all_ports_take_part_in_one_transaction() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "accounts",
            () -> {
              var accounts = stores().accounts();
              assertTakesPart(
                  freshTenantId(),
                  tenant -> accounts.insert(tenant, Samples.account(ACCOUNT)),
                  tenant -> accounts.find(tenant, ACCOUNT).isPresent());
            }),
        DynamicTest.dynamicTest(
            "documents",
            () -> {
              var documents = stores().documents();
              assertTakesPart(
                  tenantWithAccount(),
                  tenant -> documents.insert(tenant, Samples.document(DOCUMENT)),
                  tenant -> documents.find(tenant, DOCUMENT).isPresent());
            }),
        DynamicTest.dynamicTest(
            "links",
            () -> {
              var links = stores().links();
              assertTakesPart(
                  tenantWithAccount(),
                  tenant -> links.insert(tenant, Samples.link(REFERENCE, ACCOUNT)),
                  tenant -> {
                    insert(tenant, representative(REFERENCE));
                    return committed(() -> links.linkedSince(tenant, REFERENCE, ACCOUNT))
                        .isPresent();
                  });
            }),
        DynamicTest.dynamicTest(
            "tenants",
            () -> {
              var tenants = stores().tenants();
              var newTenant = freshName();
              assertTakesPart(
                  freshTenantId(),
                  tenant -> tenants.insert(newTenant),
                  tenant -> tenants.find(newTenant).isPresent());
            }));
  }

  @Rule("TX-12")
  @Test
  void what_work_that_is_rolled_back_returns_is_returned_and_what_it_wrote_is_gone() {
    TenantId tenant = freshTenantId();
    Representative first = representative(REFERENCE, named("first"));
    insert(tenant, first);
    Object result = new Object();
    assertThat(
            transactions()
                .rolledBack(
                    () -> {
                      write(tenant, OTHER_REFERENCE);
                      stores().representatives().update(tenant, first, renamed(first, "second"));
                      return result;
                    }))
        .isSameAs(result);
    assertThat(seenByOthers(tenant, OTHER_REFERENCE)).isFalse();
    assertThat(stored(tenant, REFERENCE).representative()).isEqualTo(first);
  }

  @Rule("TX-13")
  @Test
  void work_that_is_rolled_back_sees_its_own_writes_and_others_do_not() {
    TenantId tenant = freshTenantId();
    boolean seen =
        transactions()
            .rolledBack(
                () -> {
                  assertThat(write(tenant, REFERENCE)).isTrue();
                  assertThat(seenByOthersAlready(tenant, REFERENCE)).isFalse();
                  boolean inside = transactions().inTransaction(() -> seen(tenant, REFERENCE));
                  return inside && seen(tenant, REFERENCE);
                });
    assertThat(seen).isTrue();
  }

  @Rule("TX-14")
  @Test
  void work_inside_work_that_is_rolled_back_is_undone_with_it() {
    TenantId tenant = freshTenantId();
    boolean written =
        transactions()
            .rolledBack(() -> transactions().inTransaction(() -> write(tenant, REFERENCE)));
    assertThat(written).isTrue();
    assertThat(seen(tenant, REFERENCE)).isFalse();
  }

  @Rule("TX-15")
  @Test
  void when_work_that_is_rolled_back_throws_the_same_is_thrown() {
    TenantId tenant = freshTenantId();
    var thrown = new IllegalStateException("the work failed");
    Supplier<Object> failing =
        () -> {
          write(tenant, REFERENCE);
          throw thrown;
        };
    assertThat(catchThrowable(() -> transactions().rolledBack(failing))).isSameAs(thrown);
    assertThat(seen(tenant, REFERENCE)).isFalse();
  }

  @Rule("TX-16")
  @Test
  void a_transaction_cannot_be_rolled_back_in_part() {
    TenantId tenant = freshTenantId();
    commit(
        () -> {
          assertThat(write(tenant, REFERENCE)).isTrue();
          assertThatThrownBy(() -> transactions().rolledBack(() -> write(tenant, OTHER_REFERENCE)))
              .isInstanceOf(IllegalStateException.class);
        });
    assertThat(seen(tenant, REFERENCE)).isTrue();
    assertThat(seen(tenant, OTHER_REFERENCE)).isFalse();
  }

  @Rule("TX-17")
  @Test
  void after_a_rollback_the_same_thread_and_others_can_write_the_same() {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(REFERENCE));
    boolean locked = transactions().rolledBack(() -> lock(tenant));
    assertThat(locked).isTrue();
    try (var others = new OtherThreads()) {
      assertThat(
              OtherThreads.result(
                  others.start(() -> transactions().inTransaction(() -> lock(tenant)))))
          .isTrue();
    }
    assertThat(transactions().<Boolean>inTransaction(() -> write(tenant, OTHER_REFERENCE)))
        .isTrue();
    assertThat(seenByOthers(tenant, OTHER_REFERENCE)).isTrue();
  }

  @Rule("TX-18")
  @Test
  void work_that_is_rolled_back_waits_for_locks_like_any_other() {
    assertWaitsForLocks(work -> transactions().rolledBack(work));
  }

  private void assertWaitsForLocks(Function<Supplier<Boolean>, Boolean> transaction) {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(REFERENCE));
    commit(
        () -> {
          assertThat(stores().representatives().findForUpdate(tenant, REFERENCE)).isPresent();
          try (var others = new OtherThreads()) {
            Future<Boolean> waiting = others.start(() -> transaction.apply(() -> lock(tenant)));
            assertThatThrownBy(() -> OtherThreads.result(waiting))
                .isInstanceOf(TransactionConflictException.class);
          }
        });
  }

  /** Asserts that a rollback removes both a representative and data of another port. */
  private void assertTakesPart(
      TenantId tenant, Predicate<TenantId> write, Predicate<TenantId> isThere) {
    Supplier<Object> failing =
        () -> {
          assertThat(write(tenant, REFERENCE)).isTrue();
          assertThat(write.test(tenant)).isTrue();
          throw new IllegalStateException("the work failed");
        };
    assertThatThrownBy(() -> transactions().inTransaction(failing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the work failed");
    assertThat(seen(tenant, REFERENCE)).isFalse();
    assertThat(isThere.test(tenant)).isFalse();
  }

  private TenantId tenantWithAccount() {
    TenantId tenant = freshTenantId();
    givenAccount(tenant, ACCOUNT);
    return tenant;
  }

  private boolean lock(TenantId tenant) {
    return stores().representatives().findForUpdate(tenant, REFERENCE).isPresent();
  }

  private boolean write(TenantId tenant, RepresentativeReference reference) {
    return stores().representatives().insert(tenant, representative(reference));
  }

  private boolean seen(TenantId tenant, RepresentativeReference reference) {
    return stores().representatives().find(tenant, reference).isPresent();
  }

  private boolean seenByOthers(TenantId tenant, RepresentativeReference reference) {
    try (var others = new OtherThreads()) {
      return OtherThreads.result(others.start(() -> seen(tenant, reference)));
    }
  }

  /** Like {@link #seenByOthers}, but before the commit, when a store may block readers. */
  private boolean seenByOthersAlready(TenantId tenant, RepresentativeReference reference) {
    try (var others = new OtherThreads()) {
      Future<Boolean> seen = others.start(() -> seen(tenant, reference));
      return !OtherThreads.isWaiting(seen, LONG_ENOUGH_TO_BE_WAITING) && OtherThreads.result(seen);
    }
  }
}
