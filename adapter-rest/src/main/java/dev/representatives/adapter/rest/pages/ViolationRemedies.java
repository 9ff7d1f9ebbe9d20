package dev.representatives.adapter.rest.pages;

import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The remedies for refused values; a new code without a remedy does not compile. */
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
      case TOO_LONG ->
          "Shorten the value to the length named in the detail; values are not truncated.";
      case CONTROL_CHARACTER -> "Remove the character named in the detail.";
      case LONE_SURROGATE -> "Send both surrogates of the pair, or neither.";
      case SURROUNDING_WHITE_SPACE -> "Remove the white space at both ends.";
      case NAME_INVALID -> "Use only the characters named in the detail.";
      case UNKNOWN_VALUE -> "Send one of the values listed in the detail.";
      case EMAIL_INVALID ->
          "Send exactly one address, such as `jsmith@example.com`, with one `@` and a dot in the "
              + "domain, without spaces or invisible characters, and with nothing around it.";
      case LANGUAGE_INVALID ->
          "Send a two-letter ISO 639-1 code, such as `en`, not `eng` or `en-US`.";
      case DATE_INVALID -> "Send an existing date as `YYYY-MM-DD`, such as `2026-11-22`.";
      case TIME_INVALID ->
          "Send a time such as `2026-11-22T17:37:00.123Z`; encode a `+` in a URL as `%2B`.";
      case NUMBER_OUT_OF_RANGE -> "Send fewer digits, or the number as a string.";
      case TOO_SMALL -> "Send at least the minimum named in the detail.";
      case TOO_LARGE -> "Send at most the maximum named in the detail.";
      case TOO_MANY_NUMBERS -> "Divide them among several requests.";
      case CURSOR_INVALID ->
          "Send the `next_cursor` of the part before, with the same filters and the same tenant, or "
              + "begin without a cursor.";
      case UNSUPPORTED_COMBINATION ->
          "Send one of the combinations of filter and order in the documentation.";
      case TOO_MANY_CUSTOM_FIELDS -> "Remove some; null removes a custom field.";
      case REPRESENTATIVE_NOT_FOUND -> "Create the representative first.";
      case HAND_OVER_TO_SELF -> "Name another representative.";
      case SUPERVISOR_NOT_FOUND -> "Create the supervisor first.";
      case SUPERVISOR_IS_SELF -> "Choose another representative, or send null.";
      case SUPERVISOR_CYCLE ->
          "Choose a supervisor outside the cycle shown in the detail, or first change a "
              + "supervisor within it.";
      case SUPERVISOR_CHAIN_TOO_LONG -> "Choose a supervisor closer to the top.";
      case ACCOUNT_NOT_FOUND -> "Create the account first, with `PUT /accounts/{account_number}`.";
      case DOCUMENT_NOT_FOUND ->
          "Create the document first, with `PUT /documents/{document_number}`.";
      case READ_ONLY_FIELD ->
          "Omit it, or send its current value; without `Prefer: handling=strict` it is ignored.";
    };
  }

  private static String of(WireViolationCode code) {
    return switch (code) {
      case WRONG_TYPE -> "Send the JSON type named in the detail.";
      case NOT_AN_INTEGER -> "Send digits only, such as `1`.";
      case ENTITY_TAG_MALFORMED -> "Send the text of `ETag` with its quotes, or `*`.";
      case LINKS_INCOMPLETE ->
          "Send all numbers, or omit the list; a response contains only the first ones.";
      case AMBIGUOUS_TARGET -> "Send either `account_number` or `document_number`.";
      case REFERENCE_MISMATCH -> "Make them equal, or omit the one in the body.";
      case UNKNOWN_FIELD ->
          "Correct its name or omit it; without `Prefer: handling=strict` it is ignored.";
      case UNKNOWN_PARAMETER -> "Correct its name or omit it.";
      case REPEATED_PARAMETER -> "Send it once.";
    };
  }
}
