package dev.representatives.domain.access;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.regex.Pattern;

/**
 * Identifies a key across all tenants. Not a secret.
 *
 * @param value {@value #LENGTH} lower-case letters and digits
 */
public record ApiKeyId(String value) {
  static final int LENGTH = 16;

  private static final Pattern FORM = Pattern.compile("[0-9a-z]{" + LENGTH + "}");

  public ApiKeyId {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException(
          ViolationCode.NAME_INVALID,
          "A key id is the " + LENGTH + " lower-case letters and digits after rep_ in the key.");
    }
  }
}
