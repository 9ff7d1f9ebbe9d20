package dev.representatives.adapter.rest.problem;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;

/**
 * What can be wrong with a single value of a request over HTTP alone: the type of a JSON value, the
 * name of a field or parameter, a key that is sent twice.
 */
public enum WireViolationCode implements Violation.Code {
  WRONG_TYPE("The value has another type than the field."),
  NOT_AN_INTEGER("The value is not an integer of 64 bits."),
  REFERENCE_MISMATCH("The reference or number among the fields is not that of the resource."),
  UNKNOWN_FIELD("The field is not part of this resource."),
  UNKNOWN_PARAMETER("The query parameter is not part of this operation."),
  REPEATED_PARAMETER("The query parameter is given more than once.");

  private final String meaning;

  WireViolationCode(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  /** A value of another type of JSON than the wanted one. */
  public static Violation wrongType(Location location, String wanted, JsonNode found) {
    return new Violation(location, WRONG_TYPE, "Send " + wanted + ", not " + typeOf(found) + ".");
  }

  /**
   * Checks the key of the resource in a body. The path has it, so the body need not repeat it; but
   * it must not name another one.
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
                    + " in the body is not the one in the path; make them equal or leave it out."));
  }

  /** The type by the name that a caller knows it by. */
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
