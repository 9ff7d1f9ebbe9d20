package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.http.UnknownFields;
import dev.representatives.adapter.rest.http.Warning;
import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the body of a hand-over: {@code {"to": "REP-2", "links": true, "reports": true}}. */
final class HandOverBody {
  private static final String TO = "to";
  private static final String LINKS = "links";
  private static final String REPORTS = "reports";
  private static final List<String> FIELDS = List.of(TO, LINKS, REPORTS);

  private final UnknownFields unknownFields;
  private final List<Violation> findings;
  private Input<String> to = Input.absent();
  private boolean links = true;
  private boolean reports = true;

  /**
   * @param findings the violations found in the request before
   */
  HandOverBody(JsonNode body, boolean strict, List<Violation> findings) {
    this.findings = new ArrayList<>(findings);
    unknownFields = UnknownFields.of(body, FIELDS);
    if (body.isObject()) {
      read(body);
    } else {
      this.findings.add(WireViolationCode.wrongType(Location.BODY, "a JSON object", body));
    }
    if (strict) {
      this.findings.addAll(unknownFields.asViolations());
    }
  }

  Input<String> to() {
    return to;
  }

  boolean links() {
    return links;
  }

  boolean reports() {
    return reports;
  }

  List<Warning> warnings() {
    return unknownFields.asWarnings();
  }

  List<Violation> findings() {
    return List.copyOf(findings);
  }

  private void read(JsonNode body) {
    to = text(body.get(TO));
    links = flag(LINKS, body.get(LINKS));
    reports = flag(REPORTS, body.get(REPORTS));
  }

  private Input<String> text(JsonNode value) {
    if (value == null || value.isNull()) {
      return Input.absent();
    }
    if (value.isString()) {
      return Input.of(value.getStringValue());
    }
    findings.add(WireViolationCode.wrongType(Location.field(TO), "a string", value));
    return Input.absent();
  }

  private boolean flag(String field, JsonNode value) {
    if (value == null || value.isNull()) {
      return true;
    }
    if (!value.isBoolean()) {
      findings.add(WireViolationCode.wrongType(Location.field(field), "a boolean", value));
      return true;
    }
    return value.getBooleanValue();
  }
}
