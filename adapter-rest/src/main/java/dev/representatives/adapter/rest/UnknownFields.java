package dev.representatives.adapter.rest;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Notices fields that the resource does not have, and what was probably meant. */
final class UnknownFields {
  private static final int MOST_WARNINGS = 100;
  private static final int SHOWN_CHARACTERS = 100;
  private static final int CLOSE = 2;
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(CLOSE);

  private final List<Warning> warnings = new ArrayList<>();
  private final Collection<String> knownFields;

  UnknownFields(Collection<String> knownFields) {
    this.knownFields = List.copyOf(knownFields);
  }

  void add(Location parent, String name) {
    if (warnings.size() == MOST_WARNINGS) {
      return;
    }
    String shown = CodePoints.cut(name, SHOWN_CHARACTERS);
    var meant = meant(name);
    warnings.add(
        new Warning(
            parent.member(shown).name(),
            ViolationCode.UNKNOWN_FIELD.name(),
            "The field is not part of this resource"
                + meant.map(field -> "; did you mean " + field + "?").orElse("."),
            meant.orElse(null)));
  }

  /** For callers that want to be told of nothing less than everything. */
  List<Violation> asViolations() {
    return warnings.stream()
        .map(
            warning ->
                new Violation(
                    new Location(Location.Kind.POINTER, warning.pointer()),
                    ViolationCode.UNKNOWN_FIELD,
                    warning.detail()))
        .toList();
  }

  List<Warning> asWarnings() {
    return List.copyOf(warnings);
  }

  private Optional<String> meant(String name) {
    String plain = plain(name);
    if (plain.length() > SHOWN_CHARACTERS) {
      return Optional.empty();
    }
    return knownFields.stream()
        .filter(field -> distance(plain, field) >= 0)
        .min(Comparator.comparingInt(field -> distance(plain, field)));
  }

  private static int distance(String plain, String field) {
    return DISTANCE.apply(plain, plain(field));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }
}
