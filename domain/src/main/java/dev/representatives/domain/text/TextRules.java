package dev.representatives.domain.text;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.function.IntPredicate;

/**
 * Rules for all texts: a maximum length in code points, no unpaired surrogates, and no control
 * characters except tabs and line breaks in multi-line text. Each method returns the text unchanged
 * or throws {@link InvalidValueException}; none cuts or trims.
 */
public final class TextRules {
  private TextRules() {}

  /** Checks text on one line: no control characters. */
  public static String singleLine(String text, int maxLength) {
    return check(text, maxLength, c -> false, "control characters are not allowed");
  }

  /** Checks multi-line text: no control characters except tab, line feed and carriage return. */
  public static String multiLine(String text, int maxLength) {
    return check(
        text,
        maxLength,
        c -> c == '\t' || c == '\n' || c == '\r',
        "of the control characters only tabs and line breaks are allowed");
  }

  /**
   * Checks a key chosen by a caller: 1 to {@value #IDENTIFIER_MAX_LENGTH} code points on one line,
   * without leading or trailing white space. All other characters are allowed; case and accents are
   * significant.
   */
  public static String identifier(String text) {
    if (text.isEmpty()) {
      throw new InvalidValueException(
          ViolationCode.EMPTY, "Give 1 to " + IDENTIFIER_MAX_LENGTH + " characters.");
    }
    singleLine(text, IDENTIFIER_MAX_LENGTH);
    if (CodePoints.isWhiteSpace(text.codePointAt(0))
        || CodePoints.isWhiteSpace(text.codePointBefore(text.length()))) {
      throw new InvalidValueException(
          ViolationCode.SURROUNDING_WHITE_SPACE, "Remove the white space at the beginning or end.");
    }
    return text;
  }

  private static String check(
      String text, int maxLength, IntPredicate allowedControl, String controlRule) {
    int length = CodePoints.length(text);
    if (length > maxLength) {
      throw new InvalidValueException(
          ViolationCode.TOO_LONG,
          "At most " + maxLength + " characters are allowed, these are " + length + ".");
    }
    if (CodePoints.hasLoneSurrogate(text)) {
      throw new InvalidValueException(
          ViolationCode.LONE_SURROGATE, "Half of a surrogate pair is not a character.");
    }
    // No control character is a surrogate.
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if (CodePoints.isControl(c) && !allowedControl.test(c)) {
        throw new InvalidValueException(
            ViolationCode.CONTROL_CHARACTER,
            String.format("Remove the character U+%04X: %s.", c, controlRule));
      }
    }
    return text;
  }

  /** Maximum length of an {@link #identifier}, in code points. */
  public static final int IDENTIFIER_MAX_LENGTH = 255;
}
