package dev.representatives.domain.representative;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An e-mail address. The check is deliberately loose, because ERP data is dirty and only a delivery
 * proves an address. It rejects only addresses to which no mail can be delivered. Internationalised
 * addresses (RFC 6531) are accepted.
 *
 * @param value one {@code @} that is neither first nor last, then a domain with a dot between
 *     labels that are not empty; no white space, control or invisible characters; no delimiters
 *     around the address, such as angle brackets
 */
public record EmailAddress(String value) implements FieldValue {
  /** Maximum length, in code points (RFC 5321, section 4.5.3.1.3). */
  public static final int MAX_LENGTH = 254;

  private static final String EXAMPLE = "jsmith@example.com";
  private static final String SEPARATORS = ",;";
  private static final String PUNCTUATION_OF_DOMAIN = ".-_";
  private static final int FIRST_BEYOND_ASCII = 0x80;
  private static final Set<Integer> QUOTES_AND_BRACKETS =
      Set.of(
          (int) Character.START_PUNCTUATION,
          (int) Character.END_PUNCTUATION,
          (int) Character.INITIAL_QUOTE_PUNCTUATION,
          (int) Character.FINAL_QUOTE_PUNCTUATION);

  public EmailAddress {
    Objects.requireNonNull(value, "value");
  }

  /** Parses caller input or throws {@link InvalidValueException}. */
  public static EmailAddress parse(String text) {
    TextRules.singleLine(text, MAX_LENGTH);
    whyRefused(text)
        .ifPresent(
            detail -> {
              throw new InvalidValueException(ViolationCode.EMAIL_INVALID, detail);
            });
    return new EmailAddress(text);
  }

  private static Optional<String> whyRefused(String text) {
    int at = text.indexOf('@');
    if (at != text.lastIndexOf('@')) {
      return Optional.of("One address is allowed; send one alone, such as " + EXAMPLE + ".");
    }
    if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
      return Optional.of("Send the address alone, without angle brackets: " + EXAMPLE + ".");
    }
    var invisible = text.codePoints().filter(CodePoints::isInvisible).findFirst();
    if (invisible.isPresent()) {
      return Optional.of(
          String.format("Remove the invisible character U+%04X.", invisible.getAsInt()));
    }
    if (hasScheme(text)) {
      return Optional.of("Send the address alone, without what ends in a colon: " + EXAMPLE + ".");
    }
    if (at <= 0
        || text.codePoints().anyMatch(CodePoints::isWhiteSpace)
        || !isDomain(text.substring(at + 1))) {
      return Optional.of(
          "Give one address such as " + EXAMPLE + ": one @, a dot in the domain, no spaces.");
    }
    return isSeparator(text.charAt(0))
            || text.substring(at + 1).chars().anyMatch(EmailAddress::isSeparator)
        ? Optional.of("Send the address alone, without a comma or semicolon: " + EXAMPLE + ".")
        : Optional.empty();
  }

  private static boolean isDomain(String domain) {
    return domain.indexOf('.') > 0
        && !domain.endsWith(".")
        && !domain.contains("..")
        && domain.codePoints().allMatch(c -> isOfDomain(c) || isSeparator(c));
  }

  /** Accepts all characters except punctuation that surrounds or follows an address. */
  private static boolean isOfDomain(int c) {
    return c < FIRST_BEYOND_ASCII
        ? Character.isLetterOrDigit(c) || PUNCTUATION_OF_DOMAIN.indexOf(c) >= 0
        : !QUOTES_AND_BRACKETS.contains(Character.getType(c));
  }

  /** Whether the text starts with a scheme such as mailto: or smtp:, left over from copying. */
  private static boolean hasScheme(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && text.substring(0, colon).chars().allMatch(EmailAddress::isLetter);
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isSeparator(int c) {
    return SEPARATORS.indexOf(c) >= 0;
  }
}
