package dev.representatives.application.bulk.stores;

import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads what is stored, without locks, and what lines have written over it. Writes only the latter.
 */
final class OverlayBulkStore implements BulkStore {
  private final BulkStore stored;
  private final OverlayTables overlay;

  OverlayBulkStore(BulkStore stored, OverlayTables overlay) {
    this.stored = stored;
    this.overlay = overlay;
  }

  @Override
  public Map<RepresentativeReference, Optional<RepresentativeReference>> supervisorsAbove(
      TenantId tenant, Collection<RepresentativeReference> references) {
    var above = new HashMap<RepresentativeReference, Optional<RepresentativeReference>>();
    var chains = new StoredChains(tenant);
    Set<RepresentativeReference> level = new HashSet<>(references);
    for (int i = 0; i < Supervision.MAX_LEVELS && !level.isEmpty(); i++) {
      chains.read(level);
      var next = new HashSet<RepresentativeReference>();
      for (var reference : level) {
        if (chains.exists(reference)
            && above.put(reference, chains.supervisor(reference)) == null) {
          above.get(reference).ifPresent(next::add);
        }
      }
      level = next;
    }
    return above;
  }

  /** What is stored above representatives, read when the way up comes to it. */
  private final class StoredChains {
    private final TenantId tenant;
    private final Set<RepresentativeReference> read = new HashSet<>();
    private final Map<RepresentativeReference, Optional<RepresentativeReference>> found =
        new HashMap<>();

    StoredChains(TenantId tenant) {
      this.tenant = tenant;
    }

    void read(Collection<RepresentativeReference> references) {
      var unread =
          references.stream()
              .filter(reference -> !read.contains(reference) && !found.containsKey(reference))
              .filter(reference -> !overlay.representatives().isChanged(reference))
              .toList();
      if (!unread.isEmpty()) {
        read.addAll(unread);
        found.putAll(stored.supervisorsAbove(tenant, unread));
      }
    }

    boolean exists(RepresentativeReference reference) {
      return overlay
          .representatives()
          .find(reference)
          .map(change -> change.row().isPresent())
          .orElseGet(() -> found.containsKey(reference));
    }

    /** The supervisor of a representative that exists. */
    Optional<RepresentativeReference> supervisor(RepresentativeReference reference) {
      return overlay
          .representatives()
          .find(reference)
          .flatMap(OverlayTable.Change::row)
          .map(row -> row.details().supervisor())
          .orElseGet(() -> found.getOrDefault(reference, Optional.empty()));
    }
  }

  @Override
  public List<RepresentativeSnapshot> readRepresentatives(
      TenantId tenant, Collection<RepresentativeReference> references) {
    var storedSnapshots = new HashMap<RepresentativeReference, RepresentativeSnapshot>();
    for (var snapshot : stored.readRepresentatives(tenant, references)) {
      storedSnapshots.put(snapshot.representative().reference(), snapshot);
    }
    var found =
        overlay
            .representatives()
            .overlaid(
                references,
                others ->
                    others.stream()
                        .filter(storedSnapshots::containsKey)
                        .map(one -> storedSnapshots.get(one).representative())
                        .toList());
    var relinked =
        found.stream().map(Representative::reference).filter(overlay.links()::mayDiffer).toList();
    var accounts = accountsOf(tenant, relinked);
    var documents = documentsOf(tenant, relinked);
    var changed = new HashSet<>(relinked);
    return found.stream()
        .map(
            one ->
                changed.contains(one.reference())
                    ? new RepresentativeSnapshot(
                        one,
                        shown(accounts.get(one.reference())),
                        shown(documents.get(one.reference())))
                    : Optional.ofNullable(storedSnapshots.get(one.reference()))
                        .map(snapshot -> snapshot.with(one))
                        .orElseGet(() -> RepresentativeSnapshot.withoutLinks(one)))
        .toList();
  }

  private static <N extends LinkedNumber> LinkedNumbers<N> shown(SortedSet<N> numbers) {
    return numbers == null
        ? LinkedNumbers.none()
        : new LinkedNumbers<>(numbers.stream().limit(LinkedNumbers.SHOWN).toList(), numbers.size());
  }

  @Override
  public List<RepresentativeSnapshot> lockRepresentatives(
      TenantId tenant, Collection<RepresentativeReference> references) {
    return readRepresentatives(tenant, references);
  }

  @Override
  public Collection<RepresentativeReference> readReferences(
      TenantId tenant, Collection<RepresentativeReference> references) {
    var found = new ArrayList<RepresentativeReference>();
    var others = new ArrayList<RepresentativeReference>();
    for (var reference : references) {
      var change = overlay.representatives().find(reference);
      if (change.isEmpty()) {
        others.add(reference);
      } else if (change.get().row().isPresent()) {
        found.add(reference);
      }
    }
    if (!others.isEmpty()) {
      found.addAll(stored.readReferences(tenant, others));
    }
    return found;
  }

  @Override
  public Collection<RepresentativeReference> lockReferences(
      TenantId tenant, Collection<RepresentativeReference> references) {
    return readReferences(tenant, references);
  }

  @Override
  public List<Account> readAccounts(TenantId tenant, Collection<AccountNumber> numbers) {
    return overlay.accounts().overlaid(numbers, others -> stored.readAccounts(tenant, others));
  }

  @Override
  public List<Account> lockAccounts(TenantId tenant, Collection<AccountNumber> numbers) {
    return readAccounts(tenant, numbers);
  }

  @Override
  public List<Document> readDocuments(TenantId tenant, Collection<DocumentNumber> numbers) {
    return overlay.documents().overlaid(numbers, others -> stored.readDocuments(tenant, others));
  }

  @Override
  public List<Document> lockDocuments(TenantId tenant, Collection<DocumentNumber> numbers) {
    return readDocuments(tenant, numbers);
  }

  @Override
  public Map<RepresentativeReference, SortedSet<AccountNumber>> accountsOf(
      TenantId tenant, Collection<RepresentativeReference> representatives) {
    return representatives.isEmpty()
        ? Map.of()
        : overlaid(representatives, stored.accountsOf(tenant, representatives), AccountNumber::new);
  }

  @Override
  public Map<RepresentativeReference, SortedSet<DocumentNumber>> documentsOf(
      TenantId tenant, Collection<RepresentativeReference> representatives) {
    return representatives.isEmpty()
        ? Map.of()
        : overlaid(
            representatives, stored.documentsOf(tenant, representatives), DocumentNumber::new);
  }

  private <N extends LinkedNumber & Comparable<N>>
      Map<RepresentativeReference, SortedSet<N>> overlaid(
          Collection<RepresentativeReference> representatives,
          Map<RepresentativeReference, SortedSet<N>> linked,
          Function<String, N> number) {
    var overlaid = new HashMap<RepresentativeReference, SortedSet<N>>();
    for (var representative : representatives) {
      var numbers =
          overlay
              .links()
              .overlaid(
                  representative, linked.getOrDefault(representative, new TreeSet<>()), number);
      if (!numbers.isEmpty()) {
        overlaid.put(representative, numbers);
      }
    }
    return overlaid;
  }

  @Override
  public List<Link<?>> links(TenantId tenant, Collection<LinkKey> keys) {
    var since = new HashMap<LinkKey, Instant>();
    for (var link : stored.links(tenant, keys)) {
      since.put(new LinkKey(link.representative(), link.number()), link.linkedAt());
    }
    var found = new ArrayList<Link<?>>();
    for (var key : keys) {
      overlay
          .links()
          .overlaid(key, Optional.ofNullable(since.get(key)))
          .ifPresent(at -> found.add(new Link<>(key.representative(), key.number(), at)));
    }
    return found;
  }

  @Override
  public List<RepresentativeReference> reports(
      TenantId tenant,
      RepresentativeReference supervisor,
      Optional<RepresentativeReference> after,
      int limit) {
    throw onlyStored();
  }

  @Override
  public List<RepresentativeReference> linkedTo(
      TenantId tenant, LinkedNumber number, Optional<RepresentativeReference> after, int limit) {
    throw onlyStored();
  }

  @Override
  public List<DocumentNumber> documentsOn(
      TenantId tenant, AccountNumber account, Optional<DocumentNumber> after, int limit) {
    throw onlyStored();
  }

  private static UnsupportedOperationException onlyStored() {
    return new UnsupportedOperationException("a group lists nothing");
  }

  @Override
  public void writeRepresentatives(
      TenantId tenant, List<Representative> added, List<Representative> changed) {
    overlay.representatives().write(added);
    overlay.representatives().write(changed);
  }

  @Override
  public void writeAccounts(TenantId tenant, List<Account> added, List<Account> changed) {
    overlay.accounts().write(added);
    overlay.accounts().write(changed);
  }

  @Override
  public void writeDocuments(TenantId tenant, List<Document> added, List<Document> changed) {
    overlay.documents().write(added);
    overlay.documents().write(changed);
  }

  @Override
  public void writeLinks(TenantId tenant, Collection<LinkKey> removed, Collection<Link<?>> added) {
    removed.forEach(overlay.links()::remove);
    added.forEach(overlay.links()::add);
  }
}
