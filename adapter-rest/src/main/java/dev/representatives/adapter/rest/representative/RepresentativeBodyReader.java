package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.http.UnknownFields;
import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.representative.CustomFieldsDraft;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Reads the body of a POST, PUT or PATCH of a representative. */
final class RepresentativeBodyReader {
  private static final String REFERENCE = "reference";
  private static final String CUSTOM_FIELDS = "custom_fields";
  private static final String COLLECTIONS = "collections";
  private static final Collection<String> KNOWN_FIELDS =
      Stream.concat(
              Arrays.stream(RepresentativeField.values()).map(RepresentativeField::fieldName),
              Stream.of(REFERENCE, CUSTOM_FIELDS))
          .toList();
  private static final int SHOWN_KEY = 100;

  private final RepresentativeDraft.Builder draft = RepresentativeDraft.builder();
  private final CustomFieldsDraft.Builder customFields = CustomFieldsDraft.builder();
  private final UnknownFields unknownFields = new UnknownFields();
  private final List<Violation> findings;
  private final String referenceInPath;
  private final boolean nullClearsCustomFields;
  private final boolean strict;

  private RepresentativeBodyReader(
      String referenceInPath,
      boolean nullClearsCustomFields,
      boolean strict,
      List<Violation> findings) {
    this.referenceInPath = referenceInPath;
    this.nullClearsCustomFields = nullClearsCustomFields;
    this.strict = strict;
    this.findings = new ArrayList<>(findings);
  }

  /**
   * Reads the body of a full write, in which null and absent are equivalent.
   *
   * @param findings the violations found in the request before
   */
  static RepresentativeBody read(
      JsonNode body, String referenceInPath, boolean strict, List<Violation> findings) {
    return new RepresentativeBodyReader(referenceInPath, false, strict, findings).body(body);
  }

  /** Reads the body of a merge patch, in which null clears a field. */
  static RepresentativeBody readPatch(
      JsonNode body, String referenceInPath, boolean strict, List<Violation> findings) {
    return new RepresentativeBodyReader(referenceInPath, true, strict, findings).body(body);
  }

  private RepresentativeBody body(JsonNode body) {
    if (body.isObject()) {
      body.entries().forEach(entry -> field(entry.getKey(), entry.getValue()));
    } else {
      wrongType(Location.BODY, "a JSON object", body);
    }
    draft.customFields(customFields.build());
    if (strict) {
      findings.addAll(unknownFields.asViolations());
    }
    return new RepresentativeBody(draft.build(), unknownFields.asWarnings(), List.copyOf(findings));
  }

  private void field(String name, JsonNode value) {
    var field = RepresentativeField.named(name);
    if (field.isPresent()) {
      text(field.get(), value);
    } else if (name.equals(CUSTOM_FIELDS)) {
      customFields(value);
    } else if (name.equals(REFERENCE)) {
      reference(value);
    } else {
      ReadOnlyField.named(name)
          .ifPresentOrElse(
              readOnly -> readOnly(readOnly, value),
              () -> unknownFields.add(Location.BODY, name, KNOWN_FIELDS));
    }
  }

  private void readOnly(ReadOnlyField field, JsonNode value) {
    unknownFields.addReadOnly(field.location());
    if (strict) {
      draft.readOnly(field.value(value));
    }
  }

  private void text(RepresentativeField field, JsonNode value) {
    if (value.isString()) {
      draft.set(field, value.getStringValue());
    } else if (value.isNull()) {
      draft.clear(field);
    } else {
      wrongType(field.location(), "a string or null", value);
    }
  }

  private void reference(JsonNode value) {
    WireViolationCode.ofKey(REFERENCE, value, referenceInPath).ifPresent(findings::add);
  }

  private void customFields(JsonNode value) {
    var location = Location.field(CUSTOM_FIELDS);
    if (value.isObject()) {
      for (var entry : value.entries()) {
        if (entry.getKey().equals(COLLECTIONS)) {
          collections(entry.getValue());
        } else {
          unknownFields.add(location, entry.getKey(), List.of(COLLECTIONS));
        }
      }
    } else if (value.isNull()) {
      clearCustomFields();
    } else {
      wrongType(location, "an object or null", value);
    }
  }

  private void collections(JsonNode value) {
    if (value.isObject()) {
      value.entries().forEach(entry -> customField(entry.getKey(), entry.getValue()));
    } else if (value.isNull()) {
      clearCustomFields();
    } else {
      wrongType(CustomFieldsDraft.LOCATION, "an object or null", value);
    }
  }

  private void clearCustomFields() {
    if (nullClearsCustomFields) {
      customFields.clearAll();
    }
  }

  private void customField(String key, JsonNode value) {
    if (value.isString()) {
      customFields.text(key, value.getStringValue());
    } else if (value.isNumber()) {
      customFields.number(key, value.getBigDecimalValue());
    } else if (value.isBoolean()) {
      customFields.flag(key, value.getBooleanValue());
    } else if (value.isNull()) {
      customFields.clear(key);
    } else {
      wrongType(
          CustomFieldsDraft.LOCATION.member(CodePoints.cut(key, SHOWN_KEY)),
          "a string, number, boolean or null",
          value);
    }
  }

  private void wrongType(Location location, String wanted, JsonNode found) {
    findings.add(WireViolationCode.wrongType(location, wanted, found));
  }
}
