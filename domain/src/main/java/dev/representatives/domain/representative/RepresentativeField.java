package dev.representatives.domain.representative;

import dev.representatives.domain.validation.Location;
import java.util.Arrays;
import java.util.Optional;

/** The text fields that a caller can set (docs/api.md, "Fields of a representative"). */
public enum RepresentativeField {
  NAME("name"),
  EMAIL("email"),
  PHONE("phone"),
  MOBILE_PHONE("mobile_phone"),
  FAX("fax"),
  LANGUAGE("language"),
  TITLE("title"),
  DEPARTMENT("department"),
  REPRESENTATIVE_TYPE("representative_type"),
  SUPERVISOR_REPRESENTATIVE_REFERENCE("supervisor_representative_reference"),
  EXTRA_INFO("extra_info");

  private final String fieldName;

  RepresentativeField(String fieldName) {
    this.fieldName = fieldName;
  }

  /** The name in a request or an answer. */
  public String fieldName() {
    return fieldName;
  }

  /** Where the field stands in a body. */
  public Location location() {
    return Location.field(fieldName);
  }

  /** The field of that name. */
  public static Optional<RepresentativeField> named(String fieldName) {
    return Arrays.stream(values()).filter(f -> f.fieldName.equals(fieldName)).findFirst();
  }
}
