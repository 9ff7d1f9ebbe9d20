package dev.representatives.domain;

import dev.representatives.domain.representative.RepresentativeField;
import java.util.List;

/** Valid values of the fields. The tests of other modules use them, too. */
public final class FieldSamples {
  private static final List<String> LANGUAGES = List.of("en", "de", "he");

  private FieldSamples() {}

  /** Returns a value that the field accepts. It differs for the numbers 0, 1 and 2. */
  public static String of(RepresentativeField field, int number) {
    return switch (field) {
      case EMAIL -> "j\u00fcrgen" + number + "@b\u00fccher.example";
      case LANGUAGE -> LANGUAGES.get(number % LANGUAGES.size());
      case EXTRA_INFO -> "First line " + number + "\r\n\tsecond line";
      default -> field.fieldName() + " " + number + " \u4e2d\ud83d\ude00 & \"'\\ </b>";
    };
  }
}
