package dev.representatives.adapter.persistence.representative;

import static java.util.stream.Collectors.joining;

import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.representative.Department;
import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.ExtraInfo;
import dev.representatives.domain.representative.JobTitle;
import dev.representatives.domain.representative.LanguageCode;
import dev.representatives.domain.representative.PhoneNumber;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeName;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The columns of a representative beside its key: how statements list them, and the mapping of a
 * representative to their values and back.
 */
final class RepresentativeColumns {
  private static final List<Column> CHANGING =
      List.of(
          column("name", RepresentativeDetails::name, RepresentativeName::value),
          column("email", RepresentativeDetails::email, EmailAddress::value),
          column("phone", RepresentativeDetails::phone, PhoneNumber::value),
          column("mobile_phone", RepresentativeDetails::mobilePhone, PhoneNumber::value),
          column("fax", RepresentativeDetails::fax, PhoneNumber::value),
          column("language", RepresentativeDetails::language, LanguageCode::value),
          column("title", RepresentativeDetails::title, JobTitle::value),
          column("department", RepresentativeDetails::department, Department::value),
          column("representative_type", RepresentativeDetails::type, RepresentativeType::value),
          column(
              "supervisor_reference",
              RepresentativeDetails::supervisor,
              supervisor -> Utf8.bytes(supervisor.value())),
          column("extra_info", RepresentativeDetails::extraInfo, ExtraInfo::value),
          new Column("custom_fields", r -> CustomFieldsJson.write(r.customFields())),
          new Column("updated_at", r -> r.updatedAt().toEpochMilli()),
          new Column("version", Representative::version));

  /** An update keeps the time of creation. */
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

  /** For the rows of a UNION that are not those of a representative. */
  static final String NULLS = each(ALL, column -> "NULL");

  private RepresentativeColumns() {}

  /** The values for {@link #PARAMETERS}; a list that the caller may add to. */
  static List<Object> inserted(Representative representative) {
    return values(ALL, representative);
  }

  /** The values for {@link #ASSIGNMENTS}; a list that the caller may add to. */
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

  static Representative read(RepresentativeReference reference, ResultSet row) throws SQLException {
    return new Representative(
        reference,
        new RepresentativeDetails(
            text(row, "name", RepresentativeName::new),
            text(row, "email", EmailAddress::new),
            text(row, "phone", PhoneNumber::new),
            text(row, "mobile_phone", PhoneNumber::new),
            text(row, "fax", PhoneNumber::new),
            text(row, "language", LanguageCode::new),
            text(row, "title", JobTitle::new),
            text(row, "department", Department::new),
            text(row, "representative_type", RepresentativeType::new),
            Optional.ofNullable(row.getBytes("supervisor_reference"))
                .map(key -> new RepresentativeReference(Utf8.text(key))),
            text(row, "extra_info", ExtraInfo::new)),
        CustomFieldsJson.read(row.getString("custom_fields")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("updated_at")),
        row.getLong("version"));
  }

  private static <T> Optional<T> text(ResultSet row, String column, Function<String, T> value)
      throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(value);
  }

  private static <T> Column column(
      String name, Function<RepresentativeDetails, Optional<T>> detail, Function<T, ?> value) {
    return new Column(name, r -> detail.apply(r.details()).<Object>map(value).orElse(null));
  }

  private static String each(List<Column> columns, Function<Column, String> sql) {
    return columns.stream().map(sql).collect(joining(", "));
  }

  /** A column, and the value of a representative in it. */
  private record Column(String name, Function<Representative, Object> value) {}
}
