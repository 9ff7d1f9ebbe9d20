package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Department;
import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.ExtraInfo;
import dev.representatives.domain.representative.JobTitle;
import dev.representatives.domain.representative.LanguageCode;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.PhoneNumber;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeName;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.RepresentativeType;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Between representatives and rows. */
final class RepresentativeMapper {
  private RepresentativeMapper() {}

  static RepresentativeRow row(TenantId tenant, Representative representative) {
    var details = representative.details();
    return new RepresentativeRow(
        tenant.value(),
        Utf8.bytes(representative.reference().value()),
        column(details.name(), RepresentativeName::value),
        column(details.email(), EmailAddress::value),
        column(details.phone(), PhoneNumber::value),
        column(details.mobilePhone(), PhoneNumber::value),
        column(details.fax(), PhoneNumber::value),
        column(details.language(), LanguageCode::value),
        column(details.title(), JobTitle::value),
        column(details.department(), Department::value),
        column(details.type(), RepresentativeType::value),
        details.supervisor().map(s -> Utf8.bytes(s.value())).orElse(null),
        column(details.extraInfo(), ExtraInfo::value),
        CustomFieldsJson.write(representative.customFields()),
        representative.createdAt().toEpochMilli(),
        representative.updatedAt().toEpochMilli(),
        representative.version());
  }

  /** Empty when there is no row, else the first is the representative's. */
  static Optional<RepresentativeSnapshot> snapshot(List<SnapshotRow> rows) {
    return rows.stream()
        .filter(row -> row.part() == SnapshotRow.REPRESENTATIVE)
        .findFirst()
        .map(
            row ->
                new RepresentativeSnapshot(
                    representative(row),
                    links(rows, SnapshotRow.ACCOUNT, row.accountsTotal(), AccountNumber::new),
                    links(rows, SnapshotRow.DOCUMENT, row.documentsTotal(), DocumentNumber::new)));
  }

  private static Representative representative(SnapshotRow row) {
    return new Representative(
        reference(row.item()),
        new RepresentativeDetails(
            value(row.name(), RepresentativeName::new),
            value(row.email(), EmailAddress::new),
            value(row.phone(), PhoneNumber::new),
            value(row.mobilePhone(), PhoneNumber::new),
            value(row.fax(), PhoneNumber::new),
            value(row.language(), LanguageCode::new),
            value(row.title(), JobTitle::new),
            value(row.department(), Department::new),
            value(row.representativeType(), RepresentativeType::new),
            value(row.supervisorReference(), RepresentativeMapper::reference),
            value(row.extraInfo(), ExtraInfo::new)),
        CustomFieldsJson.read(row.customFields()),
        Instant.ofEpochMilli(row.createdAt()),
        Instant.ofEpochMilli(row.updatedAt()),
        row.version());
  }

  private static <N extends LinkedNumber & Comparable<N>> LinkedNumbers<N> links(
      List<SnapshotRow> rows, int part, long total, Function<String, N> number) {
    // UNION ALL promises no order; sorting what is sorted already costs next to nothing.
    return new LinkedNumbers<>(
        rows.stream()
            .filter(row -> row.part() == part)
            .map(row -> number.apply(Utf8.text(row.item())))
            .sorted()
            .toList(),
        total);
  }

  static RepresentativeReference reference(byte[] column) {
    return new RepresentativeReference(Utf8.text(column));
  }

  private static <T> String column(Optional<T> value, Function<T, String> text) {
    return value.map(text).orElse(null);
  }

  private static <C, T> Optional<T> value(C column, Function<C, T> value) {
    return Optional.ofNullable(column).map(value);
  }
}
