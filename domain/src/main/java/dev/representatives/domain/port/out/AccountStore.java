package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.Optional;

/**
 * Keeps the accounts of each tenant, where no other system does. Numbers are compared by code
 * point.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE. A write, and a read inside
 * a transaction, may throw {@link TransactionConflictException}; a read outside of one never does.
 */
public interface AccountStore {
  /** Reads an account; needs no transaction. */
  Optional<Account> find(TenantId tenant, AccountNumber number);

  /**
   * The same, and keeps others from changing it until the transaction ends. Only inside a
   * transaction. When there is no such account, nothing is locked.
   */
  Optional<Account> findForUpdate(TenantId tenant, AccountNumber number);

  /**
   * Adds an account if the tenant has none of that number.
   *
   * @return whether it was added; when not, nothing is changed and the transaction should end soon
   */
  boolean insert(TenantId tenant, Account account);

  /**
   * Writes an account over the one of the same number.
   *
   * @return whether it was written; false when there is none
   */
  boolean update(TenantId tenant, Account account);
}
