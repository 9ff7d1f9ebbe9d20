package dev.representatives.adapter.persistence;

import static dev.representatives.domain.representative.RepresentativeField.DEPARTMENT;
import static dev.representatives.domain.representative.RepresentativeField.EMAIL;
import static dev.representatives.domain.representative.RepresentativeField.EXTRA_INFO;
import static dev.representatives.domain.representative.RepresentativeField.FAX;
import static dev.representatives.domain.representative.RepresentativeField.LANGUAGE;
import static dev.representatives.domain.representative.RepresentativeField.MOBILE_PHONE;
import static dev.representatives.domain.representative.RepresentativeField.NAME;
import static dev.representatives.domain.representative.RepresentativeField.PHONE;
import static dev.representatives.domain.representative.RepresentativeField.REPRESENTATIVE_TYPE;
import static dev.representatives.domain.representative.RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE;
import static dev.representatives.domain.representative.RepresentativeField.TITLE;

import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import io.micronaut.core.annotation.Nullable;
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
        column(details, NAME),
        column(details, EMAIL),
        column(details, PHONE),
        column(details, MOBILE_PHONE),
        column(details, FAX),
        column(details, LANGUAGE),
        column(details, TITLE),
        column(details, DEPARTMENT),
        column(details, REPRESENTATIVE_TYPE),
        details.text(SUPERVISOR_REPRESENTATIVE_REFERENCE).map(Utf8::bytes).orElse(null),
        column(details, EXTRA_INFO),
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
        details(row),
        CustomFieldsJson.read(row.customFields()),
        Instant.ofEpochMilli(row.createdAt()),
        Instant.ofEpochMilli(row.updatedAt()),
        row.version());
  }

  private static RepresentativeDetails details(SnapshotRow row) {
    var details = RepresentativeDetails.builder();
    set(details, NAME, row.name());
    set(details, EMAIL, row.email());
    set(details, PHONE, row.phone());
    set(details, MOBILE_PHONE, row.mobilePhone());
    set(details, FAX, row.fax());
    set(details, LANGUAGE, row.language());
    set(details, TITLE, row.title());
    set(details, DEPARTMENT, row.department());
    set(details, REPRESENTATIVE_TYPE, row.representativeType());
    if (row.supervisorReference() != null) {
      set(details, SUPERVISOR_REPRESENTATIVE_REFERENCE, Utf8.text(row.supervisorReference()));
    }
    set(details, EXTRA_INFO, row.extraInfo());
    return details.build();
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

  private static @Nullable String column(RepresentativeDetails details, RepresentativeField field) {
    return details.text(field).orElse(null);
  }

  private static void set(
      RepresentativeDetails.Builder details, RepresentativeField field, @Nullable String column) {
    if (column != null) {
      details.set(field, column);
    }
  }
}
