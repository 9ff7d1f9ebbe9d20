package dev.representatives.adapter.persistence.representative;

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
        LinkStatements.of(number).representatives(),
        List.of(id, key, id, key, id, key, request.limit(), request.offset()),
        rows -> page(request, rows, RepresentativeReference::new));
  }

  /**
   * A page of the numbers of a representative. The database skips all entries before a page, so a
   * page that is closer to the end is read from there.
   */
  <N extends Comparable<N>> Optional<Page<N>> numbers(
      LinkStatements kind,
      TenantId tenant,
      RepresentativeReference representative,
      PageRequest request,
      Function<String, N> number) {
    byte[] key = Utf8.bytes(representative.value());
    return fromEnd(kind, tenant, key, request, number)
        .or(() -> fromBegin(kind, tenant, key, request, number));
  }

  private <N extends Comparable<N>> Optional<Page<N>> fromBegin(
      LinkStatements kind,
      TenantId tenant,
      byte[] key,
      PageRequest request,
      Function<String, N> number) {
    return numbers(kind.page(), tenant, key, request.limit(), request.offset(), request, number);
  }

  /** Empty if the page is closer to the begin, or if the total has just changed. */
  private <N extends Comparable<N>> Optional<Page<N>> fromEnd(
      LinkStatements kind,
      TenantId tenant,
      byte[] key,
      PageRequest request,
      Function<String, N> number) {
    if (request.offset() < NEAR) {
      return Optional.empty();
    }
    long total = total(kind, tenant, key);
    if (request.offset() < total / 2) {
      return Optional.empty();
    }
    long limit = Math.max(0, Math.min(request.limit(), total - request.offset()));
    long behind = Math.max(0, total - request.offset() - limit);
    return numbers(kind.pageFromEnd(), tenant, key, limit, behind, request, number)
        .filter(page -> page.total() == total);
  }

  private long total(LinkStatements kind, TenantId tenant, byte[] key) {
    return executor.query(
        kind.total(), List.of(tenant.value(), key), rows -> rows.next() ? rows.getLong(1) : 0L);
  }

  private <N extends Comparable<N>> Optional<Page<N>> numbers(
      String statement,
      TenantId tenant,
      byte[] key,
      long limit,
      long offset,
      PageRequest request,
      Function<String, N> number) {
    int id = tenant.value();
    return executor.query(
        statement, List.of(id, key, id, key, limit, offset), rows -> page(request, rows, number));
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
}
