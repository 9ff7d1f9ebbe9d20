package dev.representatives.bootstrap.command;

import dev.representatives.bootstrap.settings.LogSettings;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the messages of the program itself: sentences for people, or log lines for machines.
 * Important messages are written at any log level.
 */
final class Console {
  private Console() {}

  /** Announces the state of the program in a sentence. */
  static void announce(String sentence) {
    announce(sentence, sentence + System.lineSeparator());
  }

  /**
   * Announces something that takes people more than one line.
   *
   * @param text the longer version for people, with all its lines
   */
  static void announce(String sentence, String text) {
    if (isForMachines() && log().isInfoEnabled()) {
      log().info(sentence);
    } else {
      System.err.print(text);
      System.err.flush();
    }
  }

  /** Reports why the program does not run the command. */
  static void refuse(String sentence) {
    if (isForMachines() && log().isErrorEnabled()) {
      log().error(sentence);
    } else {
      System.err.println(sentence);
    }
  }

  /** Reports a defect of the program with its stack trace. */
  static void report(String sentence, Exception exception) {
    if (isForMachines() && log().isErrorEnabled()) {
      log().error(sentence, exception);
    } else {
      System.err.println(sentence);
      exception.printStackTrace(System.err);
    }
  }

  /**
   * Flushes standard output, and returns whether everything that a command wrote has been written.
   * The output streams do not throw on a failed write.
   */
  static boolean isWritten(PrintWriter out) {
    boolean refused = out.checkError();
    return !System.out.checkError() && !refused;
  }

  /** Must not be called before the log format is known. */
  private static Logger log() {
    return LoggerFactory.getLogger(Console.class);
  }

  private static boolean isForMachines() {
    return LogSettings.isJson();
  }
}
