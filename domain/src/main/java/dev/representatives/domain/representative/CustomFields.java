package dev.representatives.domain.representative;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tenant-defined fields of a representative.
 *
 * @param values the values by key, ordered by code point; at most {@value #MAX_KEYS} keys of 1 to
 *     {@value #MAX_KEY_LENGTH} code points
 */
public record CustomFields(Map<String, CustomFieldValue> values) {
  /** Maximum number of keys per representative. */
  public static final int MAX_KEYS = 200;

  /** Maximum length of a key, in code points. */
  public static final int MAX_KEY_LENGTH = 100;

  /** No custom fields. */
  public static final CustomFields EMPTY = new CustomFields(Map.of());

  public CustomFields {
    var sorted = new TreeMap<String, CustomFieldValue>(CodePoints::compare);
    sorted.putAll(values);
    values = Collections.unmodifiableMap(sorted);
  }

  /**
   * Applies a draft to these fields. A rejected value is added to the violations. A value that is
   * already stored is accepted even if it breaks a rule that was added later.
   *
   * @return the merged fields; meaningless when there are violations
   */
  public CustomFields with(CustomFieldsDraft draft, Violations violations) {
    draft.refused().stream()
        .filter(entry -> !entry.isIn(values))
        .map(CustomFieldsDraft.Refused::violation)
        .forEach(problem -> violations.add(problem.location(), problem.code(), problem.detail()));
    var merged = new TreeMap<String, CustomFieldValue>(CodePoints::compare);
    if (!draft.clearsAll()) {
      merged.putAll(values);
    }
    if (draft.clearsAll()) {
      draft.refused().stream()
          .filter(entry -> entry.isIn(values))
          .forEach(entry -> merged.put(entry.key(), values.get(entry.key())));
    }
    draft
        .values()
        .forEach(
            (key, value) ->
                value.ifPresentOrElse(v -> merged.put(key, v), () -> merged.remove(key)));
    if (merged.size() > Math.max(MAX_KEYS, values.size())) {
      violations.add(
          CustomFieldsDraft.LOCATION,
          ViolationCode.TOO_MANY_CUSTOM_FIELDS,
          "A representative holds at most "
              + MAX_KEYS
              + " custom fields, with these it would have "
              + merged.size()
              + "; clear some by sending null.");
      return this;
    }
    return new CustomFields(merged);
  }

  static InvalidValueException emptyKey() {
    return new InvalidValueException(
        ViolationCode.EMPTY, "Give the key 1 to " + MAX_KEY_LENGTH + " characters.");
  }
}
