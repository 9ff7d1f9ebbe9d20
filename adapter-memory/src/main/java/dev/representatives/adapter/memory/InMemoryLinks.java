package dev.representatives.adapter.memory;

import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class InMemoryLinks implements LinkStore, LinkStates {
  private final Memory memory;

  InMemoryLinks(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<Instant> linkedSince(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    return memory.of(tenant).linkedSince(representative, number);
  }

  @Override
  public boolean insert(TenantId tenant, Link<?> link) {
    return memory.change(
        tenant,
        data ->
            data.linkedSince(link.representative(), link.number()).isPresent()
                ? new Change<>(data, false)
                : new Change<>(data.with(link), true));
  }

  @Override
  public boolean delete(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    return memory.change(
        tenant,
        data ->
            data.linkedSince(representative, number).isPresent()
                ? new Change<>(data.unlinked(representative, number), true)
                : new Change<>(data, false));
  }

  @Override
  public void deleteLinksOf(TenantId tenant, RepresentativeReference representative) {
    memory.update(tenant, data -> data.withoutLinksOf(representative));
  }

  @Override
  public List<AccountNumber> allAccounts(TenantId tenant, RepresentativeReference representative) {
    return memory.of(tenant).accountLinks().all(representative);
  }

  @Override
  public List<DocumentNumber> allDocuments(
      TenantId tenant, RepresentativeReference representative) {
    return memory.of(tenant).documentLinks().all(representative);
  }

  @Override
  public void insertAll(
      TenantId tenant,
      RepresentativeReference representative,
      Collection<? extends LinkedNumber> numbers,
      Instant linkedAt) {
    memory.update(tenant, data -> data.withAll(representative, numbers, linkedAt));
  }

  @Override
  public void deleteAll(
      TenantId tenant,
      RepresentativeReference representative,
      Collection<? extends LinkedNumber> numbers) {
    memory.update(tenant, data -> data.unlinked(representative, numbers));
  }

  @Override
  public boolean isLinked(TenantId tenant, LinkedNumber number) {
    return memory.of(tenant).isLinked(number);
  }

  @Override
  public void deleteLinksTo(TenantId tenant, LinkedNumber number) {
    memory.update(tenant, data -> data.withoutLinksTo(number));
  }

  @Override
  public Optional<Page<AccountNumber>> accounts(
      TenantId tenant, RepresentativeReference representative, PageRequest request) {
    TenantData data = memory.of(tenant);
    return data.representatives().containsKey(representative)
        ? Optional.of(data.accountLinks().page(representative, request))
        : Optional.empty();
  }

  @Override
  public Optional<Page<DocumentNumber>> documents(
      TenantId tenant, RepresentativeReference representative, PageRequest request) {
    TenantData data = memory.of(tenant);
    return data.representatives().containsKey(representative)
        ? Optional.of(data.documentLinks().page(representative, request))
        : Optional.empty();
  }

  @Override
  public Set<LinkedNumber> existing(TenantId tenant, Collection<? extends LinkedNumber> numbers) {
    TenantData data = memory.of(tenant);
    return numbers.stream().filter(data::has).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Link<?>> list(TenantId tenant, Optional<LinkKey> after, int limit) {
    TenantData data = memory.of(tenant);
    var documents = data.documentLinks().after(after, DocumentNumber.class);
    return after.filter(key -> key.number() instanceof DocumentNumber).isPresent()
        ? documents.limit(limit).toList()
        : Stream.concat(data.accountLinks().after(after, AccountNumber.class), documents)
            .limit(limit)
            .toList();
  }

  @Override
  public Optional<Page<RepresentativeReference>> representatives(
      TenantId tenant, LinkedNumber number, PageRequest request) {
    TenantData data = memory.of(tenant);
    return data.has(number)
        ? Optional.of(Sorted.page(data.representativesOf(number), request))
        : Optional.empty();
  }

  @Override
  public LinkState read(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    TenantData data = memory.of(tenant);
    return data.representatives().containsKey(representative)
        ? new LinkState(true, data.has(number), data.linkedSince(representative, number))
        : LinkState.NO_REPRESENTATIVE;
  }

  @Override
  public LinkState lockAndRead(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    memory.requireTransaction();
    if (memory.of(tenant).representatives().containsKey(representative)) {
      memory.lock(tenant);
    }
    return read(tenant, representative, number);
  }
}
