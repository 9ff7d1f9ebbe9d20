package dev.representatives.domain.access;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Arrays;
import java.util.Locale;

/** The operations that a key permits. Neither scope includes the other. */
public enum Scope {
  /** Permits reading the tenant's data. */
  READ,
  /** Permits changing the tenant's data; the response to a change shows the changed data. */
  WRITE;

  /** The lower-case name that requests, responses and commands use. */
  public String scopeName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The scope with this name.
   *
   * @throws InvalidValueException when no scope has this name
   */
  public static Scope named(String scopeName) {
    return Arrays.stream(values())
        .filter(scope -> scope.scopeName().equals(scopeName))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    ViolationCode.NAME_INVALID, "The scopes are read and write."));
  }
}
