package dev.representatives.application.bulk.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.representatives.application.World;
import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverlayTest {
  private static final AccountNumber STORED = new AccountNumber(World.ACCOUNT);
  private static final AccountNumber NEW = new AccountNumber("NEW");

  private final World world = new World();
  private final DirectWrites direct = mock(DirectWrites.class);
  private final Overlay overlay =
      Overlay.over(
          new GroupStores(
              world.stores.bulk(), direct, world.stores.deletions(), world.stores.idempotency()),
          world.stores.temporary());

  @Test
  void a_group_that_fails_leaves_no_trace() {
    world.givenAccount(world.acme, World.ACCOUNT);
    assertThatThrownBy(
            () ->
                overlay
                    .transactions()
                    .inTransaction(
                        () -> {
                          change();
                          throw new TransactionConflictException("the store is busy");
                        }))
        .isInstanceOf(TransactionConflictException.class);
    assertThat(numbers()).containsExactly(STORED);
  }

  @Test
  void later_groups_see_a_group_that_ends_well_and_the_stores_do_not() {
    world.givenAccount(world.acme, World.ACCOUNT);
    boolean deleted = overlay.transactions().inTransaction(this::change);
    assertThat(deleted).isTrue();
    assertThat(numbers()).containsExactly(NEW);
    assertThat(overlay.stores().direct().delete(world.acme, STORED)).isFalse();
    assertThat(world.stores.accounts().find(world.acme, STORED)).isPresent();
    assertThat(world.stores.accounts().find(world.acme, NEW)).isEmpty();
    verifyNoInteractions(direct);
  }

  /** Creates one account, and deletes another one. */
  private boolean change() {
    overlay
        .stores()
        .bulk()
        .writeAccounts(world.acme, List.of(new Account(NEW, new AccountName("new"))), List.of());
    return overlay.stores().direct().delete(world.acme, STORED);
  }

  private List<AccountNumber> numbers() {
    return overlay.stores().bulk().readAccounts(world.acme, List.of(STORED, NEW)).stream()
        .map(Account::number)
        .toList();
  }

  @Test
  void deletions_are_not_recorded() {
    var deletions = overlay.stores().deletions();
    deletions.add(world.acme, new Deletion(World.reference("R"), World.NOW));
    assertThat(deletions.removeBefore(world.acme, World.NOW, 1)).isZero();
    assertThat(deletions.list(world.acme, Instant.EPOCH, Optional.empty(), 1)).isEmpty();
    assertThat(world.stores.deletions().list(world.acme, Instant.EPOCH, Optional.empty(), 1))
        .isEmpty();
  }

  @Test
  void it_contains_no_other_dry_run_and_lists_nothing() {
    assertThatThrownBy(() -> overlay.transactions().rolledBack(() -> true))
        .isInstanceOf(IllegalStateException.class);
    var bulk = overlay.stores().bulk();
    var acme = world.acme;
    assertThatThrownBy(() -> bulk.reports(acme, World.reference("R"), Optional.empty(), 1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> bulk.linkedTo(acme, STORED, Optional.empty(), 1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> bulk.documentsOn(acme, STORED, Optional.empty(), 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
