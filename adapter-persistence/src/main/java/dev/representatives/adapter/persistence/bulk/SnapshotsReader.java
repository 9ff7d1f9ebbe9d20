package dev.representatives.adapter.persistence.bulk;

import dev.representatives.adapter.persistence.representative.RepresentativeColumns;
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

/**
 * Reads the results of {@link BulkStatements#read}. They lack the links of representatives with
 * more of them than a response shows.
 */
final class SnapshotsReader {
  private final List<Row> representatives = new ArrayList<>();
  private final Links<AccountNumber> accounts = new Links<>(AccountNumber::new);
  private final Links<DocumentNumber> documents = new Links<>(DocumentNumber::new);

  void add(ResultSet row) throws SQLException {
    var reference = new RepresentativeReference(Utf8.text(row.getBytes(2)));
    switch (row.getInt(1)) {
      case 0 ->
          representatives.add(
              new Row(
                  RepresentativeColumns.read(reference, row, BulkStatements.COLUMNS_OF_READ),
                  row.getLong(4),
                  row.getLong(5)));
      case 1 -> accounts.add(reference, row);
      default -> documents.add(reference, row);
    }
  }

  List<RepresentativeSnapshot> complete() {
    return representatives.stream()
        .filter(Row::isComplete)
        .map(Row::representative)
        .map(
            found ->
                new RepresentativeSnapshot(
                    found, accounts.of(found.reference()), documents.of(found.reference())))
        .toList();
  }

  /** The representatives whose links are missing. */
  List<RepresentativeReference> withMoreLinks() {
    return representatives.stream()
        .filter(row -> !row.isComplete())
        .map(row -> row.representative().reference())
        .toList();
  }

  private record Row(Representative representative, long accountsTotal, long documentsTotal) {
    boolean isComplete() {
      return Math.max(accountsTotal, documentsTotal) <= LinkedNumbers.SHOWN;
    }
  }

  private static final class Links<N extends LinkedNumber & Comparable<N>> {
    private final Function<String, N> parser;
    private final Map<RepresentativeReference, List<N>> numbers = new HashMap<>();

    Links(Function<String, N> parser) {
      this.parser = parser;
    }

    void add(RepresentativeReference owner, ResultSet row) throws SQLException {
      numbers
          .computeIfAbsent(owner, unread -> new ArrayList<>())
          .add(parser.apply(Utf8.text(row.getBytes(3))));
    }

    LinkedNumbers<N> of(RepresentativeReference owner) {
      var found = numbers.get(owner);
      if (found == null) {
        return LinkedNumbers.none();
      }
      found.sort(null);
      return new LinkedNumbers<>(found, found.size());
    }
  }
}
