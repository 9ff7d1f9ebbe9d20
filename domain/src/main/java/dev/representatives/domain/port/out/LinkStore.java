package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps which representative is linked to which accounts and documents. Numbers are compared and
 * ordered by code point.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE. A write, and a read inside
 * a transaction, may throw {@link TransactionConflictException}; a read outside of one never does.
 */
public interface LinkStore {
  /** Since when the two are linked; empty when they are not. */
  Optional<Instant> linkedSince(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number);

  /**
   * Adds a link if there is none between the two.
   *
   * @return whether it was added; when not, nothing is changed and the transaction should end soon
   * @throws TransactionConflictException when the representative, account or document is gone
   */
  boolean insert(TenantId tenant, Link<?> link);

  /**
   * A part of the list of accounts, and its whole length, as of one moment; needs no transaction.
   *
   * @return empty when the tenant has no such representative
   */
  Optional<Page<AccountNumber>> accounts(
      TenantId tenant, RepresentativeReference representative, PageRequest request);

  /** The same for documents. */
  Optional<Page<DocumentNumber>> documents(
      TenantId tenant, RepresentativeReference representative, PageRequest request);
}
