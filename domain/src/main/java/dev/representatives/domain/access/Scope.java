package dev.representatives.domain.access;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Arrays;
import java.util.Locale;

/** What a key allows its holder to do. Neither includes the other. */
public enum Scope {
  /** To look at the tenant's data. */
  READ,
  /** To change the tenant's data; the answer of a change shows what was changed. */
  WRITE;

  /** The name in lower case, as it is written in requests, answers and commands. */
  public String scopeName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The scope of that name.
   *
   * @throws InvalidValueException when there is none
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
