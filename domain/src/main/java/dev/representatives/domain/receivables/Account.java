package dev.representatives.domain.receivables;

import java.util.Objects;

/**
 * A customer account, as far as collections need it.
 *
 * @param number identifies it within the tenant
 * @param name what it is called
 */
public record Account(AccountNumber number, AccountName name) {
  public Account {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(name, "name");
  }
}
