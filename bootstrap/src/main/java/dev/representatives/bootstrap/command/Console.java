package dev.representatives.bootstrap.command;

import dev.representatives.bootstrap.settings.LogSettings;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes messages of the program itself: sentences for people, and lines of the log where machines
 * read it. An important message is written whatever the level of the log is.
 */
final class Console {
  private Console() {}

  /** Writes where the service is. */
  static void announce(String sentence) {
    announce(sentence, sentence + System.lineSeparator());
  }

  /**
   * Writes something that people want in more than a line.
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

  /** Writes why the program does not run the command. */
  static void refuse(String sentence) {
    if (isForMachines() && log().isErrorEnabled()) {
      log().error(sentence);
    } else {
      System.err.println(sentence);
    }
  }

  /** Writes that the program has a defect, and where. */
  static void report(String sentence, Exception exception) {
    if (isForMachines() && log().isErrorEnabled()) {
      log().error(sentence, exception);
    } else {
      System.err.println(sentence);
      exception.printStackTrace(System.err);
    }
  }

  /**
   * Whether all that a command has written to standard output so far has left the program; its
   * streams throw nothing when something cannot be written.
   */
  static boolean isWritten(PrintWriter out) {
    boolean refused = out.checkError();
    return !System.out.checkError() && !refused;
  }

  /** Not before it is known that there is a log of that format. */
  private static Logger log() {
    return LoggerFactory.getLogger(Console.class);
  }

  private static boolean isForMachines() {
    return LogSettings.isJson();
  }
}
