package dev.representatives.domain.access;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;

/**
 * Finds a key among all keys of all tenants. Not a secret.
 *
 * @param value {@value #LENGTH} lower-case letters and digits
 */
public record ApiKeyId(String value) {
  static final int LENGTH = 16;

  public ApiKeyId {
    if (!value.matches("[0-9a-z]{" + LENGTH + "}")) {
      throw new InvalidValueException(
          ViolationCode.NAME_INVALID,
          "A key id is the " + LENGTH + " lower-case letters and digits after rep_ in the key.");
    }
  }
}
