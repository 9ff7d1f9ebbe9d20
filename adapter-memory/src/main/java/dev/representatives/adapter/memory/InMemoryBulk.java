package dev.representatives.adapter.memory;

import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
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
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

final class InMemoryBulk implements BulkStore {
  private final Memory memory;

  InMemoryBulk(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Map<RepresentativeReference, Optional<RepresentativeReference>> supervisorsAbove(
      TenantId tenant, Collection<RepresentativeReference> references) {
    var representatives = memory.of(tenant).representatives();
    var above = new HashMap<RepresentativeReference, Optional<RepresentativeReference>>();
    Set<RepresentativeReference> level = new HashSet<>(references);
    for (int i = 0; i < Supervision.MAX_LEVELS && !level.isEmpty(); i++) {
      var next = new HashSet<RepresentativeReference>();
      for (var reference : level) {
        var found = representatives.get(reference);
        if (found != null && above.put(reference, found.details().supervisor()) == null) {
          found.details().supervisor().ifPresent(next::add);
        }
      }
      level = next;
    }
    return above;
  }

  @Override
  public List<RepresentativeSnapshot> readRepresentatives(
      TenantId tenant, Collection<RepresentativeReference> references) {
    return found(references, reference -> memory.of(tenant).snapshot(reference));
  }

  @Override
  public List<RepresentativeSnapshot> lockRepresentatives(
      TenantId tenant, Collection<RepresentativeReference> references) {
    return locked(tenant, references, reference -> memory.of(tenant).snapshot(reference));
  }

  @Override
  public Collection<RepresentativeReference> lockReferences(
      TenantId tenant, Collection<RepresentativeReference> references) {
    return lockRepresentatives(tenant, references).stream()
        .map(found -> found.representative().reference())
        .toList();
  }

  @Override
  public Collection<RepresentativeReference> readReferences(
      TenantId tenant, Collection<RepresentativeReference> references) {
    return readRepresentatives(tenant, references).stream()
        .map(found -> found.representative().reference())
        .toList();
  }

  @Override
  public List<Account> readAccounts(TenantId tenant, Collection<AccountNumber> numbers) {
    return found(numbers, number -> Optional.ofNullable(memory.of(tenant).accounts().get(number)));
  }

  @Override
  public List<Document> readDocuments(TenantId tenant, Collection<DocumentNumber> numbers) {
    return found(numbers, number -> Optional.ofNullable(memory.of(tenant).documents().get(number)));
  }

  @Override
  public List<Account> lockAccounts(TenantId tenant, Collection<AccountNumber> numbers) {
    return locked(
        tenant, numbers, number -> Optional.ofNullable(memory.of(tenant).accounts().get(number)));
  }

  @Override
  public List<Document> lockDocuments(TenantId tenant, Collection<DocumentNumber> numbers) {
    return locked(
        tenant, numbers, number -> Optional.ofNullable(memory.of(tenant).documents().get(number)));
  }

  private <K, V> List<V> locked(
      TenantId tenant, Collection<K> keys, Function<K, Optional<V>> finding) {
    memory.requireTransaction();
    if (keys.stream().allMatch(key -> finding.apply(key).isEmpty())) {
      return List.of();
    }
    memory.lock(tenant);
    return found(keys, finding);
  }

  private static <K, V> List<V> found(Collection<K> keys, Function<K, Optional<V>> finding) {
    return keys.stream().flatMap(key -> finding.apply(key).stream()).toList();
  }

  @Override
  public Map<RepresentativeReference, SortedSet<AccountNumber>> accountsOf(
      TenantId tenant, Collection<RepresentativeReference> representatives) {
    return linked(representatives, memory.of(tenant).accountLinks());
  }

  @Override
  public Map<RepresentativeReference, SortedSet<DocumentNumber>> documentsOf(
      TenantId tenant, Collection<RepresentativeReference> representatives) {
    return linked(representatives, memory.of(tenant).documentLinks());
  }

  private static <N extends LinkedNumber & Comparable<N>>
      Map<RepresentativeReference, SortedSet<N>> linked(
          Collection<RepresentativeReference> representatives, Links<N> links) {
    var linked = new HashMap<RepresentativeReference, SortedSet<N>>();
    for (var representative : representatives) {
      var numbers = links.all(representative);
      if (!numbers.isEmpty()) {
        linked.put(representative, new TreeSet<>(numbers));
      }
    }
    return linked;
  }

  @Override
  public List<Link<?>> links(TenantId tenant, Collection<LinkKey> keys) {
    var data = memory.of(tenant);
    var found = new ArrayList<Link<?>>();
    for (var key : keys) {
      data.linkedSince(key.representative(), key.number())
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
    return first(
        memory.of(tenant).reportsOf(supervisor).stream().map(Representative::reference),
        after,
        limit);
  }

  @Override
  public List<RepresentativeReference> linkedTo(
      TenantId tenant, LinkedNumber number, Optional<RepresentativeReference> after, int limit) {
    return first(memory.of(tenant).representativesOf(number).stream(), after, limit);
  }

  @Override
  public List<DocumentNumber> documentsOn(
      TenantId tenant, AccountNumber account, Optional<DocumentNumber> after, int limit) {
    return first(
        memory.of(tenant).documents().values().stream()
            .filter(document -> document.account().equals(account))
            .map(Document::number),
        after,
        limit);
  }

  private static <K extends Comparable<K>> List<K> first(
      Stream<K> keys, Optional<K> after, int limit) {
    return keys.sorted()
        .filter(key -> after.filter(begin -> key.compareTo(begin) <= 0).isEmpty())
        .limit(limit)
        .toList();
  }

  @Override
  public void writeRepresentatives(
      TenantId tenant, List<Representative> added, List<Representative> changed) {
    write(
        tenant,
        added,
        (data, representative) -> data.representatives().containsKey(representative.reference()),
        TenantData::with);
    memory.update(
        tenant,
        data -> {
          var after = data;
          for (var representative : changed) {
            after =
                after.with(
                    createdWhen(
                        data.representatives().get(representative.reference()), representative));
          }
          return after;
        });
  }

  @Override
  public void writeAccounts(TenantId tenant, List<Account> added, List<Account> changed) {
    write(
        tenant,
        added,
        (data, account) -> data.accounts().containsKey(account.number()),
        TenantData::with);
    write(tenant, changed, (data, account) -> false, TenantData::with);
  }

  @Override
  public void writeDocuments(TenantId tenant, List<Document> added, List<Document> changed) {
    write(
        tenant,
        added,
        (data, document) -> data.documents().containsKey(document.number()),
        TenantData::with);
    write(tenant, changed, (data, document) -> false, TenantData::with);
  }

  private <V> void write(
      TenantId tenant,
      List<V> values,
      BiPredicate<TenantData, V> exists,
      BiFunction<TenantData, V, TenantData> writing) {
    memory.requireTransaction();
    memory.update(
        tenant,
        data -> {
          var after = data;
          for (var value : values) {
            if (exists.test(after, value)) {
              throw new TransactionConflictException("the key was used in between");
            }
            after = writing.apply(after, value);
          }
          return after;
        });
  }

  @Override
  public void writeLinks(TenantId tenant, Collection<LinkKey> removed, Collection<Link<?>> added) {
    memory.requireTransaction();
    memory.update(
        tenant,
        data -> {
          var after = data;
          for (var key : removed) {
            after = after.unlinked(key.representative(), key.number());
          }
          for (var link : added) {
            if (after.linkedSince(link.representative(), link.number()).isPresent()) {
              throw new TransactionConflictException("the link was created in between");
            }
            after = after.with(link);
          }
          return after;
        });
  }

  private static Representative createdWhen(Representative stored, Representative changed) {
    return new Representative(
        changed.reference(),
        changed.details(),
        changed.customFields(),
        stored.createdAt(),
        changed.updatedAt(),
        changed.version());
  }
}
