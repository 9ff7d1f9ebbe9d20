package dev.representatives.bootstrap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the program says of itself: sentences for whoever sits in front of it, and lines of the log
 * where machines read it. What must be read is said in any case, whatever is logged.
 */
final class StandardError {
  private StandardError() {}

  /** Says where the service is. */
  static void announce(String sentence) {
    announce(sentence, sentence + System.lineSeparator());
  }

  /**
   * Says something that people want in more than a line.
   *
   * @param text the same, with all its lines
   */
  static void announce(String sentence, String text) {
    if (isForMachines() && log().isInfoEnabled()) {
      log().info(sentence);
    } else {
      System.err.print(text);
      System.err.flush();
    }
  }

  /** Says why the program does not do what it was told to. */
  static void refuse(String sentence) {
    if (isForMachines() && log().isErrorEnabled()) {
      log().error(sentence);
    } else {
      System.err.println(sentence);
    }
  }

  /** Says that the program is wrong, and where. */
  static void report(String sentence, Exception exception) {
    if (isForMachines() && log().isErrorEnabled()) {
      log().error(sentence, exception);
    } else {
      System.err.println(sentence);
      exception.printStackTrace(System.err);
    }
  }

  /** Not before it is known that there is a log of that format. */
  private static Logger log() {
    return LoggerFactory.getLogger(StandardError.class);
  }

  private static boolean isForMachines() {
    return LogSettings.isJson();
  }
}
