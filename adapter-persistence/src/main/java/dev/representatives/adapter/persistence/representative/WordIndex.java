package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.sql.Chunks;
import dev.representatives.adapter.persistence.sql.KeyCondition;
import dev.representatives.adapter.persistence.sql.StatementExecutor;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.listing.SearchWords;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the words by which representatives are found, in the transaction that writes the
 * representative. The foreign key removes them together with it.
 */
public final class WordIndex {
  private static final String STORED = "SELECT reference, word FROM representative_words WHERE ";

  private static final String DELETE = "DELETE FROM representative_words WHERE ";

  private static final String INSERT =
      "INSERT INTO representative_words (tenant_id, reference, word) VALUES ";

  private static final String ROW = "(?, ?, ?)";

  private static final int COLUMNS = 3;

  private final StatementExecutor executor;

  public WordIndex(StatementExecutor executor) {
    this.executor = executor;
  }

  /** Writes the words of new representatives. */
  public void insert(TenantId tenant, List<Representative> representatives) {
    var rows = new ArrayList<List<Object>>();
    for (var representative : representatives) {
      byte[] reference = key(representative);
      for (var word : SearchWords.of(representative)) {
        rows.add(List.of(tenant.value(), reference, Utf8.bytes(word)));
      }
    }
    Chunks.each(
        rows,
        Chunks.rows(COLUMNS),
        part ->
            executor.updateAll(
                INSERT + String.join(", ", Collections.nCopies(part.size(), ROW)),
                part.stream().flatMap(List::stream).toList()));
  }

  /** Writes the words of changed representatives that differ from the stored ones. */
  public void update(TenantId tenant, List<Representative> representatives) {
    if (!representatives.isEmpty()) {
      var condition = KeyCondition.on(executor.database());
      Chunks.each(
          representatives, condition.perStatement(), part -> update(condition, tenant, part));
    }
  }

  private void update(
      KeyCondition condition, TenantId tenant, List<Representative> representatives) {
    var stored = stored(condition, tenant, representatives);
    var different =
        representatives.stream()
            .filter(
                representative ->
                    !SearchWords.of(representative)
                        .equals(stored.getOrDefault(representative.reference().value(), Set.of())))
            .toList();
    if (!different.isEmpty()) {
      replace(condition, tenant, different);
    }
  }

  /** Writes the words of a representative whose words have changed. */
  void replace(TenantId tenant, Representative representative) {
    replace(KeyCondition.on(executor.database()), tenant, List.of(representative));
  }

  private void replace(
      KeyCondition condition, TenantId tenant, List<Representative> representatives) {
    executor.updateAll(
        DELETE + condition.sql(representatives.size(), "tenant_id", "reference"),
        condition.values(tenant, keys(representatives)));
    insert(tenant, representatives);
  }

  private Map<String, Set<String>> stored(
      KeyCondition condition, TenantId tenant, List<Representative> representatives) {
    return executor.query(
        STORED + condition.sql(representatives.size(), "tenant_id", "reference"),
        condition.values(tenant, keys(representatives)),
        rows -> {
          var found = new HashMap<String, Set<String>>();
          while (rows.next()) {
            found
                .computeIfAbsent(Utf8.text(rows.getBytes("reference")), unread -> new HashSet<>())
                .add(Utf8.text(rows.getBytes("word")));
          }
          return found;
        });
  }

  private static List<byte[][]> keys(List<Representative> representatives) {
    return representatives.stream().map(one -> new byte[][] {key(one)}).toList();
  }

  private static byte[] key(Representative representative) {
    return Utf8.bytes(representative.reference().value());
  }
}
