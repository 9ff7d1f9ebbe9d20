package dev.representatives.adapter.rest.receivables;

import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads individual text fields of a body, and ignores all other fields. */
final class FieldReader {
  private final JsonNode body;
  private final List<Violation> findings;

  FieldReader(JsonNode body, List<Violation> findings) {
    this.body = body;
    this.findings = new ArrayList<>(findings);
    if (!body.isObject()) {
      wrongType(Location.BODY, "a JSON object", body);
    }
  }

  Input<String> text(String name) {
    JsonNode value = body.isObject() ? body.get(name) : null;
    if (value == null) {
      return Input.absent();
    }
    if (value.isNull()) {
      return Input.cleared();
    }
    if (value.isString()) {
      return Input.of(value.getStringValue());
    }
    wrongType(Location.field(name), "a string", value);
    return Input.absent();
  }

  /** Checks the key of the resource if the body contains it. */
  void key(String name, String inPath) {
    JsonNode value = body.isObject() ? body.get(name) : null;
    Optional.ofNullable(value)
        .flatMap(found -> WireViolationCode.ofKey(name, found, inPath))
        .ifPresent(findings::add);
  }

  List<Violation> findings() {
    return List.copyOf(findings);
  }

  private void wrongType(Location location, String wanted, JsonNode found) {
    findings.add(WireViolationCode.wrongType(location, wanted, found));
  }
}
