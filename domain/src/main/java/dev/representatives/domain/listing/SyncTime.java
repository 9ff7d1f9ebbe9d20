package dev.representatives.domain.listing;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** The times with which a caller keeps its copy of the data up to date. */
public final class SyncTime {
  /**
   * How long before the commit of a write its time may have been read: the longest transaction, and
   * the difference between the clocks of two instances.
   */
  public static final Duration LATEST_COMMIT = Duration.ofMinutes(2);

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private SyncTime() {}

  /**
   * The time from which a caller must ask for changes next, if it reads the data now. A write that
   * is not committed yet has a later time.
   */
  public static Instant asOf(Instant now) {
    return now.minus(LATEST_COMMIT).truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Parses a time with an offset, such as {@code 2026-11-22T17:37:00.123Z}; truncates it to
   * milliseconds, so that nothing is lost.
   *
   * @throws InvalidValueException for any other format, and for a time outside the years 1970 to
   *     9999
   */
  public static Instant parse(String text) {
    try {
      Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
      if (!time.isBefore(FIRST) && !time.isAfter(LAST)) {
        return time;
      }
    } catch (DateTimeException e) {
      // The finding is the same.
    }
    throw new InvalidValueException(
        ViolationCode.TIME_INVALID,
        "Give a time of the years 1970 to 9999 with an offset, such as 2026-11-22T17:37:00.123Z.");
  }
}
