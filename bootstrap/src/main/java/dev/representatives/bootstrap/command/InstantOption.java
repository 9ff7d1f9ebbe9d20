package dev.representatives.bootstrap.command;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the time at which a key expires; an error message shows how to write one. */
final class InstantOption implements ITypeConverter<Instant> {
  /** The last time that has the form of all others. */
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
