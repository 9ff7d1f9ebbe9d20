package dev.representatives.application.bulk.stores;

import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;

/** All that the lines of a dry run have written. */
record OverlayTables(
    OverlayTable<RepresentativeReference, Representative> representatives,
    OverlayTable<AccountNumber, Account> accounts,
    OverlayTable<DocumentNumber, Document> documents,
    OverlayLinks links) {
  static OverlayTables in(OverlaySpace space) {
    return new OverlayTables(
        new OverlayTable<>(space, "representatives", new RepresentativeFormat()),
        new OverlayTable<>(space, "accounts", new AccountFormat()),
        new OverlayTable<>(space, "documents", new DocumentFormat()),
        new OverlayLinks(space));
  }
}
