package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Stores the accounts of each tenant, in deployments where no other system stores them. Compares
 * numbers by code point.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE. Writes, and reads inside a
 * transaction, may throw {@link TransactionConflictException}; reads outside a transaction never
 * do.
 */
public interface AccountStore {
  /** Reads an account; needs no transaction. */
  Optional<Account> find(TenantId tenant, AccountNumber number);

  /**
   * Reads an account and locks it against changes by other transactions until the transaction ends.
   * Requires a transaction. Locks nothing when the account does not exist.
   */
  Optional<Account> findForUpdate(TenantId tenant, AccountNumber number);

  /**
   * Reads the first accounts after a number, ascending by code point; needs no transaction.
   *
   * @param after a number that need not exist; empty to begin with the first
   * @param limit the maximum number of accounts, at least 1
   */
  List<Account> list(TenantId tenant, Optional<AccountNumber> after, int limit);

  /**
   * Adds an account if the tenant has none with this number.
   *
   * @return whether it was added; if not, nothing has changed and the transaction should end soon
   */
  boolean insert(TenantId tenant, Account account);

  /**
   * Writes an account over the stored one with the same number.
   *
   * @return whether it was written; false when it does not exist
   */
  boolean update(TenantId tenant, Account account);

  /**
   * Removes an account that has no documents and no links.
   *
   * @return whether it was removed; false when it does not exist
   * @throws TransactionConflictException when it has documents or links
   */
  boolean delete(TenantId tenant, AccountNumber number);
}
