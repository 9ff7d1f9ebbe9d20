package dev.representatives.application;

import dev.representatives.domain.paging.CursorPage;
import dev.representatives.domain.port.in.ListAllLinks;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.RepresentativeReference;
import java.util.List;

/** Lists all links of a tenant. */
public final class ListAllLinksService implements ListAllLinks {
  private static final String ACCOUNT = "account";
  private static final String DOCUMENT = "document";

  private final LinkStore links;

  public ListAllLinksService(LinkStore links) {
    this.links = links;
  }

  @Override
  public CursorPage<Link<?>> list(Query query) {
    var cursors = new Cursors("links", query.tenant());
    var after =
        cursors.position(query.request(), query.findings(), ListAllLinksService::positionOf);
    return cursors.page(
        query.request(),
        limit -> links.list(query.tenant(), after, limit),
        ListAllLinksService::partsOf);
  }

  private static List<String> partsOf(Link<?> link) {
    LinkedNumber number = link.number();
    return List.of(
        number instanceof AccountNumber ? ACCOUNT : DOCUMENT,
        link.representative().value(),
        number.value());
  }

  private static LinkKey positionOf(List<String> parts) {
    String number = parts.get(2);
    return new LinkKey(
        new RepresentativeReference(parts.get(1)),
        parts.get(0).equals(ACCOUNT) ? new AccountNumber(number) : new DocumentNumber(number));
  }
}
