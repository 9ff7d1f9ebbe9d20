package dev.representatives.domain;

import dev.representatives.domain.representative.RepresentativeField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Valid values of the fields. The tests of other modules use them, too. */
public final class FieldSamples {
  private static final List<String> LANGUAGES = List.of("en", "de", "he");

  /** The fields that accept codes of one length: no other text, however short. */
  private static final Set<RepresentativeField> CODES = Set.of(RepresentativeField.LANGUAGE);

  /** The fields that accept text of any length up to their maximum, in some form. */
  public static final List<RepresentativeField> TEXTS =
      Arrays.stream(RepresentativeField.values()).filter(f -> !CODES.contains(f)).toList();

  /** The fields that accept such text on one line only. */
  public static final List<RepresentativeField> SINGLE_LINES =
      TEXTS.stream().filter(field -> !of(field, 0).contains("\n")).toList();

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
