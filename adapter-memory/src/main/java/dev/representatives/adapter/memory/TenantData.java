package dev.representatives.adapter.memory;

import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** All data of one tenant; immutable. Rejects references to missing data. */
record TenantData(
    NavigableMap<RepresentativeReference, Representative> representatives,
    NavigableMap<AccountNumber, Account> accounts,
    NavigableMap<DocumentNumber, Document> documents,
    Links<AccountNumber> accountLinks,
    Links<DocumentNumber> documentLinks,
    NavigableMap<RepresentativeReference, Instant> deletions) {

  static final TenantData EMPTY =
      new TenantData(
          Sorted.none(), Sorted.none(), Sorted.none(), Links.none(), Links.none(), Sorted.none());

  Optional<RepresentativeSnapshot> snapshot(RepresentativeReference reference) {
    return Optional.ofNullable(representatives.get(reference))
        .map(
            found ->
                new RepresentativeSnapshot(
                    found, accountLinks.shown(reference), documentLinks.shown(reference)));
  }

  boolean has(LinkedNumber number) {
    return number instanceof AccountNumber account
        ? accounts.containsKey(account)
        : documents.containsKey((DocumentNumber) number);
  }

  Optional<Instant> linkedSince(RepresentativeReference representative, LinkedNumber number) {
    return number instanceof AccountNumber account
        ? accountLinks.since(representative, account)
        : documentLinks.since(representative, (DocumentNumber) number);
  }

  List<RepresentativeReference> representativesOf(LinkedNumber number) {
    return number instanceof AccountNumber account
        ? accountLinks.representatives(account)
        : documentLinks.representatives((DocumentNumber) number);
  }

  TenantData with(Representative representative) {
    representative
        .details()
        .supervisor()
        .filter(supervisor -> !supervisor.equals(representative.reference()))
        .ifPresent(supervisor -> require(representatives.containsKey(supervisor), "supervisor"));
    return new TenantData(
        Sorted.with(representatives, representative.reference(), representative),
        accounts,
        documents,
        accountLinks,
        documentLinks,
        deletions);
  }

  TenantData with(Account account) {
    return new TenantData(
        representatives,
        Sorted.with(accounts, account.number(), account),
        documents,
        accountLinks,
        documentLinks,
        deletions);
  }

  TenantData with(Document document) {
    require(accounts.containsKey(document.account()), "account");
    return new TenantData(
        representatives,
        accounts,
        Sorted.with(documents, document.number(), document),
        accountLinks,
        documentLinks,
        deletions);
  }

  TenantData with(Link<?> link) {
    require(representatives.containsKey(link.representative()), "representative");
    require(has(link.number()), "account or document");
    return link.number() instanceof AccountNumber account
        ? withLinks(
            accountLinks.with(link.representative(), account, link.linkedAt()), documentLinks)
        : withLinks(
            accountLinks,
            documentLinks.with(
                link.representative(), (DocumentNumber) link.number(), link.linkedAt()));
  }

  TenantData withAll(
      RepresentativeReference representative,
      Collection<? extends LinkedNumber> numbers,
      Instant linkedAt) {
    require(representatives.containsKey(representative), "representative");
    var accountsToLink = new ArrayList<AccountNumber>();
    var documentsToLink = new ArrayList<DocumentNumber>();
    for (var number : numbers) {
      require(has(number), "account or document");
      refuse(linkedSince(representative, number).isPresent(), "link exists");
      if (number instanceof AccountNumber account) {
        accountsToLink.add(account);
      } else {
        documentsToLink.add((DocumentNumber) number);
      }
    }
    return withLinks(
        accountLinks.withAll(representative, accountsToLink, linkedAt),
        documentLinks.withAll(representative, documentsToLink, linkedAt));
  }

  TenantData unlinked(
      RepresentativeReference representative, Collection<? extends LinkedNumber> numbers) {
    return withLinks(
        accountLinks.withoutAll(representative, numbers),
        documentLinks.withoutAll(representative, numbers));
  }

  TenantData unlinked(RepresentativeReference representative, LinkedNumber number) {
    return number instanceof AccountNumber account
        ? withLinks(accountLinks.without(representative, account), documentLinks)
        : withLinks(accountLinks, documentLinks.without(representative, (DocumentNumber) number));
  }

  boolean isLinked(LinkedNumber number) {
    return number instanceof AccountNumber account
        ? accountLinks.isLinked(account)
        : documentLinks.isLinked((DocumentNumber) number);
  }

  boolean hasDocumentsOn(AccountNumber account) {
    return documents.values().stream().anyMatch(document -> document.account().equals(account));
  }

  boolean hasReports(RepresentativeReference reference) {
    return !reportsOf(reference).isEmpty();
  }

  List<Representative> reportsOf(RepresentativeReference reference) {
    return representatives.values().stream()
        .filter(other -> !other.reference().equals(reference))
        .filter(other -> other.details().supervisor().filter(reference::equals).isPresent())
        .toList();
  }

  TenantData withoutLinksOf(RepresentativeReference representative) {
    return withLinks(
        accountLinks.withoutAll(representative), documentLinks.withoutAll(representative));
  }

  TenantData withoutLinksTo(LinkedNumber number) {
    return number instanceof AccountNumber account
        ? withLinks(accountLinks.withoutAll(account), documentLinks)
        : withLinks(accountLinks, documentLinks.withoutAll((DocumentNumber) number));
  }

  TenantData without(RepresentativeReference reference) {
    refuse(hasReports(reference), "representative has reports");
    refuse(
        accountLinks.hasLinks(reference) || documentLinks.hasLinks(reference),
        "representative has links");
    return new TenantData(
        Sorted.without(representatives, reference),
        accounts,
        documents,
        accountLinks,
        documentLinks,
        deletions);
  }

  TenantData without(AccountNumber account) {
    refuse(hasDocumentsOn(account), "account has documents");
    refuse(accountLinks.isLinked(account), "account has links");
    return new TenantData(
        representatives,
        Sorted.without(accounts, account),
        documents,
        accountLinks,
        documentLinks,
        deletions);
  }

  TenantData without(DocumentNumber document) {
    refuse(documentLinks.isLinked(document), "document has links");
    return new TenantData(
        representatives,
        accounts,
        Sorted.without(documents, document),
        accountLinks,
        documentLinks,
        deletions);
  }

  TenantData withDeletions(NavigableMap<RepresentativeReference, Instant> changed) {
    return new TenantData(
        representatives, accounts, documents, accountLinks, documentLinks, changed);
  }

  private TenantData withLinks(Links<AccountNumber> toAccounts, Links<DocumentNumber> toDocuments) {
    return new TenantData(representatives, accounts, documents, toAccounts, toDocuments, deletions);
  }

  private static void refuse(boolean inUse, String why) {
    if (inUse) {
      throw new TransactionConflictException("the " + why);
    }
  }

  private static void require(boolean exists, String what) {
    if (!exists) {
      throw new TransactionConflictException("the " + what + " is not there, or not any more");
    }
  }
}
