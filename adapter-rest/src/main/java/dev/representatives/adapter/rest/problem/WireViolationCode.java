package dev.representatives.adapter.rest.problem;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;

/**
 * The rules for a single value that apply only to HTTP requests: the type of a JSON value, the name
 * of a field or parameter, a parameter that is sent twice or has an unknown value.
 */
public enum WireViolationCode implements Violation.Code {
  WRONG_TYPE("The value does not have the JSON type of the field."),
  NOT_AN_INTEGER("The value is not a 64-bit integer."),
  ENTITY_TAG_MALFORMED("The value is neither `*` nor a list of quoted entity tags."),
  LINKS_INCOMPLETE("The list has fewer or more numbers than its total states."),
  AMBIGUOUS_TARGET("The line names both an account and a document, or neither."),
  REFERENCE_MISMATCH("The reference or number in the body differs from the one in the path."),
  UNKNOWN_FIELD("The field is not part of this resource."),
  UNKNOWN_PARAMETER("The query parameter is not part of this operation."),
  REPEATED_PARAMETER("The query parameter is sent more than once.");

  private final String meaning;

  WireViolationCode(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  /** A violation for a value that does not have the expected JSON type. */
  public static Violation wrongType(Location location, String wanted, JsonNode found) {
    return new Violation(location, WRONG_TYPE, "Send " + wanted + ", not " + typeOf(found) + ".");
  }

  /**
   * Checks the key of the resource in a body. The body may omit it, since the path contains it, but
   * must not contain a different one.
   */
  public static Optional<Violation> ofKey(String field, JsonNode sent, String inPath) {
    var location = Location.field(field);
    if (sent.isNull()) {
      return Optional.empty();
    }
    if (!sent.isString()) {
      return Optional.of(wrongType(location, "a string or null", sent));
    }
    String text = sent.getStringValue();
    return CodePoints.isBlank(text) || text.equals(inPath)
        ? Optional.empty()
        : Optional.of(
            new Violation(
                location,
                REFERENCE_MISMATCH,
                "The "
                    + field
                    + " in the body differs from that in the path; make them equal or omit it."));
  }

  /** The name of the JSON type for callers. */
  private static String typeOf(JsonNode node) {
    if (node.isObject()) {
      return "an object";
    }
    if (node.isArray()) {
      return "an array";
    }
    if (node.isString()) {
      return "a string";
    }
    if (node.isNumber()) {
      return "a number";
    }
    return node.isBoolean() ? "a boolean" : "null";
  }
}
