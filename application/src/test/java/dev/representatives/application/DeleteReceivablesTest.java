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
  private static final EntityTag TAG = new EntityTag("a");

  private final World world = new World();
  private final AccountStore accounts = World.watched(AccountStore.class, world.stores.accounts());
  private final DocumentStore documents =
      World.watched(DocumentStore.class, world.stores.documents());

  /** What can be deleted, beside representatives. */
  enum Target {
    AN_ACCOUNT(
        "ACCT-LONELY", "account", FailureCode.ACCOUNT_NOT_FOUND, FailureCode.ACCOUNT_HAS_LINKS),
    A_DOCUMENT(
        DOCUMENT, "document", FailureCode.DOCUMENT_NOT_FOUND, FailureCode.DOCUMENT_HAS_LINKS);

    final String number;
    final String noun;
    final FailureCode notFound;
    final FailureCode hasLinks;

    Target(String number, String noun, FailureCode notFound, FailureCode hasLinks) {
      this.number = number;
      this.noun = noun;
      this.notFound = notFound;
      this.hasLinks = hasLinks;
    }
  }

  @ParameterizedTest
  @EnumSource
  void one_without_links_is_deleted(Target target) {
    given();

    assertThat(delete(target, target.number)).isEqualTo(WriteOutcome.DELETED);

    assertThat(exists(target)).isFalse();
    assertFails(
        target.notFound,
        "There is no " + target.noun + " " + target.number + ".",
        () -> delete(target, target.number));
  }

  @ParameterizedTest
  @EnumSource
  void links_are_deleted_only_when_that_is_asked_for(Target target) {
    given();
    link(target);

    assertFails(target.hasLinks, () -> delete(target, target.number));
    assertThat(links()).isEqualTo(1);
    assertThat(delete(target, world.acme, target.number, true, Precondition.NONE))
        .isEqualTo(WriteOutcome.DELETED);

    assertThat(exists(target)).isFalse();
    assertThat(links()).isZero();
  }

  @Test
  void an_account_with_documents_is_not_deleted_whatever_is_asked_for() {
    given();
    world.givenLinks();

    for (boolean withLinks : new boolean[] {false, true}) {
      assertFails(
          FailureCode.ACCOUNT_HAS_DOCUMENTS,
          "The account has documents; delete them first.",
          () -> delete(Target.AN_ACCOUNT, world.acme, ACCOUNT, withLinks, Precondition.NONE));
    }
    delete(Target.A_DOCUMENT, world.acme, DOCUMENT, true, Precondition.NONE);
    assertFails(FailureCode.ACCOUNT_HAS_LINKS, () -> delete(Target.AN_ACCOUNT, ACCOUNT));
  }

  @ParameterizedTest
  @EnumSource
  void another_tenant_s_stays(Target target) {
    given();

    assertFails(
        target.notFound,
        () -> delete(target, world.umbrella, target.number, true, Precondition.NONE));
    assertThat(exists(target)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_number_that_breaks_a_rule_is_refused(Target target) {
    assertThat(violationsOf(() -> delete(target, "")))
        .containsExactly(target.noun + "_number EMPTY");
  }

  @ParameterizedTest
  @EnumSource
  void a_condition_is_checked_before_what_is_in_the_way(Target target) {
    given();
    link(target);

    for (var precondition : List.of(World.ifMatch(TAG), World.ifNoneMatchAny())) {
      assertFails(
          FailureCode.PRECONDITION_FAILED,
          () -> delete(target, world.acme, target.number, false, precondition));
    }
    assertFails(
        target.hasLinks,
        () -> delete(target, world.acme, target.number, false, World.ifMatchAny()));
    assertThat(delete(target, world.acme, target.number, true, World.ifNoneMatch(TAG)))
        .isEqualTo(WriteOutcome.DELETED);
  }

  @ParameterizedTest
  @EnumSource
  void one_that_was_removed_in_between_is_a_conflict(Target target) {
    given();
    doReturn(false).when(accounts).delete(any(), any());
    doReturn(false).when(documents).delete(any(), any());

    assertConflict(
        "the " + target.noun + " was removed in between", () -> delete(target, target.number));
  }

  private void given() {
    world.givenOneOfEach();
    world.givenAccount(world.acme, Target.AN_ACCOUNT.number);
  }

  private void link(Target target) {
    var command =
        new LinkRepresentative.Command(world.acme, REFERENCE, target.number, Precondition.NONE);
    var linked =
        target == Target.AN_ACCOUNT
            ? world.link.linkAccount(command)
            : world.link.linkDocument(command);
    assertThat(linked.created()).isTrue();
  }

  private long links() {
    var stored = world.stored(REFERENCE).orElseThrow();
    return stored.accounts().total() + stored.documents().total();
  }

  private boolean exists(Target target) {
    return target == Target.AN_ACCOUNT
        ? accounts.find(world.acme, new AccountNumber(target.number)).isPresent()
        : documents.find(world.acme, new DocumentNumber(target.number)).isPresent();
  }

  private WriteOutcome delete(Target target, String number) {
    return delete(target, world.acme, number, false, Precondition.NONE);
  }

  private WriteOutcome delete(
      Target target, TenantId tenant, String number, boolean withLinks, Precondition precondition) {
    var transactions = world.stores.transactions();
    return target == Target.AN_ACCOUNT
        ? new DeleteAccountService(transactions, accounts, documents, world.links)
            .delete(new DeleteAccount.Command(tenant, number, withLinks, precondition))
        : new DeleteDocumentService(transactions, documents, world.links)
            .delete(new DeleteDocument.Command(tenant, number, withLinks, precondition));
  }
}
