package dev.representatives.adapter.rest;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;

/** The key of the resource in a body: not needed, since the path has it, but never another one. */
record KeyInBody(String field, String inPath) {
  Optional<Violation> problem(JsonNode sent) {
    if (sent.isNull()) {
      return Optional.empty();
    }
    if (!sent.isString()) {
      return Optional.of(
          violation(ViolationCode.WRONG_TYPE, JsonTypes.wrong("a string or null", sent)));
    }
    String text = sent.getStringValue();
    return CodePoints.isBlank(text) || text.equals(inPath)
        ? Optional.empty()
        : Optional.of(
            violation(
                ViolationCode.REFERENCE_MISMATCH,
                "The "
                    + field
                    + " in the body is not the one in the path; make them equal or leave it out."));
  }

  private Violation violation(ViolationCode code, String detail) {
    return new Violation(Location.field(field), code, detail);
  }
}
