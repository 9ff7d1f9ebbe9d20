package dev.representatives.bootstrap.transfer;

import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Shows how far a command is: on a terminal in one line that changes, otherwise in a new line from
 * time to time.
 */
final class Progress {
  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  private final PrintStream err;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final OptionalLong total;
  private final long begin;
  private long shown;
  private int width;
  private long done;
  private long sent;
  private long refused;

  /**
   * Begins now.
   *
   * @param total number of lines; empty if it is unknown
   */
  Progress(PrintStream err, boolean terminal, LongSupplier nanoTime, OptionalLong total) {
    this.err = err;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.total = total;
    this.begin = nanoTime.getAsLong();
    this.shown = begin;
  }

  /** A line was sent. */
  synchronized void sent() {
    sent++;
    showIfDue();
  }

  /** A line has its result. */
  synchronized void done(boolean isRefused) {
    done++;
    refused += isRefused ? 1 : 0;
    showIfDue();
  }

  /** Prints a sentence above the progress. */
  synchronized void print(String sentence) {
    clear();
    err.println(sentence);
  }

  /** Shows the last state. */
  synchronized void end() {
    clear();
    err.println(text());
  }

  private void showIfDue() {
    long now = nanoTime.getAsLong();
    if (now - shown >= (terminal ? ON_TERMINAL : ELSEWHERE).toNanos()) {
      shown = now;
      if (terminal) {
        clear();
        String text = text();
        err.print(text);
        err.flush();
        width = text.length();
      } else {
        err.println(text());
      }
    }
  }

  private void clear() {
    if (width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      width = 0;
    }
  }

  private String text() {
    var elapsed = Duration.ofNanos(nanoTime.getAsLong() - begin);
    return new ProgressText(done, total, sent, refused, elapsed).text();
  }
}
