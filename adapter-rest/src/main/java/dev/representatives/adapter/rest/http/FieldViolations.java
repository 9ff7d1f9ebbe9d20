package dev.representatives.adapter.rest.http;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;

/** What can be wrong with a field of any body. */
public final class FieldViolations {
  private FieldViolations() {}

  /** A field of another type of JSON than the wanted one. */
  public static Violation wrongType(Location location, String wanted, JsonNode found) {
    return new Violation(
        location, ViolationCode.WRONG_TYPE, "Send " + wanted + ", not " + nameOf(found) + ".");
  }

  /**
   * Checks the key of the resource in a body: not needed, since the path has it, but never another
   * one.
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
                ViolationCode.REFERENCE_MISMATCH,
                "The "
                    + field
                    + " in the body is not the one in the path; make them equal or leave it out."));
  }

  /** The type by the name that a caller knows it by. */
  private static String nameOf(JsonNode node) {
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
