package dev.representatives.adapter.persistence.link;

import dev.representatives.adapter.persistence.sql.StatementExecutor;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads pages of links. Each is one statement, and so of one moment with its total. */
final class LinkPages {
  /** A page within so many entries of the begin is read from the begin, without a first look. */
  static final int NEAR = 1_000;

  private final StatementExecutor executor;

  LinkPages(StatementExecutor executor) {
    this.executor = executor;
  }

  /** A page of the representatives that are linked to a number. */
  Optional<Page<RepresentativeReference>> representatives(
      TenantId tenant, LinkedNumber number, PageRequest request) {
    byte[] key = Utf8.bytes(number.value());
    int id = tenant.value();
    return executor.query(
        LinkStatement.REPRESENTATIVES.of(LinkKind.of(number)),
        List.of(id, key, id, key, id, key, request.limit(), request.offset()),
        rows -> page(request, rows, RepresentativeReference::new));
  }

  /**
   * A page of the numbers of a representative. The database skips all entries before a page, so a
   * page that is closer to the end is read from there.
   */
  <N extends Comparable<N>> Optional<Page<N>> numbers(
      LinkKind kind,
      TenantId tenant,
      RepresentativeReference representative,
      PageRequest request,
      Function<String, N> number) {
    var list = new NumberList<>(kind, tenant, Utf8.bytes(representative.value()), number);
    return fromEnd(list, request).or(() -> fromBegin(list, request));
  }

  private <N extends Comparable<N>> Optional<Page<N>> fromBegin(
      NumberList<N> list, PageRequest request) {
    return page(
        list, LinkStatement.PAGE.of(list.kind()), request.limit(), request.offset(), request);
  }

  /** Empty if the page is closer to the begin, or if the total has just changed. */
  private <N extends Comparable<N>> Optional<Page<N>> fromEnd(
      NumberList<N> list, PageRequest request) {
    if (request.offset() < NEAR) {
      return Optional.empty();
    }
    long total = total(list);
    if (request.offset() < total / 2) {
      return Optional.empty();
    }
    long limit = Math.max(0, Math.min(request.limit(), total - request.offset()));
    long behind = Math.max(0, total - request.offset() - limit);
    return page(list, LinkStatement.PAGE_FROM_END.of(list.kind()), limit, behind, request)
        .filter(page -> page.total() == total);
  }

  private long total(NumberList<?> list) {
    return executor.query(
        LinkStatement.TOTAL.of(list.kind()),
        List.of(list.tenant().value(), list.key()),
        rows -> rows.next() ? rows.getLong(1) : 0L);
  }

  private <N extends Comparable<N>> Optional<Page<N>> page(
      NumberList<N> list, String statement, long limit, long offset, PageRequest request) {
    int id = list.tenant().value();
    return executor.query(
        statement,
        List.of(id, list.key(), id, list.key(), limit, offset),
        rows -> page(request, rows, list.number()));
  }

  private static <K extends Comparable<K>> Optional<Page<K>> page(
      PageRequest request, ResultSet rows, Function<String, K> item) throws SQLException {
    var total = Optional.<Long>empty();
    var items = new ArrayList<K>();
    while (rows.next()) {
      byte[] bytes = rows.getBytes("item");
      if (bytes == null) {
        total = Optional.of(rows.getLong("total"));
      } else {
        items.add(item.apply(Utf8.text(bytes)));
      }
    }
    items.sort(null);
    return total.map(found -> new Page<>(request, items, found));
  }

  /**
   * The list of the accounts or documents of a representative.
   *
   * @param key the reference of the representative
   */
  private record NumberList<N>(
      LinkKind kind, TenantId tenant, byte[] key, Function<String, N> number) {}
}
