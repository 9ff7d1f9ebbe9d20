package dev.representatives.adapter.persistence.bulk;

import dev.representatives.adapter.persistence.link.LinkKind;
import dev.representatives.adapter.persistence.link.LinkTotals;
import dev.representatives.adapter.persistence.sql.Chunks;
import dev.representatives.adapter.persistence.sql.JdbcTransactions;
import dev.representatives.adapter.persistence.sql.KeyCondition;
import dev.representatives.adapter.persistence.sql.StatementExecutor;
import dev.representatives.adapter.persistence.sql.Utf8;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads and writes many links, and changes the totals with them. */
@Singleton
final class BulkLinks {
  private final StatementExecutor executor;
  private final JdbcTransactions transactions;
  private final ManyRows rows;
  private final LinkTotals totals;

  BulkLinks(StatementExecutor executor, JdbcTransactions transactions, ManyRows rows) {
    this.executor = executor;
    this.transactions = transactions;
    this.rows = rows;
    this.totals = new LinkTotals(executor);
  }

  List<RepresentativeReference> linkedTo(
      TenantId tenant, LinkedNumber number, Optional<RepresentativeReference> after, int limit) {
    var kind = LinkKind.of(number);
    var values = new ArrayList<Object>(List.of(tenant.value(), Utf8.bytes(number.value())));
    after.ifPresent(reference -> values.add(Utf8.bytes(reference.value())));
    values.add(limit);
    return rows.list(
        after.isPresent() ? BulkStatements.linkedToAfter(kind) : BulkStatements.firstLinkedTo(kind),
        values,
        RepresentativeReference::new);
  }

  <N extends LinkedNumber & Comparable<N>> Map<RepresentativeReference, SortedSet<N>> linked(
      LinkKind kind,
      TenantId tenant,
      Collection<RepresentativeReference> representatives,
      Function<String, N> number) {
    var linked = new HashMap<RepresentativeReference, SortedSet<N>>();
    rows.each(
        tenant,
        representatives,
        RepresentativeReference::value,
        (condition, keys) -> BulkStatements.linked(kind, condition, keys),
        row ->
            linked
                .computeIfAbsent(representative(row), unread -> new TreeSet<>())
                .add(number.apply(ManyRows.text(row, "number"))));
    return linked;
  }

  List<Link<?>> links(TenantId tenant, Collection<LinkKey> keys) {
    var found = new ArrayList<Link<?>>();
    var condition = rows.condition();
    inPairs(
        condition,
        keys,
        (kind, pairs) ->
            rows.query(
                BulkStatements.links(kind, condition, pairs.size()),
                pairs(condition, tenant, pairs),
                row ->
                    found.add(
                        new Link<>(
                            representative(row),
                            kind.number(ManyRows.text(row, "number")),
                            Instant.ofEpochMilli(row.getLong("linked_at"))))));
    return found;
  }

  private static RepresentativeReference representative(ResultSet row) throws SQLException {
    return new RepresentativeReference(ManyRows.text(row, "representative_reference"));
  }

  void write(TenantId tenant, Collection<LinkKey> removed, Collection<Link<?>> added) {
    transactions.require();
    var condition = rows.condition();
    var present = links(tenant, removed).stream().map(BulkLinks::key).toList();
    inPairs(
        condition,
        present,
        (kind, pairs) ->
            executor.updateAll(
                BulkStatements.deleteLinks(kind, condition, pairs.size()),
                pairs(condition, tenant, pairs)));
    for (var kind : LinkKind.values()) {
      rows.insert(
          added.stream()
              .filter(link -> LinkKind.of(link.number()) == kind)
              .sorted(
                  Comparator.comparing(
                          (Link<?> link) -> link.representative().value(), CodePoints::compare)
                      .thenComparing(link -> link.number().value(), CodePoints::compare))
              .toList(),
          count -> BulkStatements.insertLinks(kind, count),
          link -> row(tenant, link));
    }
    totals.change(tenant, present, added.stream().map(BulkLinks::key).toList());
  }

  private static LinkKey key(Link<?> link) {
    return new LinkKey(link.representative(), link.number());
  }

  private static List<Object> row(TenantId tenant, Link<?> link) {
    return List.of(
        tenant.value(),
        Utf8.bytes(link.representative().value()),
        Utf8.bytes(link.number().value()),
        link.linkedAt().toEpochMilli());
  }

  private interface PairWork {
    void with(LinkKind kind, List<LinkKey> pairs);
  }

  /**
   * Pairs of one kind are in the same statement. They take more space in it than keys, and in the
   * memory of the optimizer.
   */
  private static void inPairs(KeyCondition condition, Collection<LinkKey> keys, PairWork work) {
    for (var kind : LinkKind.values()) {
      var pairs = keys.stream().filter(key -> LinkKind.of(key.number()) == kind).toList();
      Chunks.each(pairs, condition.perStatement() / 2, part -> work.with(kind, part));
    }
  }

  private static List<Object> pairs(KeyCondition condition, TenantId tenant, List<LinkKey> pairs) {
    return condition.values(
        tenant,
        pairs.stream()
            .map(
                pair ->
                    new byte[][] {
                      Utf8.bytes(pair.representative().value()), Utf8.bytes(pair.number().value())
                    })
            .toList());
  }
}
