package dev.representatives.application;

import dev.representatives.domain.paging.Page;
import dev.representatives.domain.port.in.ListLinkedRepresentatives;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;

/** Lists the representatives that are linked to an account or a document. */
public final class ListLinkedRepresentativesService implements ListLinkedRepresentatives {
  private final LinkStore links;

  public ListLinkedRepresentativesService(LinkStore links) {
    this.links = links;
  }

  @Override
  public Page<RepresentativeReference> ofAccount(Query query) {
    return page(
        query, RequestedKeys.only(query.number(), query.findings(), RequestedKeys::accountNumber));
  }

  @Override
  public Page<RepresentativeReference> ofDocument(Query query) {
    return page(
        query, RequestedKeys.only(query.number(), query.findings(), RequestedKeys::documentNumber));
  }

  private Page<RepresentativeReference> page(Query query, LinkedNumber wanted) {
    return links
        .representatives(query.tenant(), wanted, query.page())
        .orElseThrow(() -> NotFound.target(wanted));
  }
}
