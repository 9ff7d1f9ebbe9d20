package dev.representatives.bootstrap.command;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses the expiry time of a key; an error message shows an example. */
final class InstantOption implements ITypeConverter<Instant> {
  /** The latest time that is written in the same format as all others. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  @Override
  public Instant convert(String value) {
    var time = parse(value);
    if (!time.isAfter(Instant.now())) {
      throw new TypeConversionException("'" + value + "' is in the past");
    }
    if (time.isAfter(LATEST)) {
      throw new TypeConversionException("'" + value + "' is after the year 9999");
    }
    return time;
  }

  private static Instant parse(String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + value + "' is not a time in UTC such as 2027-12-31T00:00:00Z");
    }
  }
}
