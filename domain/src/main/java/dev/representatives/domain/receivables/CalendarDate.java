package dev.representatives.domain.receivables;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A calendar date in the extended format of ISO 8601, without time or time zone.
 *
 * @param value a date in the years 1000 to 9999, the range that MySQL supports
 */
public record CalendarDate(LocalDate value) {
  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");

  public CalendarDate {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Parses a date such as {@code 2026-11-22}.
   *
   * @throws InvalidValueException for any other format, and for a day that does not exist
   */
  public static CalendarDate parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw invalid();
    }
    try {
      return new CalendarDate(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw invalid();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }

  private static InvalidValueException invalid() {
    return new InvalidValueException(
        ViolationCode.DATE_INVALID,
        "Give an existing date of the years 1000 to 9999 as YYYY-MM-DD, such as 2026-11-22.");
  }
}
