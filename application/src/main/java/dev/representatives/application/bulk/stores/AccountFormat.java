package dev.representatives.application.bulk.stores;

import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import java.util.List;
import java.util.Optional;

/** An account depends on nothing. */
final class AccountFormat implements RowFormat<AccountNumber, Account> {
  @Override
  public byte[] encode(Account row) {
    return Texts.encode(
        List.of(Optional.of(row.number().value()), Optional.of(row.name().value())));
  }

  @Override
  public Account decode(byte[] bytes) {
    var texts = Texts.decode(bytes);
    return new Account(
        new AccountNumber(texts.get(0).orElseThrow()), new AccountName(texts.get(1).orElseThrow()));
  }

  @Override
  public AccountNumber key(Account row) {
    return row.number();
  }

  @Override
  public String text(AccountNumber key) {
    return key.value();
  }

  @Override
  public Optional<String> owner(Account row) {
    return Optional.empty();
  }
}
