package dev.representatives.scenarios;

import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.harness.http.Json;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The text fields of a representative, and values for them. */
final class Fields {
  /** The fields whose values have no rule but those of any text. */
  static final List<RepresentativeField> FREE =
      List.copyOf(
          EnumSet.complementOf(
              EnumSet.of(
                  RepresentativeField.EMAIL,
                  RepresentativeField.LANGUAGE,
                  RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE)));

  /** The names of all fields. */
  static final List<String> NAMES =
      Arrays.stream(RepresentativeField.values()).map(RepresentativeField::fieldName).toList();

  /** The names of the fields whose values have no rule but those of any text. */
  static final List<String> FREE_NAMES = FREE.stream().map(RepresentativeField::fieldName).toList();

  private Fields() {}

  /** A body with a value for every field, each different. */
  static Map<String, Object> all(String supervisor) {
    var fields = Json.object();
    for (var field : RepresentativeField.values()) {
      fields.put(
          field.fieldName(),
          switch (field) {
            case EMAIL -> "j\u00fcrgen@b\u00fccher.example";
            case LANGUAGE -> "en";
            case SUPERVISOR_REPRESENTATIVE_REFERENCE -> supervisor;
            case EXTRA_INFO -> "First line\r\n\tsecond line";
            default -> field.fieldName() + " \u4e2d\ud83d\ude00 & \"'\\ </b>";
          });
    }
    return fields;
  }
}
