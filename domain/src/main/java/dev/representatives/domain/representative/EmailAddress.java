package dev.representatives.domain.representative;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;

/**
 * An e-mail address, checked loosely on purpose: ERP data is dirty, and only a delivery proves an
 * address. Internationalised addresses (RFC 6531) are accepted.
 *
 * @param value one {@code @} that is neither first nor last, then a domain with a dot between
 *     labels that are not empty; no white space or control characters
 */
public record EmailAddress(String value) {
  /** Greatest length, in code points (RFC 5321, section 4.5.3.1.3). */
  public static final int MAX_LENGTH = 254;

  public EmailAddress {
    TextRules.singleLine(value, MAX_LENGTH);
    int at = value.indexOf('@');
    boolean oneInnerAt = at > 0 && at == value.lastIndexOf('@');
    if (!oneInnerAt
        || value.codePoints().anyMatch(CodePoints::isWhiteSpace)
        || !isDomain(value.substring(at + 1))) {
      throw new InvalidValueException(
          ViolationCode.EMAIL_INVALID,
          "Give one address such as jsmith@example.com: one @, a dot in the domain, no spaces.");
    }
  }

  private static boolean isDomain(String domain) {
    return domain.indexOf('.') > 0 && !domain.endsWith(".") && !domain.contains("..");
  }
}
