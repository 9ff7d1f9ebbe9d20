package dev.representatives.adapter.rest.link;

import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.List;
import java.util.Optional;

/** Reads the body of a desired state of links: {@code {"numbers": [...]}}. */
final class LinkNumbersReader {
  private static final String NUMBERS = "numbers";
  private static final Location LOCATION = Location.field(NUMBERS);

  private LinkNumbersReader() {}

  /** The numbers in the order of the body; empty where a finding takes the place of one. */
  static List<Optional<String>> read(JsonBody body) {
    List<Optional<String>> numbers = body.isObject() ? numbers(body) : List.of();
    body.allowOnly(List.of(NUMBERS));
    return numbers;
  }

  private static List<Optional<String>> numbers(JsonBody body) {
    var value = body.field(NUMBERS);
    if (value.isEmpty()) {
      body.add(new Violation(LOCATION, ViolationCode.REQUIRED, "Send all numbers, as an array."));
      return List.of();
    }
    if (!value.get().isArray()) {
      body.wrongType(LOCATION, "an array of strings", value.get());
      return List.of();
    }
    return body.texts(LOCATION, value.get());
  }
}
