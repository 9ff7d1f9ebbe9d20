package dev.representatives.harness.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of single values of docs/api.md. Each returns the code of a value that breaks it. */
final class ModelTexts {
  static final String TOO_LONG = "TOO_LONG";
  static final String UNKNOWN_VALUE = "UNKNOWN_VALUE";
  static final String EMPTY = "EMPTY";

  private static final int KEY = 255;
  private static final int EMAIL = 254;
  private static final int DIGITS = 100;
  private static final Pattern ADDRESS = Pattern.compile("[^@]+@[^@.]+(\\.[^@.]+)+");
  private static final Pattern NO_ADDRESS =
      Pattern.compile(
          "[<>\\p{Cf}\\p{IsWhite_Space}]|^[A-Za-z]+:|^[,;]|@.*[\\p{ASCII}&&[^A-Za-z0-9._-]]");
  private static final Pattern DATE = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

  private ModelTexts() {}

  /** A reference or a number. */
  static Optional<String> key(String text) {
    if (text.isEmpty()) {
      return Optional.of(EMPTY);
    }
    return line(text, KEY)
        .or(
            () ->
                isWhiteSpace(text.codePointAt(0))
                        || isWhiteSpace(text.codePointBefore(text.length()))
                    ? Optional.of("SURROUNDING_WHITE_SPACE")
                    : Optional.empty());
  }

  static Optional<String> line(String text, int most) {
    return text(text, most, "");
  }

  static Optional<String> lines(String text, int most) {
    return text(text, most, "\t\n\r");
  }

  private static Optional<String> text(String text, int most, String allowed) {
    if (text.codePoints().count() > most) {
      return Optional.of(TOO_LONG);
    }
    return text.codePoints().anyMatch(c -> Character.isISOControl(c) && allowed.indexOf(c) < 0)
        ? Optional.of("CONTROL_CHARACTER")
        : Optional.empty();
  }

  static boolean isBlank(String text) {
    return text.codePoints().allMatch(ModelTexts::isWhiteSpace);
  }

  private static boolean isWhiteSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  static Optional<String> email(String text) {
    return line(text, EMAIL)
        .or(
            () ->
                ADDRESS.matcher(text).matches() && !NO_ADDRESS.matcher(text).find()
                    ? Optional.empty()
                    : Optional.of("EMAIL_INVALID"));
  }

  static Optional<String> language(String text) {
    boolean isCode =
        text.chars().allMatch(c -> c < 0x80)
            && Arrays.asList(Locale.getISOLanguages()).contains(text.toLowerCase(Locale.ROOT));
    return isCode ? Optional.empty() : Optional.of("LANGUAGE_INVALID");
  }

  static Optional<String> date(String text) {
    try {
      if (DATE.matcher(text).matches() && LocalDate.parse(text) != null) {
        return Optional.empty();
      }
    } catch (DateTimeException e) {
      // The code is the same.
    }
    return Optional.of("DATE_INVALID");
  }

  static Optional<String> time(String text) {
    try {
      var time = OffsetDateTime.parse(text).toInstant();
      if (!time.isBefore(Instant.EPOCH) && !time.isAfter(LAST)) {
        return Optional.empty();
      }
    } catch (DateTimeException e) {
      // The code is the same.
    }
    return Optional.of("TIME_INVALID");
  }

  static Optional<String> integer(String text, long least, long most) {
    if (!text.matches("-?[0-9]+")) {
      return Optional.of("NOT_AN_INTEGER");
    }
    var number = new BigInteger(text);
    if (number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0) {
      return Optional.of("NOT_AN_INTEGER");
    }
    if (number.longValue() < least) {
      return Optional.of("TOO_SMALL");
    }
    return number.longValue() > most ? Optional.of("TOO_LARGE") : Optional.empty();
  }

  /** A number of a custom field. */
  static Optional<String> number(BigDecimal number) {
    return number.precision() - number.scale() > DIGITS || number.scale() > DIGITS
        ? Optional.of("NUMBER_OUT_OF_RANGE")
        : Optional.empty();
  }

  static Optional<String> oneOf(String text, String... values) {
    return Arrays.asList(values).contains(text) ? Optional.empty() : Optional.of(UNKNOWN_VALUE);
  }
}
