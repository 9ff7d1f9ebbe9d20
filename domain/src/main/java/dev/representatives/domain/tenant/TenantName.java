package dev.representatives.domain.tenant;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.regex.Pattern;

/**
 * The name that operators use for a tenant.
 *
 * @param value 1 to 63 lower-case letters, digits and hyphens, starting with a letter or digit
 */
public record TenantName(String value) {
  private static final int MAX_LENGTH = 63;
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]*");

  public TenantName {
    if (!FORM.matcher(value).matches() || value.length() > MAX_LENGTH) {
      throw new InvalidValueException(
          ViolationCode.NAME_INVALID,
          "A tenant's name is 1 to 63 lower-case letters, digits and hyphens, such as acme-uk.");
    }
  }
}
