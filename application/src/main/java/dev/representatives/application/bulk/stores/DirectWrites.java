package dev.representatives.application.bulk.stores;

import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;

/**
 * The deletions of single lines, and the checks before them. They concern rows that the group has
 * not read. Each method does what {@link RepresentativeStore}, {@link AccountStore}, {@link
 * DocumentStore} and {@link LinkStore} promise.
 */
public interface DirectWrites {
  /** See {@link RepresentativeStore#lockSupervision}. */
  void lockSupervision(TenantId tenant);

  /** See {@link RepresentativeStore#hasReports}. */
  boolean hasReports(TenantId tenant, RepresentativeReference reference);

  /** See {@link RepresentativeStore#delete}. */
  boolean delete(TenantId tenant, RepresentativeReference reference);

  /** See {@link AccountStore#delete}. */
  boolean delete(TenantId tenant, AccountNumber number);

  /** See {@link DocumentStore#anyOn}. */
  boolean hasDocuments(TenantId tenant, AccountNumber account);

  /** See {@link DocumentStore#delete}. */
  boolean delete(TenantId tenant, DocumentNumber number);

  /** See {@link LinkStore#isLinked}. */
  boolean isLinked(TenantId tenant, LinkedNumber number);

  /** See {@link LinkStore#deleteLinksOf}. */
  void deleteLinksOf(TenantId tenant, RepresentativeReference representative);

  /** See {@link LinkStore#deleteLinksTo}. */
  void deleteLinksTo(TenantId tenant, LinkedNumber number);
}
