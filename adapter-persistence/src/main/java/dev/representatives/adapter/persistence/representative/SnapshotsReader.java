package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads many representatives with their links, from one result or from several. */
final class SnapshotsReader {
  private final List<Representative> representatives = new ArrayList<>();
  private final Links<AccountNumber> accounts = new Links<>(AccountNumber::new);
  private final Links<DocumentNumber> documents = new Links<>(DocumentNumber::new);

  /** Adds a row of {@link BulkStatements#read}. */
  void add(ResultSet row) throws SQLException {
    switch (row.getInt(1)) {
      case 0 -> addRepresentative(row, 2, BulkStatements.COLUMNS_OF_READ);
      case 1 -> accounts.add(row, 2);
      default -> documents.add(row, 2);
    }
  }

  /** Adds a row with the reference at a position, and the columns from another one on. */
  void addRepresentative(ResultSet row, int reference, int columns) throws SQLException {
    representatives.add(RepresentativeColumns.read(reference(row, reference), row, columns));
  }

  /** Adds a row of {@link BulkStatements#shown}. */
  void addLink(LinkStatements kind, ResultSet row) throws SQLException {
    (kind == LinkStatements.ACCOUNTS ? accounts : documents).add(row, 1);
  }

  /** The keys of the representatives so far. */
  List<String> references() {
    return representatives.stream().map(found -> found.reference().value()).toList();
  }

  List<RepresentativeSnapshot> snapshots() {
    return representatives.stream()
        .map(
            found ->
                new RepresentativeSnapshot(
                    found, accounts.of(found.reference()), documents.of(found.reference())))
        .toList();
  }

  private static RepresentativeReference reference(ResultSet row, int column) throws SQLException {
    return new RepresentativeReference(Utf8.text(row.getBytes(column)));
  }

  /** The first links of each representative, and how many it has. */
  private static final class Links<N extends LinkedNumber & Comparable<N>> {
    private final Function<String, N> parser;
    private final Map<RepresentativeReference, List<N>> first = new HashMap<>();
    private final Map<RepresentativeReference, Long> totals = new HashMap<>();

    Links(Function<String, N> parser) {
      this.parser = parser;
    }

    void add(ResultSet row, int position) throws SQLException {
      var owner = reference(row, position);
      first
          .computeIfAbsent(owner, unread -> new ArrayList<>())
          .add(parser.apply(Utf8.text(row.getBytes(position + 1))));
      totals.put(owner, row.getLong(position + 2));
    }

    LinkedNumbers<N> of(RepresentativeReference owner) {
      var numbers = first.get(owner);
      if (numbers == null) {
        return LinkedNumbers.none();
      }
      numbers.sort(null);
      return new LinkedNumbers<>(numbers, totals.get(owner));
    }
  }
}
