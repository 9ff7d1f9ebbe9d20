package dev.representatives.bootstrap;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a setting can be; its default shows which. */
enum SettingKind {
  DURATION("a duration such as 30s, 500ms or 2m"),
  DURATIONS("durations such as 5ms, 1s or 2m, separated by commas"),
  NUMBER("a whole number that is not negative"),
  SWITCH("true or false"),
  TEXT("text");

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
      case DURATIONS ->
          conversion.convert(value, Argument.listOf(String.class)).stream()
              .flatMap(List::stream)
              .filter(time -> !DURATION.accepts(time.strip(), conversion))
              .findFirst()
              .isEmpty();
      case NUMBER ->
          conversion.convert(value, Long.class).filter(number -> number >= 0).isPresent();
      case SWITCH -> value.toString().matches("(?i)true|false");
      case TEXT -> true;
    };
  }

  String description() {
    return description;
  }
}
