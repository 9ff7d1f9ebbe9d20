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
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The columns of a representative except its key. This class lists them for statements, and maps a
 * representative to column values and back. Each field but the supervisor has a column of the same
 * name.
 */
public final class RepresentativeColumns {
  private static final String SUPERVISOR = "supervisor_reference";

  private static final List<RepresentativeField> FIELDS = List.of(RepresentativeField.values());

  private static final List<Column> CHANGING =
      Stream.concat(
              FIELDS.stream().map(RepresentativeColumns::column),
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
  public static final String NAMES = each(ALL, Column::name);

  /** The values of an INSERT. */
  static final String PARAMETERS = each(ALL, column -> "?");

  /** The assignments of an UPDATE. */
  static final String ASSIGNMENTS = each(CHANGING, column -> column.name() + " = ?");

  /** The columns that an update assigns. */
  public static final List<String> CHANGING_NAMES = CHANGING.stream().map(Column::name).toList();

  /** The number of columns in {@link #NAMES}. */
  public static final int COUNT = ALL.size();

  /** For the rows of a UNION that are not a representative. */
  public static final String NULLS = each(ALL, column -> "NULL");

  private RepresentativeColumns() {}

  /** The values for {@link #PARAMETERS}; the caller may add to the list. */
  public static List<Object> inserted(Representative representative) {
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

  /**
   * Reads a representative from the columns in {@link #NAMES}, by position, which is their order in
   * {@link #ALL}: a driver looks up each name anew for each row.
   *
   * @param first the position of the first of them in the row
   */
  public static Representative read(RepresentativeReference reference, ResultSet row, int first)
      throws SQLException {
    int next = first + FIELDS.size();
    return new Representative(
        reference,
        details(FIELDS, row, first),
        CustomFieldsJson.read(row.getString(next)),
        Instant.ofEpochMilli(row.getLong(next + 3)),
        Instant.ofEpochMilli(row.getLong(next + 1)),
        row.getLong(next + 2));
  }

  /** Reads details with some of the fields, from as many columns in their order. */
  static RepresentativeDetails details(List<RepresentativeField> fields, ResultSet row, int first)
      throws SQLException {
    var details = RepresentativeDetails.builder();
    for (int i = 0; i < fields.size(); i++) {
      String text = text(fields.get(i), row, first + i);
      if (text != null) {
        details.set(fields.get(i), text);
      }
    }
    return details.build();
  }

  /** A supervisor reference is a key, and keys are stored as bytes. */
  private static Column column(RepresentativeField field) {
    return field == SUPERVISOR_REPRESENTATIVE_REFERENCE
        ? new Column(SUPERVISOR, r -> r.details().text(field).map(Utf8::bytes).orElse(null))
        : new Column(field.fieldName(), r -> r.details().text(field).orElse(null));
  }

  /** Null for a column without a value. */
  private static String text(RepresentativeField field, ResultSet row, int column)
      throws SQLException {
    if (field != SUPERVISOR_REPRESENTATIVE_REFERENCE) {
      return row.getString(column);
    }
    byte[] key = row.getBytes(column);
    return key == null ? null : Utf8.text(key);
  }

  private static String each(List<Column> columns, Function<Column, String> sql) {
    return columns.stream().map(sql).collect(joining(", "));
  }

  /** A column, and the function that gets its value from a representative. */
  private record Column(String name, Function<Representative, Object> value) {}
}
