package dev.representatives.adapter.persistence.link;

import dev.representatives.adapter.persistence.sql.Chunks;
import dev.representatives.adapter.persistence.sql.StatementExecutor;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.text.CodePoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Maintains the number of links of each representative, in the transaction that changes the links:
 * counting 100,000 entries of an index takes longer than all the rest of a request. See
 * docs/decisions/0020. Who has no row has no links.
 */
public final class LinkTotals {
  /** To be joined with the representatives {@code r}. */
  public static final String JOIN =
      """
      LEFT JOIN representative_link_totals t
        ON t.tenant_id = r.tenant_id AND t.reference = r.reference
      """;

  /** The two totals, where {@link #JOIN} is joined. */
  public static final String COLUMNS =
      "COALESCE(t.accounts_total, 0) AS accounts_total,"
          + " COALESCE(t.documents_total, 0) AS documents_total";

  private static final String CHANGE =
      """
      INSERT INTO representative_link_totals (tenant_id, reference, accounts_total, documents_total)
      VALUES {rows}
      ON DUPLICATE KEY UPDATE accounts_total = accounts_total + VALUES(accounts_total),
        documents_total = documents_total + VALUES(documents_total)
      """;

  private static final int VALUES = 4;

  private final StatementExecutor executor;

  public LinkTotals(StatementExecutor executor) {
    this.executor = executor;
  }

  /** Changes a total of a representative; the difference may be negative. */
  void change(
      TenantId tenant, RepresentativeReference representative, LinkKind kind, int difference) {
    if (difference != 0) {
      change(tenant, List.of(Map.entry(representative.value(), Difference.of(kind, difference))));
    }
  }

  /** Changes the totals by the numbers of removed and added links. */
  public void change(TenantId tenant, Collection<LinkKey> removed, Collection<LinkKey> added) {
    var differences = new HashMap<String, Difference>();
    removed.forEach(key -> count(differences, key, -1));
    added.forEach(key -> count(differences, key, 1));
    var sorted =
        differences.entrySet().stream()
            .filter(entry -> !entry.getValue().isNone())
            .sorted(Map.Entry.comparingByKey(CodePoints::compare))
            .toList();
    Chunks.each(sorted, Chunks.rows(VALUES), rows -> change(tenant, rows));
  }

  private static void count(Map<String, Difference> differences, LinkKey key, int by) {
    differences.merge(
        key.representative().value(),
        Difference.of(LinkKind.of(key.number()), by),
        Difference::plus);
  }

  private void change(TenantId tenant, List<Map.Entry<String, Difference>> differences) {
    var values = new ArrayList<Object>(VALUES * differences.size());
    for (var entry : differences) {
      Collections.addAll(
          values,
          tenant.value(),
          Utf8.bytes(entry.getKey()),
          entry.getValue().accounts(),
          entry.getValue().documents());
    }
    executor.updateAll(
        CHANGE.replace(
            "{rows}", String.join(", ", Collections.nCopies(differences.size(), "(?, ?, ?, ?)"))),
        values);
  }

  private record Difference(int accounts, int documents) {
    static Difference of(LinkKind kind, int links) {
      return kind == LinkKind.ACCOUNTS ? new Difference(links, 0) : new Difference(0, links);
    }

    Difference plus(Difference other) {
      return new Difference(accounts + other.accounts, documents + other.documents);
    }

    boolean isNone() {
      return accounts == 0 && documents == 0;
    }
  }
}
