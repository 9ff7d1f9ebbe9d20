package dev.representatives.bootstrap.settings;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of values that a setting can have; the default of a setting shows its kind. */
enum SettingKind {
  DURATION("a duration such as 30s, 500ms or 2m"),
  POSITIVE_DURATION("a duration of 1ms or more, such as 30s or 500ms"),
  DURATIONS("durations of 1ms or more, such as 5ms, 1s or 2m, separated by commas"),
  NUMBER("a whole number from 0 to 1000000"),
  SWITCH("true or false"),
  TEXT("text");

  /** More requests in a window than a process can count. */
  private static final long LARGEST_NUMBER = 1_000_000;

  private final String description;

  SettingKind(String description) {
    this.description = description;
  }

  static SettingKind of(Object byDefault, ConversionService conversion) {
    if (byDefault instanceof Number) {
      return NUMBER;
    }
    if (byDefault instanceof Boolean) {
      return SWITCH;
    }
    return Stream.of(DURATION, DURATIONS)
        .filter(kind -> kind.accepts(byDefault, conversion))
        .findFirst()
        .orElse(TEXT);
  }

  boolean accepts(Object value, ConversionService conversion) {
    return switch (this) {
      case DURATION ->
          conversion.convert(value, Duration.class).filter(time -> !time.isNegative()).isPresent();
      case POSITIVE_DURATION ->
          conversion
              .convert(value, Duration.class)
              .filter(time -> time.compareTo(Duration.ofMillis(1)) >= 0)
              .isPresent();
      case DURATIONS ->
          conversion.convert(value, Argument.listOf(String.class)).stream()
              .flatMap(List::stream)
              .filter(time -> !POSITIVE_DURATION.accepts(time.strip(), conversion))
              .findFirst()
              .isEmpty();
      case NUMBER ->
          conversion
              .convert(value, Long.class)
              .filter(number -> number >= 0 && number <= LARGEST_NUMBER)
              .isPresent();
      case SWITCH -> value.toString().matches("(?i)true|false");
      case TEXT -> true;
    };
  }

  String description() {
    return description;
  }
}
