package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violations;
import java.util.Optional;

/** Creates or replaces an account. */
public final class SaveAccountService implements SaveAccount {
  private final Transactions transactions;
  private final AccountStore accounts;

  public SaveAccountService(Transactions transactions, AccountStore accounts) {
    this.transactions = transactions;
    this.accounts = accounts;
  }

  @Override
  public Written<Account> save(Command command) {
    var violations = new Violations(command.findings());
    var number = RequestedKeys.accountNumber(command.number(), violations);
    var name = RequiredInput.read("name", command.name(), AccountName::parse, violations);
    FailureException.throwIfAny(violations);
    var account = new Account(number.orElseThrow(), name.orElseThrow());
    return unchanged(command, account)
        .orElseGet(
            () ->
                Writes.run(
                    transactions,
                    command,
                    () -> saveOnce(command.tenant(), account, command.precondition())));
  }

  /** Most accounts of a night are as they were. That needs neither a lock nor a transaction. */
  private Optional<Written<Account>> unchanged(Command command, Account account) {
    var stored = accounts.find(command.tenant(), account.number()).filter(account::equals);
    stored.ifPresent(found -> command.precondition().check(CurrentState.of(found.entityTag())));
    return stored.map(found -> new Written<>(WriteOutcome.UNCHANGED, found));
  }

  private Written<Account> saveOnce(TenantId tenant, Account account, Precondition precondition) {
    var before = accounts.findForUpdate(tenant, account.number());
    precondition.check(CurrentState.of(before.map(Account::entityTag)));
    var outcome = WriteOutcome.between(before, account);
    if (outcome == WriteOutcome.CREATED && !accounts.insert(tenant, account)) {
      throw new TransactionConflictException("the account was created in between");
    }
    if (outcome == WriteOutcome.CHANGED && !accounts.update(tenant, account)) {
      throw new TransactionConflictException("the account was removed in between");
    }
    return new Written<>(outcome, account);
  }
}
