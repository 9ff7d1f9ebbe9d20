package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.Location;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The text fields that callers can set (docs/api.md, "Fields of a representative"). */
public enum RepresentativeField {
  NAME("name", RepresentativeName.MAX_LENGTH, RepresentativeName::parse, RepresentativeName::new),
  EMAIL("email", EmailAddress.MAX_LENGTH, EmailAddress::parse, EmailAddress::new),
  PHONE("phone", PhoneNumber.MAX_LENGTH, PhoneNumber::parse, PhoneNumber::new),
  MOBILE_PHONE("mobile_phone", PhoneNumber.MAX_LENGTH, PhoneNumber::parse, PhoneNumber::new),
  FAX("fax", PhoneNumber.MAX_LENGTH, PhoneNumber::parse, PhoneNumber::new),
  LANGUAGE("language", LanguageCode.MAX_LENGTH, LanguageCode::parse, LanguageCode::new),
  TITLE("title", JobTitle.MAX_LENGTH, JobTitle::parse, JobTitle::new),
  DEPARTMENT("department", Department.MAX_LENGTH, Department::parse, Department::new),
  REPRESENTATIVE_TYPE(
      "representative_type",
      RepresentativeType.MAX_LENGTH,
      RepresentativeType::parse,
      RepresentativeType::new),
  SUPERVISOR_REPRESENTATIVE_REFERENCE(
      "supervisor_representative_reference",
      TextRules.IDENTIFIER_MAX_LENGTH,
      RepresentativeReference::new,
      RepresentativeReference::new),
  EXTRA_INFO("extra_info", ExtraInfo.MAX_LENGTH, ExtraInfo::parse, ExtraInfo::new);

  private final String fieldName;
  private final int maxLength;

  @SuppressWarnings("ImmutableEnumChecker") // method references, which have no state
  private final Function<String, FieldValue> sent;

  @SuppressWarnings("ImmutableEnumChecker") // method references, which have no state
  private final Function<String, FieldValue> stored;

  /**
   * Defines a field.
   *
   * @param sent parses caller input and enforces all rules
   * @param stored parses stored text without checking the current rules
   */
  RepresentativeField(
      String fieldName,
      int maxLength,
      Function<String, FieldValue> sent,
      Function<String, FieldValue> stored) {
    this.fieldName = fieldName;
    this.maxLength = maxLength;
    this.sent = sent;
    this.stored = stored;
  }

  /** The name in requests and responses. */
  public String fieldName() {
    return fieldName;
  }

  /** Maximum length of a value, in code points. */
  public int maxLength() {
    return maxLength;
  }

  /** The location of the field in the request body. */
  public Location location() {
    return Location.field(fieldName);
  }

  /** The field with this name. */
  public static Optional<RepresentativeField> named(String fieldName) {
    return Arrays.stream(values()).filter(f -> f.fieldName.equals(fieldName)).findFirst();
  }

  /** Parses caller input or throws {@link InvalidValueException}. */
  FieldValue parse(String text) {
    return sent.apply(text);
  }

  /** Parses stored text without checking the current rules. */
  FieldValue stored(String text) {
    return stored.apply(text);
  }
}
