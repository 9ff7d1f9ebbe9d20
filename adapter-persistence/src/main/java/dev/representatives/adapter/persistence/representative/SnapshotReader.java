package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the result of {@link RepresentativeStatements#READ}. */
final class SnapshotReader {
  private final List<AccountNumber> accounts = new ArrayList<>();
  private final List<DocumentNumber> documents = new ArrayList<>();
  private Representative representative;
  private long accountsTotal;
  private long documentsTotal;

  private SnapshotReader() {}

  /** Returns empty if the representative does not exist. */
  static Optional<RepresentativeSnapshot> read(ResultSet rows) throws SQLException {
    var reader = new SnapshotReader();
    while (rows.next()) {
      reader.add(rows);
    }
    return reader.snapshot();
  }

  private void add(ResultSet row) throws SQLException {
    String item = Utf8.text(row.getBytes(2));
    switch (row.getInt(1)) {
      case 0 -> {
        representative =
            RepresentativeColumns.read(
                new RepresentativeReference(item), row, RepresentativeStatements.COLUMNS_OF_READ);
        accountsTotal = row.getLong(3);
        documentsTotal = row.getLong(4);
      }
      case 1 -> accounts.add(new AccountNumber(item));
      default -> documents.add(new DocumentNumber(item));
    }
  }

  private Optional<RepresentativeSnapshot> snapshot() {
    // UNION ALL guarantees no order; sorting a list that is already sorted costs almost nothing.
    accounts.sort(null);
    documents.sort(null);
    return Optional.ofNullable(representative)
        .map(
            found ->
                new RepresentativeSnapshot(
                    found,
                    new LinkedNumbers<>(accounts, accountsTotal),
                    new LinkedNumbers<>(documents, documentsTotal)));
  }
}
