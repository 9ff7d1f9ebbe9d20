package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.DeleteAccount;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.AccountNumber;

/** Deletes an account. */
public final class DeleteAccountService implements DeleteAccount {
  private final Transactions transactions;
  private final AccountStore accounts;
  private final DocumentStore documents;
  private final LinkStore links;

  public DeleteAccountService(
      Transactions transactions, AccountStore accounts, DocumentStore documents, LinkStore links) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.documents = documents;
    this.links = links;
  }

  @Override
  public WriteOutcome delete(Command command) {
    var number =
        RequestedKeys.only(command.number(), command.findings(), RequestedKeys::accountNumber);
    return Writes.run(transactions, command, () -> deleteOnce(command, number));
  }

  private WriteOutcome deleteOnce(Command command, AccountNumber number) {
    var current =
        accounts
            .findForUpdate(command.tenant(), number)
            .orElseThrow(() -> NotFound.account(number));
    command.precondition().check(CurrentState.of(current.entityTag()));
    if (documents.anyOn(command.tenant(), number)) {
      throw StillInUse.failure(
          FailureCode.ACCOUNT_HAS_DOCUMENTS, "The account has documents; delete them first.");
    }
    if (links.isLinked(command.tenant(), number)) {
      StillInUse.refuseUnless(
          command.withLinks(),
          FailureCode.ACCOUNT_HAS_LINKS,
          "Representatives are linked to the account.");
      links.deleteLinksTo(command.tenant(), number);
    }
    if (!accounts.delete(command.tenant(), number)) {
      throw new TransactionConflictException("the account was removed in between");
    }
    return WriteOutcome.DELETED;
  }
}
