package dev.representatives.application;

import dev.representatives.domain.paging.Page;
import dev.representatives.domain.port.in.ListLinks;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.RepresentativeReference;

/** Lists the linked accounts or documents of a representative. */
public final class ListLinksService implements ListLinks {
  private final LinkStore links;

  public ListLinksService(LinkStore links) {
    this.links = links;
  }

  @Override
  public Page<AccountNumber> accounts(Query query) {
    var wanted = reference(query);
    return links
        .accounts(query.tenant(), wanted, query.page())
        .orElseThrow(() -> NotFound.representative(wanted));
  }

  @Override
  public Page<DocumentNumber> documents(Query query) {
    var wanted = reference(query);
    return links
        .documents(query.tenant(), wanted, query.page())
        .orElseThrow(() -> NotFound.representative(wanted));
  }

  private static RepresentativeReference reference(Query query) {
    return RequestedKeys.only(query.reference(), query.findings(), RequestedKeys::reference);
  }
}
