package dev.representatives.adapter.persistence.representative;

import static dev.representatives.domain.representative.RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE;
import static java.util.stream.Collectors.joining;

import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The columns of a representative except its key. This class lists them for statements, and maps a
 * representative to column values and back. Each field but the supervisor has a column of the same
 * name.
 */
final class RepresentativeColumns {
  private static final String SUPERVISOR = "supervisor_reference";

  private static final List<Column> CHANGING =
      Stream.concat(
              Arrays.stream(RepresentativeField.values()).map(RepresentativeColumns::column),
              Stream.of(
                  new Column("custom_fields", r -> CustomFieldsJson.write(r.customFields())),
                  new Column("updated_at", r -> r.updatedAt().toEpochMilli()),
                  new Column("version", Representative::version)))
          .toList();

  /** An update keeps the creation time. */
  private static final List<Column> ALL =
      Stream.concat(
              CHANGING.stream(),
              Stream.of(new Column("created_at", r -> r.createdAt().toEpochMilli())))
          .toList();

  /** The columns of a SELECT or an INSERT. */
  static final String NAMES = each(ALL, Column::name);

  /** The values of an INSERT. */
  static final String PARAMETERS = each(ALL, column -> "?");

  /** The assignments of an UPDATE. */
  static final String ASSIGNMENTS = each(CHANGING, column -> column.name() + " = ?");

  /** The columns that an update assigns. */
  static final List<String> CHANGING_NAMES = CHANGING.stream().map(Column::name).toList();

  /** The number of columns in {@link #NAMES}. */
  static final int COUNT = ALL.size();

  /** For the rows of a UNION that are not a representative. */
  static final String NULLS = each(ALL, column -> "NULL");

  private RepresentativeColumns() {}

  /** The values for {@link #PARAMETERS}; the caller may add to the list. */
  static List<Object> inserted(Representative representative) {
    return values(ALL, representative);
  }

  /** The values for {@link #ASSIGNMENTS}; the caller may add to the list. */
  static List<Object> updated(Representative representative) {
    return values(CHANGING, representative);
  }

  private static List<Object> values(List<Column> columns, Representative representative) {
    var values = new ArrayList<>();
    for (var column : columns) {
      values.add(column.value().apply(representative));
    }
    return values;
  }

  /** The columns of some fields, for a SELECT. */
  static String names(String table, List<RepresentativeField> fields) {
    return fields.stream().map(field -> table + "." + column(field).name()).collect(joining(", "));
  }

  static Representative read(RepresentativeReference reference, ResultSet row) throws SQLException {
    return new Representative(
        reference,
        details(Arrays.asList(RepresentativeField.values()), row),
        CustomFieldsJson.read(row.getString("custom_fields")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("updated_at")),
        row.getLong("version"));
  }

  /** Reads details with some of the fields. */
  static RepresentativeDetails details(List<RepresentativeField> fields, ResultSet row)
      throws SQLException {
    var details = RepresentativeDetails.builder();
    for (var field : fields) {
      text(field, row).ifPresent(text -> details.set(field, text));
    }
    return details.build();
  }

  /** A supervisor reference is a key, and keys are stored as bytes. */
  private static Column column(RepresentativeField field) {
    return field == SUPERVISOR_REPRESENTATIVE_REFERENCE
        ? new Column(SUPERVISOR, r -> r.details().text(field).map(Utf8::bytes).orElse(null))
        : new Column(field.fieldName(), r -> r.details().text(field).orElse(null));
  }

  private static Optional<String> text(RepresentativeField field, ResultSet row)
      throws SQLException {
    return field == SUPERVISOR_REPRESENTATIVE_REFERENCE
        ? Optional.ofNullable(row.getBytes(SUPERVISOR)).map(Utf8::text)
        : Optional.ofNullable(row.getString(field.fieldName()));
  }

  private static String each(List<Column> columns, Function<Column, String> sql) {
    return columns.stream().map(sql).collect(joining(", "));
  }

  /** A column, and the function that gets its value from a representative. */
  private record Column(String name, Function<Representative, Object> value) {}
}
