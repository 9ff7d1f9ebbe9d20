package dev.representatives.application.bulk;

import dev.representatives.application.bulk.stores.DirectWrites;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The links of a group, in memory: for lines about links, those that they name; for lines about
 * representatives, the sets of their links. A deletion writes what is pending, and is direct.
 */
final class GroupLinks implements LinkStore, LinkStates {
  private final DirectWrites store;
  private final Undo undo;
  private final Runnable writePending;

  private final Set<RepresentativeReference> linkable = new HashSet<>();
  private final Set<LinkedNumber> existing = new HashSet<>();
  private final Map<LinkKey, Instant> named = new HashMap<>();
  private final GroupLinkSets<AccountNumber> accounts;
  private final GroupLinkSets<DocumentNumber> documents;

  private final Set<LinkKey> removed = new LinkedHashSet<>();
  private final Map<LinkKey, Link<?>> added = new LinkedHashMap<>();

  GroupLinks(DirectWrites store, Undo undo, Runnable writePending) {
    this.store = store;
    this.undo = undo;
    this.writePending = writePending;
    this.accounts = new GroupLinkSets<>(undo);
    this.documents = new GroupLinkSets<>(undo);
  }

  /** Adds locked representatives of lines about links. */
  void linkable(Collection<RepresentativeReference> found) {
    linkable.addAll(found);
  }

  /** Adds accounts and documents that exist. */
  void existing(Collection<? extends LinkedNumber> found) {
    existing.addAll(found);
  }

  /** Adds links that lines about links name. */
  void named(Collection<Link<?>> found) {
    found.forEach(
        link -> named.put(new LinkKey(link.representative(), link.number()), link.linkedAt()));
  }

  GroupLinkSets<AccountNumber> accounts() {
    return accounts;
  }

  GroupLinkSets<DocumentNumber> documents() {
    return documents;
  }

  LinkedNumbers<AccountNumber> shownAccounts(RepresentativeReference representative) {
    return accounts.shown(representative);
  }

  LinkedNumbers<DocumentNumber> shownDocuments(RepresentativeReference representative) {
    return documents.shown(representative);
  }

  Set<LinkKey> removed() {
    return removed;
  }

  Collection<Link<?>> added() {
    return added.values();
  }

  boolean isPending() {
    return !removed.isEmpty() || !added.isEmpty();
  }

  /** Follows the writing of all changes. */
  void written() {
    removed.clear();
    added.clear();
  }

  @Override
  public LinkState lockAndRead(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    return read(tenant, representative, number);
  }

  @Override
  public LinkState read(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    return linkable.contains(representative)
        ? new LinkState(
            true, existing.contains(number), linkedSince(tenant, representative, number))
        : LinkState.NO_REPRESENTATIVE;
  }

  @Override
  public Set<LinkedNumber> existing(TenantId tenant, Collection<? extends LinkedNumber> numbers) {
    return numbers.stream().filter(existing::contains).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Instant> linkedSince(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    return Optional.ofNullable(named.get(new LinkKey(representative, number)));
  }

  @Override
  public boolean insert(TenantId tenant, Link<?> link) {
    var key = new LinkKey(link.representative(), link.number());
    if (named.containsKey(key)) {
      return false;
    }
    if (!linkable.contains(link.representative()) || !existing.contains(link.number())) {
      throw new TransactionConflictException("an end of the link is missing");
    }
    named.put(key, link.linkedAt());
    undo.add(() -> named.remove(key));
    add(link);
    return true;
  }

  @Override
  public boolean delete(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    var key = new LinkKey(representative, number);
    var since = named.remove(key);
    if (since == null) {
      return false;
    }
    undo.add(() -> named.put(key, since));
    remove(key);
    return true;
  }

  @Override
  public List<AccountNumber> allAccounts(TenantId tenant, RepresentativeReference representative) {
    return accounts.all(representative);
  }

  @Override
  public List<DocumentNumber> allDocuments(
      TenantId tenant, RepresentativeReference representative) {
    return documents.all(representative);
  }

  @Override
  public void insertAll(
      TenantId tenant,
      RepresentativeReference representative,
      Collection<? extends LinkedNumber> numbers,
      Instant linkedAt) {
    for (var number : numbers) {
      if (number instanceof AccountNumber account) {
        accounts.add(representative, account);
      } else {
        documents.add(representative, (DocumentNumber) number);
      }
      add(new Link<>(representative, number, linkedAt));
    }
  }

  @Override
  public void deleteAll(
      TenantId tenant,
      RepresentativeReference representative,
      Collection<? extends LinkedNumber> numbers) {
    for (var number : numbers) {
      if (number instanceof AccountNumber account) {
        accounts.remove(representative, account);
      } else {
        documents.remove(representative, (DocumentNumber) number);
      }
      remove(new LinkKey(representative, number));
    }
  }

  private void add(Link<?> link) {
    var key = new LinkKey(link.representative(), link.number());
    added.put(key, link);
    undo.add(() -> added.remove(key));
  }

  private void remove(LinkKey key) {
    var link = added.remove(key);
    if (link != null) {
      undo.add(() -> added.put(key, link));
    } else if (removed.add(key)) {
      undo.add(() -> removed.remove(key));
    }
  }

  @Override
  public void deleteLinksOf(TenantId tenant, RepresentativeReference representative) {
    writePending.run();
    store.deleteLinksOf(tenant, representative);
    accounts.deleted(representative);
    documents.deleted(representative);
  }

  @Override
  public boolean isLinked(TenantId tenant, LinkedNumber number) {
    writePending.run();
    return store.isLinked(tenant, number);
  }

  @Override
  public void deleteLinksTo(TenantId tenant, LinkedNumber number) {
    writePending.run();
    store.deleteLinksTo(tenant, number);
  }

  @Override
  public Optional<Page<AccountNumber>> accounts(
      TenantId tenant, RepresentativeReference representative, PageRequest request) {
    throw noSuchLine();
  }

  @Override
  public Optional<Page<DocumentNumber>> documents(
      TenantId tenant, RepresentativeReference representative, PageRequest request) {
    throw noSuchLine();
  }

  @Override
  public List<Link<?>> list(TenantId tenant, Optional<LinkKey> after, int limit) {
    throw noSuchLine();
  }

  @Override
  public Optional<Page<RepresentativeReference>> representatives(
      TenantId tenant, LinkedNumber number, PageRequest request) {
    throw noSuchLine();
  }

  private static UnsupportedOperationException noSuchLine() {
    return new UnsupportedOperationException("a group has no such line");
  }
}
