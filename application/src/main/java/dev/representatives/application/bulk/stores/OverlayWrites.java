package dev.representatives.application.bulk.stores;

import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;

/** Deletes in the overlay. */
final class OverlayWrites implements DirectWrites {
  private final BulkStore stored;
  private final BulkStore overlaid;
  private final OverlayTables overlay;

  OverlayWrites(BulkStore stored, BulkStore overlaid, OverlayTables overlay) {
    this.stored = stored;
    this.overlaid = overlaid;
    this.overlay = overlay;
  }

  /** Nothing is locked. */
  @Override
  public void lockSupervision(TenantId tenant) {}

  @Override
  public boolean hasReports(TenantId tenant, RepresentativeReference reference) {
    return overlay
        .representatives()
        .anyOn(
            reference.value(), (after, limit) -> stored.reports(tenant, reference, after, limit));
  }

  @Override
  public boolean delete(TenantId tenant, RepresentativeReference reference) {
    boolean exists = !overlaid.readReferences(tenant, List.of(reference)).isEmpty();
    overlay.representatives().delete(reference);
    return exists;
  }

  @Override
  public boolean delete(TenantId tenant, AccountNumber number) {
    boolean exists = !overlaid.readAccounts(tenant, List.of(number)).isEmpty();
    overlay.accounts().delete(number);
    return exists;
  }

  @Override
  public boolean hasDocuments(TenantId tenant, AccountNumber account) {
    return overlay
        .documents()
        .anyOn(
            account.value(), (after, limit) -> stored.documentsOn(tenant, account, after, limit));
  }

  @Override
  public boolean delete(TenantId tenant, DocumentNumber number) {
    boolean exists = !overlaid.readDocuments(tenant, List.of(number)).isEmpty();
    overlay.documents().delete(number);
    return exists;
  }

  @Override
  public boolean isLinked(TenantId tenant, LinkedNumber number) {
    return overlay
        .links()
        .anyTo(number, (after, limit) -> stored.linkedTo(tenant, number, after, limit));
  }

  @Override
  public void deleteLinksOf(TenantId tenant, RepresentativeReference representative) {
    overlay.links().removeAllOf(representative);
  }

  @Override
  public void deleteLinksTo(TenantId tenant, LinkedNumber number) {
    overlay.links().removeAllTo(number);
  }
}
