package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.http.UnknownFields;
import dev.representatives.adapter.rest.http.Warning;
import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the body of a desired state of links: {@code {"numbers": [...]}}. */
final class LinkNumbersReader {
  private static final String NUMBERS = "numbers";
  private static final Location LOCATION = Location.field(NUMBERS);

  private List<Optional<String>> numbers = List.of();
  private final UnknownFields unknownFields;
  private final List<Violation> findings;

  /**
   * @param findings the violations found in the request before
   */
  LinkNumbersReader(JsonNode body, boolean strict, List<Violation> findings) {
    this.findings = new ArrayList<>(findings);
    unknownFields = UnknownFields.of(body, List.of(NUMBERS));
    if (body.isObject()) {
      read(body);
    } else {
      wrongType(Location.BODY, "a JSON object", body);
    }
    if (strict) {
      this.findings.addAll(unknownFields.asViolations());
    }
  }

  /** The numbers in the order of the body; empty where a finding takes the place of one. */
  List<Optional<String>> numbers() {
    return List.copyOf(numbers);
  }

  List<Warning> warnings() {
    return unknownFields.asWarnings();
  }

  List<Violation> findings() {
    return List.copyOf(findings);
  }

  private void read(JsonNode body) {
    JsonNode value = body.get(NUMBERS);
    if (value == null || value.isNull()) {
      findings.add(
          new Violation(LOCATION, ViolationCode.REQUIRED, "Send all numbers, as an array."));
    } else if (value.isArray()) {
      numbers = elements(LOCATION, value, findings);
    } else {
      wrongType(LOCATION, "an array of strings", value);
    }
  }

  /**
   * Reads the numbers of an array, in their order; empty where a finding takes the place of one.
   *
   * @param location of the array
   */
  static List<Optional<String>> elements(
      Location location, JsonNode array, List<Violation> findings) {
    var elements = new ArrayList<Optional<String>>();
    for (var element : array.values()) {
      if (element.isString()) {
        elements.add(Optional.of(element.getStringValue()));
      } else {
        findings.add(
            WireViolationCode.wrongType(
                location.member(String.valueOf(elements.size())), "a string", element));
        elements.add(Optional.empty());
      }
    }
    return elements;
  }

  private void wrongType(Location location, String wanted, JsonNode found) {
    findings.add(WireViolationCode.wrongType(location, wanted, found));
  }
}
