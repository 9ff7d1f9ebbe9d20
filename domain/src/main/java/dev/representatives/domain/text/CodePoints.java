package dev.representatives.domain.text;

import java.util.stream.IntStream;

/**
 * Text as Unicode code points, the unit for all lengths, comparisons and character checks.
 *
 * <p>{@link String#length()} and {@link String#compareTo(String)} work on UTF-16 code units: they
 * count an emoji twice and order it before U+E000. Databases that store UTF-8 do neither.
 */
public final class CodePoints {
  private CodePoints() {}

  /** The number of code points; an unpaired surrogate counts as one. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Compares by code point, which equals the order of the UTF-8 bytes. */
  public static int compare(String left, String right) {
    int shared = Math.min(left.length(), right.length());
    for (int i = 0; i < shared; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean bothOrNeitherSurrogate = Character.isSurrogate(a) == Character.isSurrogate(b);
        return bothOrNeitherSurrogate ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  /** Whether the text contains an unpaired surrogate, which UTF-8 cannot encode. */
  public static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** Whether this is a control character: C0, DEL or C1. */
  public static boolean isControl(int codePoint) {
    return Character.getType(codePoint) == Character.CONTROL;
  }

  /** Whether this is white space of any script, including no-break spaces. */
  public static boolean isWhiteSpace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == NEXT_LINE;
  }

  /**
   * Whether the character is invisible: zero-width, bidirectional and other format characters, and
   * other characters without a visible glyph.
   */
  public static boolean isInvisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || IntStream.range(0, INVISIBLE.length / 2)
            .anyMatch(i -> codePoint >= INVISIBLE[2 * i] && codePoint <= INVISIBLE[2 * i + 1]);
  }

  /** Whether the text is empty or only white space. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isWhiteSpace(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the text, truncated to {@code limit} code points and an ellipsis if it is longer; never
   * splits a surrogate pair.
   */
  public static String cut(String text, int limit) {
    return length(text) <= limit
        ? text
        : text.substring(0, text.offsetByCodePoints(0, limit)) + ELLIPSIS;
  }

  /** The first and last code point of each range outside the category of format characters (Cf). */
  private static final int[] INVISIBLE = {
    0x034F, 0x034F, // combining grapheme joiner
    0x115F, 0x1160, // Hangul fillers
    0x17B4, 0x17B5, // Khmer inherent vowels
    0x180B, 0x180F, // Mongolian variation selectors
    0x2065, 0x2065,
    0x2800, 0x2800, // blank Braille pattern
    0x3164, 0x3164, // Hangul filler
    0xFE00, 0xFE0F, // variation selectors
    0xFFA0, 0xFFA0, // half-width Hangul filler
    0xFFF0, 0xFFF8,
    0xE0000, 0xE0FFF // tags, more variation selectors
  };

  private static final int NEXT_LINE = 0x85;
  private static final String ELLIPSIS = "\u2026";
}
