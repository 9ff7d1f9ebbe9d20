package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.http.JsonBody.Warning;
import dev.representatives.adapter.rest.problem.WireViolationCode;
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

/** Collects unknown and read-only fields of a body, with suggestions for misspelled names. */
final class UnknownFields {
  private static final int MOST_WARNINGS = 100;
  private static final int SHOWN_CHARACTERS = 100;
  private static final int CLOSE = 2;
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(CLOSE);

  private final List<Warning> warnings = new ArrayList<>();
  private final List<Violation> unknown = new ArrayList<>();

  /**
   * Adds a field that is not known.
   *
   * @param siblings the known fields at this position, one of which may have been meant
   */
  void add(Location parent, String name, Collection<String> siblings) {
    var location = parent.member(CodePoints.cut(name, SHOWN_CHARACTERS));
    // All are counted, but only those that are shown get a suggestion, which is expensive.
    var meant = unknown.size() < MOST_WARNINGS ? meant(name, siblings) : Optional.<String>empty();
    String detail =
        "The field is not part of this resource"
            + meant.map(field -> "; did you mean " + field + "?").orElse(".");
    unknown.add(new Violation(location, WireViolationCode.UNKNOWN_FIELD, detail));
    warn(location, WireViolationCode.UNKNOWN_FIELD, detail, meant);
  }

  /** Adds a field that only the service sets. */
  void addReadOnly(Location location) {
    warn(
        location,
        ViolationCode.READ_ONLY_FIELD,
        "The field is read-only; the sent value is ignored.",
        Optional.empty());
  }

  private void warn(Location location, Violation.Code code, String detail, Optional<String> meant) {
    if (warnings.size() < MOST_WARNINGS) {
      warnings.add(new Warning(location.name(), code.name(), detail, meant.orElse(null)));
    }
  }

  /** The unknown fields as violations, for callers that prefer strict handling. */
  List<Violation> asViolations() {
    return List.copyOf(unknown);
  }

  /** The fields as warnings, for all other callers. */
  List<Warning> asWarnings() {
    return List.copyOf(warnings);
  }

  private static Optional<String> meant(String name, Collection<String> siblings) {
    String plain = plain(name);
    if (plain.length() > SHOWN_CHARACTERS) {
      return Optional.empty();
    }
    return siblings.stream()
        .filter(field -> isClose(plain, plain(field)))
        .min(Comparator.comparingInt(field -> DISTANCE.apply(plain, plain(field))));
  }

  /** Relative to the length, since two changes turn a short name into nearly any other. */
  private static boolean isClose(String plain, String field) {
    int distance = DISTANCE.apply(plain, field);
    return distance >= 0 && 2 * distance <= Math.min(plain.length(), field.length());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }
}
