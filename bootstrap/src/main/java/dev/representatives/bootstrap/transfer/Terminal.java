package dev.representatives.bootstrap.transfer;

import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/** Whether people watch; the console of the JDK only knows about input and output together. */
public final class Terminal {
  private Terminal() {}

  /** Whether standard error is a terminal. */
  public static boolean isStandardError() {
    return new ExecTerminalProvider().isSystemStream(SystemStream.Error);
  }
}
