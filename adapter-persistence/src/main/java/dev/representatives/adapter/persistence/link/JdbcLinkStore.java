package dev.representatives.adapter.persistence.link;

import dev.representatives.adapter.persistence.sql.Chunks;
import dev.representatives.adapter.persistence.sql.JdbcTransactions;
import dev.representatives.adapter.persistence.sql.StatementExecutor;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.text.CodePoints;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Stores links in the database that also holds the linked records. */
@Singleton
final class JdbcLinkStore implements LinkStore, LinkStates {
  private static final int NUMBERS_PER_STATEMENT = 500;

  private final StatementExecutor executor;
  private final JdbcTransactions transactions;
  private final LinkTotals totals;
  private final LinkPages pages;
  private final BulkStore representatives;

  JdbcLinkStore(
      StatementExecutor executor, JdbcTransactions transactions, BulkStore representatives) {
    this.executor = executor;
    this.transactions = transactions;
    this.representatives = representatives;
    this.totals = new LinkTotals(executor);
    this.pages = new LinkPages(executor);
  }

  @Override
  public LinkState read(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    return state(LinkStatement.READ.of(LinkKind.of(number)), tenant, representative, number);
  }

  @Override
  public LinkState lockAndRead(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    transactions.require();
    return state(
        LinkStatement.LOCK_AND_READ.of(LinkKind.of(number)), tenant, representative, number);
  }

  private LinkState state(
      String statement,
      TenantId tenant,
      RepresentativeReference representative,
      LinkedNumber number) {
    byte[] target = Utf8.bytes(number.value());
    return executor.query(
        statement,
        List.of(target, target, tenant.value(), Utf8.bytes(representative.value())),
        JdbcLinkStore::state);
  }

  private static LinkState state(ResultSet rows) throws SQLException {
    return rows.next()
        ? new LinkState(
            true,
            rows.getLong("targets") > 0,
            Optional.ofNullable(rows.getObject("linked_at", Long.class)).map(Instant::ofEpochMilli))
        : LinkState.NO_REPRESENTATIVE;
  }

  @Override
  public Optional<Instant> linkedSince(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    return executor.query(
        LinkStatement.LINKED_AT.of(LinkKind.of(number)),
        List.of(tenant.value(), Utf8.bytes(representative.value()), Utf8.bytes(number.value())),
        rows ->
            rows.next()
                ? Optional.of(Instant.ofEpochMilli(rows.getLong("linked_at")))
                : Optional.empty());
  }

  @Override
  public boolean insert(TenantId tenant, Link<?> link) {
    var ends =
        List.of(
            link.linkedAt().toEpochMilli(),
            tenant.value(),
            Utf8.bytes(link.representative().value()),
            Utf8.bytes(link.number().value()));
    var kind = LinkKind.of(link.number());
    return transactions.inTransaction(
        () -> {
          boolean added = executor.insertSelected(LinkStatement.INSERT.of(kind, 1), ends, 1);
          if (added) {
            totals.change(tenant, link.representative(), kind, 1);
          }
          return added;
        });
  }

  @Override
  public boolean delete(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    var kind = LinkKind.of(number);
    return transactions.inTransaction(
        () -> {
          int removed =
              executor.updateAll(
                  LinkStatement.DELETE.of(kind),
                  List.of(
                      tenant.value(),
                      Utf8.bytes(representative.value()),
                      Utf8.bytes(number.value())));
          totals.change(tenant, representative, kind, -removed);
          return removed > 0;
        });
  }

  @Override
  public void deleteLinksOf(TenantId tenant, RepresentativeReference representative) {
    together(
        () -> {
          for (var kind : LinkKind.values()) {
            int removed =
                executor.updateAll(
                    LinkStatement.DELETE_OF.of(kind),
                    List.of(tenant.value(), Utf8.bytes(representative.value())));
            totals.change(tenant, representative, kind, -removed);
          }
        });
  }

  @Override
  public List<AccountNumber> allAccounts(TenantId tenant, RepresentativeReference representative) {
    return all(LinkKind.ACCOUNTS, tenant, representative, AccountNumber::new);
  }

  @Override
  public List<DocumentNumber> allDocuments(
      TenantId tenant, RepresentativeReference representative) {
    return all(LinkKind.DOCUMENTS, tenant, representative, DocumentNumber::new);
  }

  private <N extends Comparable<N>> List<N> all(
      LinkKind kind,
      TenantId tenant,
      RepresentativeReference representative,
      Function<String, N> number) {
    return executor.query(
        LinkStatement.ALL.of(kind),
        List.of(tenant.value(), Utf8.bytes(representative.value())),
        rows -> {
          var numbers = new ArrayList<N>();
          while (rows.next()) {
            numbers.add(number.apply(Utf8.text(rows.getBytes(1))));
          }
          numbers.sort(null);
          return List.copyOf(numbers);
        });
  }

  @Override
  public void insertAll(
      TenantId tenant,
      RepresentativeReference representative,
      Collection<? extends LinkedNumber> numbers,
      Instant linkedAt) {
    byte[] reference = Utf8.bytes(representative.value());
    together(
        () -> {
          inChunks(
              numbers,
              (kind, chunk) -> {
                var values = values(chunk, linkedAt.toEpochMilli(), tenant.value(), reference);
                if (!executor.insertSelected(
                    LinkStatement.INSERT.of(kind, chunk.size()), values, chunk.size())) {
                  throw new TransactionConflictException("a link was created in between");
                }
                totals.change(tenant, representative, kind, chunk.size());
              });
        });
  }

  @Override
  public void deleteAll(
      TenantId tenant,
      RepresentativeReference representative,
      Collection<? extends LinkedNumber> numbers) {
    byte[] reference = Utf8.bytes(representative.value());
    together(
        () -> {
          inChunks(
              numbers,
              (kind, chunk) -> {
                int removed =
                    executor.updateAll(
                        LinkStatement.DELETE_ALL.of(kind, chunk.size()),
                        values(chunk, tenant.value(), reference));
                totals.change(tenant, representative, kind, -removed);
              });
        });
  }

  @Override
  public Set<LinkedNumber> existing(TenantId tenant, Collection<? extends LinkedNumber> numbers) {
    var found = new HashSet<LinkedNumber>();
    inChunks(
        numbers,
        (kind, chunk) ->
            found.addAll(
                executor.query(
                    LinkStatement.EXISTING.of(kind, chunk.size()),
                    values(chunk, tenant.value()),
                    rows -> numbers(kind, rows))));
    return Set.copyOf(found);
  }

  private static List<LinkedNumber> numbers(LinkKind kind, ResultSet rows) throws SQLException {
    var numbers = new ArrayList<LinkedNumber>();
    while (rows.next()) {
      numbers.add(kind.number(Utf8.text(rows.getBytes(1))));
    }
    return numbers;
  }

  /** Bounds the length of a statement. Numbers of one kind are in the same chunk, in order. */
  private static void inChunks(
      Collection<? extends LinkedNumber> numbers,
      BiConsumer<LinkKind, List<? extends LinkedNumber>> work) {
    for (var kind : LinkKind.values()) {
      var sorted =
          numbers.stream()
              .filter(number -> LinkKind.of(number) == kind)
              .sorted(Comparator.comparing(LinkedNumber::value, CodePoints::compare))
              .toList();
      Chunks.each(sorted, NUMBERS_PER_STATEMENT, chunk -> work.accept(kind, chunk));
    }
  }

  private static List<Object> values(List<? extends LinkedNumber> numbers, Object... first) {
    var values = new ArrayList<Object>(Arrays.asList(first));
    numbers.forEach(number -> values.add(Utf8.bytes(number.value())));
    return values;
  }

  @Override
  public boolean isLinked(TenantId tenant, LinkedNumber number) {
    return executor.query(
        LinkStatement.FIND_TO.of(LinkKind.of(number)),
        List.of(tenant.value(), Utf8.bytes(number.value())),
        ResultSet::next);
  }

  @Override
  public void deleteLinksTo(TenantId tenant, LinkedNumber number) {
    var kind = LinkKind.of(number);
    var key = List.of(tenant.value(), Utf8.bytes(number.value()));
    together(
        () -> {
          var links =
              executor.query(LinkStatement.OWNERS.of(kind), key, rows -> links(number, rows));
          // Other writes of links lock the representative before the link, too.
          representatives.lockReferences(
              tenant, links.stream().map(LinkKey::representative).toList());
          if (executor.updateAll(LinkStatement.DELETE_TO.of(kind), key) != links.size()) {
            throw new TransactionConflictException("a link was created or removed in between");
          }
          totals.change(tenant, links, List.of());
        });
  }

  private static List<LinkKey> links(LinkedNumber number, ResultSet rows) throws SQLException {
    var links = new ArrayList<LinkKey>();
    while (rows.next()) {
      links.add(new LinkKey(new RepresentativeReference(Utf8.text(rows.getBytes(1))), number));
    }
    return links;
  }

  @Override
  public Optional<Page<AccountNumber>> accounts(
      TenantId tenant, RepresentativeReference representative, PageRequest request) {
    return pages.numbers(LinkKind.ACCOUNTS, tenant, representative, request, AccountNumber::new);
  }

  @Override
  public Optional<Page<DocumentNumber>> documents(
      TenantId tenant, RepresentativeReference representative, PageRequest request) {
    return pages.numbers(LinkKind.DOCUMENTS, tenant, representative, request, DocumentNumber::new);
  }

  @Override
  public List<Link<?>> list(TenantId tenant, Optional<LinkKey> after, int limit) {
    var links = new ArrayList<Link<?>>();
    if (after.filter(key -> key.number() instanceof DocumentNumber).isEmpty()) {
      links.addAll(list(LinkKind.ACCOUNTS, tenant, after, limit, AccountNumber::new));
    }
    if (links.size() < limit) {
      links.addAll(
          list(
              LinkKind.DOCUMENTS,
              tenant,
              after.filter(key -> key.number() instanceof DocumentNumber),
              limit - links.size(),
              DocumentNumber::new));
    }
    return links;
  }

  private <N extends LinkedNumber & Comparable<N>> List<Link<N>> list(
      LinkKind kind,
      TenantId tenant,
      Optional<LinkKey> after,
      int limit,
      Function<String, N> number) {
    byte[] reference = Utf8.bytes(after.map(key -> key.representative().value()).orElse(""));
    byte[] last = Utf8.bytes(after.map(key -> key.number().value()).orElse(""));
    int id = tenant.value();
    return executor.query(
        LinkStatement.LIST.of(kind),
        List.of(id, reference, last, limit, id, reference, limit),
        rows -> links(rows, limit, number));
  }

  /** The rows of a union have no order. */
  private static <N extends LinkedNumber & Comparable<N>> List<Link<N>> links(
      ResultSet rows, int limit, Function<String, N> number) throws SQLException {
    var links = new ArrayList<Link<N>>();
    while (rows.next()) {
      links.add(
          new Link<>(
              new RepresentativeReference(Utf8.text(rows.getBytes("representative_reference"))),
              number.apply(Utf8.text(rows.getBytes("number"))),
              Instant.ofEpochMilli(rows.getLong("linked_at"))));
    }
    return links.stream()
        .sorted(
            Comparator.comparing((Link<N> link) -> link.representative())
                .thenComparing(Link::number))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Page<RepresentativeReference>> representatives(
      TenantId tenant, LinkedNumber number, PageRequest request) {
    return pages.representatives(tenant, number, request);
  }

  private void together(Runnable changes) {
    Object unused =
        transactions.inTransaction(
            () -> {
              changes.run();
              return true;
            });
  }
}
