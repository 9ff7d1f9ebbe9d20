package dev.representatives.application.bulk;

import dev.representatives.application.bulk.stores.DirectWrites;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;

/** Deletes in the stores. */
record StoredWrites(
    RepresentativeStore representatives,
    AccountStore accounts,
    DocumentStore documents,
    LinkStore links)
    implements DirectWrites {
  @Override
  public void lockSupervision(TenantId tenant) {
    representatives.lockSupervision(tenant);
  }

  @Override
  public boolean hasReports(TenantId tenant, RepresentativeReference reference) {
    return representatives.hasReports(tenant, reference);
  }

  @Override
  public boolean delete(TenantId tenant, RepresentativeReference reference) {
    return representatives.delete(tenant, reference);
  }

  @Override
  public boolean delete(TenantId tenant, AccountNumber number) {
    return accounts.delete(tenant, number);
  }

  @Override
  public boolean hasDocuments(TenantId tenant, AccountNumber account) {
    return documents.anyOn(tenant, account);
  }

  @Override
  public boolean delete(TenantId tenant, DocumentNumber number) {
    return documents.delete(tenant, number);
  }

  @Override
  public boolean isLinked(TenantId tenant, LinkedNumber number) {
    return links.isLinked(tenant, number);
  }

  @Override
  public void deleteLinksOf(TenantId tenant, RepresentativeReference representative) {
    links.deleteLinksOf(tenant, representative);
  }

  @Override
  public void deleteLinksTo(TenantId tenant, LinkedNumber number) {
    links.deleteLinksTo(tenant, number);
  }
}
