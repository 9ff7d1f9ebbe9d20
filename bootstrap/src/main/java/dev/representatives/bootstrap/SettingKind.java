package dev.representatives.bootstrap;

import io.micronaut.core.convert.ConversionService;
import java.time.Duration;

/** What a setting can be; its default shows which. */
enum SettingKind {
  DURATION("a duration such as 30s, 500ms or 2m"),
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
    return DURATION.accepts(byDefault, conversion) ? DURATION : TEXT;
  }

  boolean accepts(Object value, ConversionService conversion) {
    return switch (this) {
      case DURATION ->
          conversion.convert(value, Duration.class).filter(time -> !time.isNegative()).isPresent();
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
