package dev.representatives.application;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.util.Optional;
import java.util.function.Function;

/** Parses a required field. */
final class RequiredInput {
  private RequiredInput() {}

  static <T> Optional<T> read(
      String field, Input<String> input, Function<String, T> parser, Violations violations) {
    Location location = Location.field(field);
    // A field with a violation from parsing is not missing.
    if (violations.found().stream().anyMatch(v -> v.location().equals(location))) {
      return Optional.empty();
    }
    var text = input.value().filter(value -> !CodePoints.isBlank(value));
    if (text.isEmpty()) {
      violations.add(location, ViolationCode.REQUIRED, "Give " + field + " a value.");
    }
    return text.flatMap(value -> violations.parse(location, value, parser));
  }
}
