package dev.representatives.domain.validation;

/** The rules of the domain that a single value can break. */
public enum ViolationCode implements Violation.Code {
  REQUIRED("The value must be given."),
  EMPTY("The value has no character."),
  TOO_LONG("The value has more characters than the field holds."),
  CONTROL_CHARACTER("The value holds a control character that the field does not take."),
  LONE_SURROGATE("The value holds half of a surrogate pair, which is no character."),
  SURROUNDING_WHITE_SPACE("The value begins or ends with white space."),
  NAME_INVALID("The name has characters that it may not have."),
  EMAIL_INVALID("The value is not an e-mail address."),
  LANGUAGE_INVALID("The value is not an ISO 639-1 code."),
  DATE_INVALID("The value is not an ISO 8601 calendar date."),
  NUMBER_OUT_OF_RANGE("The number has too many digits or too large an exponent."),
  TOO_SMALL("The number is below the smallest that is accepted."),
  TOO_MANY_CUSTOM_FIELDS("The representative would have more custom fields than it can hold."),
  SUPERVISOR_NOT_FOUND("The tenant has no representative of that reference."),
  SUPERVISOR_IS_SELF("A representative cannot be its own supervisor."),
  SUPERVISOR_CYCLE("The supervisor is, over one or more steps, supervised by the representative."),
  SUPERVISOR_CHAIN_TOO_LONG(
      "The representative would have more than 1,000 supervisors one above the other."),
  ACCOUNT_NOT_FOUND("The tenant has no account of that number."),
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
