package dev.representatives.scenarios;

import static dev.representatives.domain.representative.RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE;

import dev.representatives.domain.FieldSamples;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.validation.Violations;
import dev.representatives.harness.http.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The text fields of a representative, and values for them. */
final class Fields {
  /** The fields that accept any text. */
  static final List<RepresentativeField> FREE =
      Arrays.stream(RepresentativeField.values()).filter(Fields::isFree).toList();

  /** The names of all fields. */
  static final List<String> NAMES =
      Arrays.stream(RepresentativeField.values()).map(RepresentativeField::fieldName).toList();

  /** The names of the fields that accept any text. */
  static final List<String> FREE_NAMES = FREE.stream().map(RepresentativeField::fieldName).toList();

  private Fields() {}

  /** A body with a value for every field, each different. */
  static Map<String, Object> all(String supervisor) {
    var fields = Json.object();
    for (var field : RepresentativeField.values()) {
      fields.put(field.fieldName(), FieldSamples.of(field, 0));
    }
    fields.put(SUPERVISOR_REPRESENTATIVE_REFERENCE.fieldName(), supervisor);
    return fields;
  }

  private static boolean isFree(RepresentativeField field) {
    var violations = new Violations();
    RepresentativeDetails.EMPTY.with(
        RepresentativeDraft.builder().set(field, "any text").build(), violations);
    return violations.isEmpty() && field != SUPERVISOR_REPRESENTATIVE_REFERENCE;
  }
}
