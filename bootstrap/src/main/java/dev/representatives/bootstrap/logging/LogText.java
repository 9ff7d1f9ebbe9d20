package dev.representatives.bootstrap.logging;

import java.util.regex.Pattern;

/** Sanitizes text so that it cannot be mistaken for another part of the log. */
final class LogText {
  /** Every sequence that some reader treats as a line break. */
  private static final Pattern LINE_BREAK =
      Pattern.compile("\r\n|[\n\r\u000B\f\u0085\u2028\u2029]");

  /** Control and format characters, such as those that change the text direction; not the tab. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\t\n]]");

  private static final char FIRST_VISIBLE = ' ';
  private static final char LAST_ASCII = '~';
  private static final String SUBSTITUTE = "\uFFFD";

  private LogText() {}

  /** Sanitizes the text and puts it on one line. */
  static String line(String text) {
    return isPlain(text) ? text : sanitized(text);
  }

  /** Most text is, and the patterns would cost as much as the rest of a line. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < FIRST_VISIBLE || text.charAt(i) > LAST_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static String sanitized(String text) {
    return visible(LINE_BREAK.matcher(text).replaceAll(" | ")).replace('\n', ' ');
  }

  private static String visible(String text) {
    return INVISIBLE.matcher(text).replaceAll(SUBSTITUTE);
  }
}
