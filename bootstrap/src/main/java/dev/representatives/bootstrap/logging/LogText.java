package dev.representatives.bootstrap.logging;

import java.util.regex.Pattern;

/** Turns any text into one that nobody can take for a part of the log itself. */
final class LogText {
  /** All that some reader takes for the end of a line. */
  private static final Pattern LINE_BREAK =
      Pattern.compile("\r\n|[\n\r\u000B\f\u0085\u2028\u2029]");

  /** Control characters, and those that turn the direction of writing, but for the tab. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\t\n]]");

  private static final String SUBSTITUTE = "\uFFFD";

  private LogText() {}

  /** As one line. */
  static String line(String text) {
    return visible(LINE_BREAK.matcher(text).replaceAll(" | ")).replace('\n', ' ');
  }

  private static String visible(String text) {
    return INVISIBLE.matcher(text).replaceAll(SUBSTITUTE);
  }
}
