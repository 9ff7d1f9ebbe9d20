package dev.representatives.application;

import static dev.representatives.application.Failures.assertConflict;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.DOCUMENT;
import static dev.representatives.application.World.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;

import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.DeleteAccount;
import dev.representatives.domain.port.in.DeleteDocument;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deletes accounts and documents, under the same rules. */
class DeleteReceivablesTest {
  /** The number of an account without documents. */
  private static final String LONELY = "ACCT-LONELY";

  private static final EntityTag TAG = new EntityTag("a");

  private final World world = new World();
  private final AccountStore accounts = World.watched(AccountStore.class, world.stores.accounts());
  private final DocumentStore documents =
      World.watched(DocumentStore.class, world.stores.documents());

  @ParameterizedTest
  @EnumSource
  void one_without_links_is_deleted(Receivable receivable) {
    given();

    assertThat(delete(receivable, number(receivable))).isEqualTo(WriteOutcome.DELETED);

    assertThat(exists(receivable)).isFalse();
    assertFails(
        receivable.notFound,
        "There is no " + receivable.noun + " " + number(receivable) + ".",
        () -> delete(receivable, number(receivable)));
  }

  @ParameterizedTest
  @EnumSource
  void links_are_deleted_only_on_request(Receivable receivable) {
    given();
    link(receivable);

    assertFails(receivable.hasLinks, () -> delete(receivable, number(receivable)));
    assertThat(links()).isEqualTo(1);
    assertThat(delete(receivable, world.acme, number(receivable), true, Precondition.NONE))
        .isEqualTo(WriteOutcome.DELETED);

    assertThat(exists(receivable)).isFalse();
    assertThat(links()).isZero();
  }

  @Test
  void an_account_with_documents_is_never_deleted() {
    given();
    world.givenLinks();

    for (boolean withLinks : new boolean[] {false, true}) {
      assertFails(
          FailureCode.ACCOUNT_HAS_DOCUMENTS,
          "The account has documents; delete them first.",
          () -> delete(Receivable.ACCOUNTS, world.acme, ACCOUNT, withLinks, Precondition.NONE));
    }
    delete(Receivable.DOCUMENTS, world.acme, DOCUMENT, true, Precondition.NONE);
    assertFails(FailureCode.ACCOUNT_HAS_LINKS, () -> delete(Receivable.ACCOUNTS, ACCOUNT));
  }

  @ParameterizedTest
  @EnumSource
  void another_tenant_s_stays(Receivable receivable) {
    given();

    assertFails(
        receivable.notFound,
        () -> delete(receivable, world.umbrella, number(receivable), true, Precondition.NONE));
    assertThat(exists(receivable)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_number_that_breaks_a_rule_is_refused(Receivable receivable) {
    assertThat(violationsOf(() -> delete(receivable, "")))
        .containsExactly(receivable.parameter + " EMPTY");
  }

  @ParameterizedTest
  @EnumSource
  void a_precondition_is_checked_before_the_obstacles(Receivable receivable) {
    given();
    link(receivable);

    for (var precondition : List.of(World.ifMatch(TAG), World.ifNoneMatchAny())) {
      assertFails(
          FailureCode.PRECONDITION_FAILED,
          () -> delete(receivable, world.acme, number(receivable), false, precondition));
    }
    assertFails(
        receivable.hasLinks,
        () -> delete(receivable, world.acme, number(receivable), false, World.ifMatchAny()));
    assertThat(delete(receivable, world.acme, number(receivable), true, World.ifNoneMatch(TAG)))
        .isEqualTo(WriteOutcome.DELETED);
  }

  @ParameterizedTest
  @EnumSource
  void one_that_was_removed_in_between_is_a_conflict(Receivable receivable) {
    given();
    doReturn(false).when(accounts).delete(any(), any());
    doReturn(false).when(documents).delete(any(), any());

    assertConflict(
        "the " + receivable.noun + " was removed in between",
        () -> delete(receivable, number(receivable)));
  }

  private static String number(Receivable receivable) {
    return receivable == Receivable.ACCOUNTS ? LONELY : receivable.number;
  }

  private void given() {
    world.givenOneOfEach();
    world.givenAccount(world.acme, LONELY);
  }

  private void link(Receivable receivable) {
    var command =
        new LinkRepresentative.Command(
            world.acme, REFERENCE, number(receivable), Precondition.NONE);
    assertThat(receivable.link(world.link, command).created()).isTrue();
  }

  private long links() {
    var stored = world.stored(REFERENCE).orElseThrow();
    return stored.accounts().total() + stored.documents().total();
  }

  private boolean exists(Receivable receivable) {
    return receivable == Receivable.ACCOUNTS
        ? accounts.find(world.acme, new AccountNumber(number(receivable))).isPresent()
        : documents.find(world.acme, new DocumentNumber(number(receivable))).isPresent();
  }

  private WriteOutcome delete(Receivable receivable, String number) {
    return delete(receivable, world.acme, number, false, Precondition.NONE);
  }

  private WriteOutcome delete(
      Receivable receivable,
      TenantId tenant,
      String number,
      boolean withLinks,
      Precondition precondition) {
    var transactions = world.stores.transactions();
    return receivable == Receivable.ACCOUNTS
        ? new DeleteAccountService(transactions, accounts, documents, world.links)
            .delete(new DeleteAccount.Command(tenant, number, withLinks, precondition))
        : new DeleteDocumentService(transactions, documents, world.links)
            .delete(new DeleteDocument.Command(tenant, number, withLinks, precondition));
  }
}
