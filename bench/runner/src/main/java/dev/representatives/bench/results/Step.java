package dev.representatives.bench.results;

import java.util.Locale;

/** A step of a request that is measured alone; in the order of a request. */
public enum Step {
  PARSING,
  VALIDATION,
  MAPPING,
  SERIALISING;

  /** Its name in results, which is that of its JMH method. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
