package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.listing.SearchWords;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;

/**
 * Writes the words by which representatives are found, in the transaction that writes the
 * representative. The foreign key removes them together with it.
 */
final class WordIndex {
  private static final String STORED =
      "SELECT word FROM representative_words WHERE tenant_id = ? AND reference = ?";

  private static final String DELETE =
      "DELETE FROM representative_words WHERE tenant_id = ? AND reference = ?";

  private static final String INSERT =
      "INSERT INTO representative_words (tenant_id, reference, word) VALUES ";

  private static final String ROW = "(?, ?, ?)";

  private final StatementExecutor executor;

  WordIndex(StatementExecutor executor) {
    this.executor = executor;
  }

  /** Writes the words of a new representative. */
  void insert(TenantId tenant, Representative representative) {
    insert(tenant, representative, SearchWords.of(representative));
  }

  /** Writes the words of a changed representative if they differ from the stored ones. */
  void update(TenantId tenant, Representative representative) {
    var words = SearchWords.of(representative);
    var key = List.of(tenant.value(), Utf8.bytes(representative.reference().value()));
    var stored =
        executor.query(
            STORED,
            key,
            rows -> {
              var found = new HashSet<String>();
              while (rows.next()) {
                found.add(Utf8.text(rows.getBytes("word")));
              }
              return found;
            });
    if (!stored.equals(words)) {
      executor.updateAll(DELETE, key);
      insert(tenant, representative, words);
    }
  }

  private void insert(TenantId tenant, Representative representative, SortedSet<String> words) {
    if (words.isEmpty()) {
      return;
    }
    var values = new ArrayList<>();
    for (var word : words) {
      values.add(tenant.value());
      values.add(Utf8.bytes(representative.reference().value()));
      values.add(Utf8.bytes(word));
    }
    executor.updateAll(INSERT + String.join(", ", Collections.nCopies(words.size(), ROW)), values);
  }
}
