package dev.representatives.application;

import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.in.ListLinks;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;

/** Lists what a representative is linked to. */
public final class ListLinksService implements ListLinks {
  private final LinkStore links;

  public ListLinksService(LinkStore links) {
    this.links = links;
  }

  @Override
  public Page<AccountNumber> accounts(TenantId tenant, String reference, PageRequest request) {
    var wanted = reference(reference);
    return links
        .accounts(tenant, wanted, request)
        .orElseThrow(() -> NotFound.representative(wanted));
  }

  @Override
  public Page<DocumentNumber> documents(TenantId tenant, String reference, PageRequest request) {
    var wanted = reference(reference);
    return links
        .documents(tenant, wanted, request)
        .orElseThrow(() -> NotFound.representative(wanted));
  }

  private static RepresentativeReference reference(String raw) {
    return RequestedKeys.only(raw, RequestedKeys.REFERENCE, RepresentativeReference::new);
  }
}
