package dev.representatives.bootstrap;

import java.io.PrintWriter;

/** Standard output, whose streams keep it to themselves when something cannot be written. */
final class StandardOutput {
  private StandardOutput() {}

  /** Whether all that a command answered so far has left the program. */
  static boolean isWritten(PrintWriter out) {
    boolean refused = out.checkError();
    return !System.out.checkError() && !refused;
  }
}
