package dev.representatives.adapter.rest.pages;

import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a caller can do about a refused value; a new code does not compile without. */
final class ViolationRemedies {
  private ViolationRemedies() {}

  /** Every code of a refused value, with its remedy. */
  static Map<Violation.Code, String> all() {
    var remedies = new LinkedHashMap<Violation.Code, String>();
    Arrays.stream(ViolationCode.values()).forEach(code -> remedies.put(code, of(code)));
    Arrays.stream(WireViolationCode.values()).forEach(code -> remedies.put(code, of(code)));
    return remedies;
  }

  /** One English sentence; text between backticks is code. */
  private static String of(ViolationCode code) {
    return switch (code) {
      case REQUIRED -> "Send the field with a value.";
      case EMPTY -> "Send at least one character.";
      case TOO_LONG -> "Shorten the value to the length that the detail names; nothing is cut.";
      case CONTROL_CHARACTER -> "Remove the character that the detail names.";
      case LONE_SURROGATE -> "Send the whole pair, or neither half.";
      case SURROUNDING_WHITE_SPACE -> "Remove the white space at both ends.";
      case NAME_INVALID -> "Use only the characters that the detail names.";
      case EMAIL_INVALID ->
          "Send one address alone, such as `jsmith@example.com`: one `@`, a dot in the domain, "
              + "no spaces, no invisible characters, nothing around it.";
      case LANGUAGE_INVALID -> "Send two letters of ISO 639-1, such as `en`; not `eng` or `en-US`.";
      case DATE_INVALID -> "Send an existing date as `YYYY-MM-DD`, such as `2026-11-22`.";
      case NUMBER_OUT_OF_RANGE -> "Send fewer digits, or the number as a string.";
      case TOO_SMALL -> "Send 1 or more.";
      case TOO_MANY_CUSTOM_FIELDS -> "Remove some: a custom field that is sent as null is removed.";
      case SUPERVISOR_NOT_FOUND -> "Create the supervisor first.";
      case SUPERVISOR_IS_SELF -> "Name another representative, or send null.";
      case SUPERVISOR_CYCLE ->
          "Name a supervisor outside the cycle that the detail shows, or change one of "
              + "those in it first.";
      case SUPERVISOR_CHAIN_TOO_LONG -> "Name a supervisor who is nearer to the top.";
      case ACCOUNT_NOT_FOUND -> "Create the account first, with `PUT /accounts/{account_number}`.";
      case READ_ONLY_FIELD ->
          "Leave it out, or send its current value; without `Prefer: handling=strict` it is "
              + "ignored.";
    };
  }

  private static String of(WireViolationCode code) {
    return switch (code) {
      case WRONG_TYPE -> "Send the JSON type that the detail names.";
      case NOT_AN_INTEGER -> "Send digits only, such as `1`.";
      case REFERENCE_MISMATCH -> "Make them equal, or leave the one in the body out.";
      case UNKNOWN_FIELD ->
          "Correct its name or leave it out; without `Prefer: handling=strict` it is " + "ignored.";
      case UNKNOWN_PARAMETER -> "Correct its name or leave it out.";
      case REPEATED_PARAMETER -> "Send it once.";
    };
  }
}
