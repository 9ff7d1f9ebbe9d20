package dev.representatives.bench;

import java.util.Locale;

/** A step of a request that is measured alone; in the order of a request. */
enum Step {
  PARSING,
  VALIDATION,
  MAPPING,
  SERIALISING;

  /** Its name in results, which is that of its JMH method. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
