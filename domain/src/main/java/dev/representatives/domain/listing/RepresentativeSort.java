package dev.representatives.domain.listing;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The order of a list of representatives. Entries with equal keys are sorted by reference.
 *
 * @param key what the list is sorted by
 * @param descending whether both the key and the reference descend
 */
public record RepresentativeSort(SortKey key, boolean descending) {
  /** What a list is sorted by, in the order of the code points. */
  public enum SortKey {
    REFERENCE,
    /** Nothing is before every name. */
    NAME,
    UPDATED_AT,
    /** The first text that a search matches; a caller cannot choose it. */
    WORD
  }

  /** The name of the parameter. */
  public static final String PARAMETER = "sort";

  static final RepresentativeSort BY_REFERENCE = ascending(SortKey.REFERENCE);
  static final RepresentativeSort BY_UPDATED_AT = ascending(SortKey.UPDATED_AT);
  static final RepresentativeSort BY_WORD = ascending(SortKey.WORD);
  static final Location LOCATION = Location.parameter(PARAMETER);

  private static final String DESCENDING = "-";

  public RepresentativeSort {
    Objects.requireNonNull(key, "key");
  }

  private static RepresentativeSort ascending(SortKey key) {
    return new RepresentativeSort(key, false);
  }

  /**
   * Parses caller input: the name of a key, with {@code -} before it to descend.
   *
   * @throws InvalidValueException for anything else
   */
  public static RepresentativeSort parse(String text) {
    boolean descending = text.startsWith(DESCENDING);
    String name = descending ? text.substring(DESCENDING.length()) : text;
    return Arrays.stream(SortKey.values())
        .filter(key -> key != SortKey.WORD && nameOf(key).equals(name))
        .findFirst()
        .map(key -> new RepresentativeSort(key, descending))
        .orElseThrow(
            () ->
                new InvalidValueException(
                    ViolationCode.UNKNOWN_VALUE,
                    Arrays.stream(SortKey.values())
                        .filter(key -> key != SortKey.WORD)
                        .map(RepresentativeSort::nameOf)
                        .collect(
                            Collectors.joining(", ", "Send one of ", ", with - to descend."))));
  }

  /** As in a request. */
  @Override
  public String toString() {
    return (descending ? DESCENDING : "") + nameOf(key);
  }

  private static String nameOf(SortKey key) {
    return key.name().toLowerCase(Locale.ROOT);
  }
}
