package dev.representatives.domain.validation;

/** The rules of the domain that a single value can break. */
public enum ViolationCode implements Violation.Code {
  REQUIRED("A value is required."),
  EMPTY("The value is empty."),
  TOO_LONG("The value exceeds the maximum length of the field."),
  CONTROL_CHARACTER("The value contains a control character that the field does not allow."),
  LONE_SURROGATE("The value contains a lone surrogate, which is not a character."),
  SURROUNDING_WHITE_SPACE("The value begins or ends with white space."),
  NAME_INVALID("The name contains characters that are not allowed."),
  UNKNOWN_VALUE("The value is not one of those that the detail lists."),
  EMAIL_INVALID("The value is not an e-mail address."),
  LANGUAGE_INVALID("The value is not an ISO 639-1 code."),
  DATE_INVALID("The value is not an ISO 8601 calendar date."),
  TIME_INVALID("The value is not a time with an offset, as in RFC 3339."),
  NUMBER_OUT_OF_RANGE("The number has too many digits or too large an exponent."),
  TOO_SMALL("The number is below the minimum."),
  TOO_LARGE("The number is above the maximum."),
  TOO_MANY_NUMBERS("The request names more documents and accounts than it may."),
  CURSOR_INVALID("The cursor was not returned by this list with the same filters."),
  UNSUPPORTED_COMBINATION("No index serves the filters and the order together."),
  TOO_MANY_CUSTOM_FIELDS("The representative would exceed the maximum number of custom fields."),
  REPRESENTATIVE_NOT_FOUND("The receiver does not exist in the tenant."),
  HAND_OVER_TO_SELF("A representative cannot hand over to itself."),
  SUPERVISOR_NOT_FOUND("The tenant has no representative with that reference."),
  SUPERVISOR_IS_SELF("A representative cannot be its own supervisor."),
  SUPERVISOR_CYCLE("The representative supervises the supervisor, directly or indirectly."),
  SUPERVISOR_CHAIN_TOO_LONG("The representative would have more than 1,000 supervisors above it."),
  ACCOUNT_NOT_FOUND("The tenant has no account with that number."),
  DOCUMENT_NOT_FOUND("The tenant has no document with that number."),
  READ_ONLY_FIELD("The field is read-only, and cannot be set.");

  private final String meaning;

  ViolationCode(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
