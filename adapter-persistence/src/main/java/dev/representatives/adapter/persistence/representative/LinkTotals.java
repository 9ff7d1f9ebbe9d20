package dev.representatives.adapter.persistence.representative;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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
 * Maintains the number of links in the row of each representative, in the transaction that changes
 * the links: counting 100,000 entries of an index takes longer than all the rest of a request. See
 * docs/decisions/0020.
 */
final class LinkTotals {
  private static final String CHANGE =
      """
      UPDATE representatives
      SET accounts_total = accounts_total + ?, documents_total = documents_total + ?
      WHERE {keys}
      """;

  private static final String CHANGE_ONE =
      CHANGE.replace("{keys}", "tenant_id = ? AND reference = ?");

  private final StatementExecutor executor;

  LinkTotals(StatementExecutor executor) {
    this.executor = executor;
  }

  /** Changes a total of a representative; the difference may be negative. */
  void change(
      TenantId tenant,
      RepresentativeReference representative,
      LinkStatements kind,
      int difference) {
    if (difference != 0) {
      change(tenant, representative.value(), Difference.NONE.plus(kind, difference));
    }
  }

  private void change(TenantId tenant, String reference, Difference difference) {
    executor.update(
        CHANGE_ONE,
        List.of(
            difference.accounts(), difference.documents(), tenant.value(), Utf8.bytes(reference)));
  }

  /**
   * Changes the totals of representatives by those of removed and added links, without repetition.
   */
  void change(TenantId tenant, Collection<LinkKey> removed, Collection<LinkKey> added) {
    var differences = new HashMap<String, Difference>();
    removed.forEach(key -> count(differences, key, -1));
    added.forEach(key -> count(differences, key, 1));
    differences.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(Difference.NONE))
        .sorted(Map.Entry.comparingByKey(CodePoints::compare))
        .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())))
        .forEach((difference, references) -> changeAll(tenant, references, difference));
  }

  private static void count(Map<String, Difference> differences, LinkKey key, int by) {
    var kind = LinkStatements.of(key.number());
    differences.merge(
        key.representative().value(), Difference.NONE.plus(kind, by), Difference::plus);
  }

  /** H2 would read all representatives of the tenant for each statement with many keys. */
  private void changeAll(TenantId tenant, List<String> references, Difference difference) {
    var condition = KeyCondition.on(executor.database());
    if (condition == KeyCondition.ROWS) {
      references.forEach(reference -> change(tenant, reference, difference));
      return;
    }
    Chunks.eachFilled(
        references,
        condition.perStatement(),
        keys -> {
          var values = new ArrayList<Object>();
          Collections.addAll(values, difference.accounts(), difference.documents());
          values.addAll(
              condition.values(
                  tenant, keys.stream().map(key -> new byte[][] {Utf8.bytes(key)}).toList()));
          executor.updateAll(
              CHANGE.replace("{keys}", condition.sql(keys.size(), "tenant_id", "reference")),
              values);
        });
  }

  private record Difference(int accounts, int documents) {
    static final Difference NONE = new Difference(0, 0);

    Difference plus(LinkStatements kind, int links) {
      return kind == LinkStatements.ACCOUNTS
          ? new Difference(accounts + links, documents)
          : new Difference(accounts, documents + links);
    }

    Difference plus(Difference other) {
      return new Difference(accounts + other.accounts, documents + other.documents);
    }
  }
}
