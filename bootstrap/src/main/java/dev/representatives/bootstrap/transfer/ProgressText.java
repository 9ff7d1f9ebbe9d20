package dev.representatives.bootstrap.transfer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The text of a progress.
 *
 * @param done lines with a result
 * @param total lines of the file; empty if it is unknown
 * @param sent lines that were sent
 * @param refused lines that were refused
 */
record ProgressText(long done, OptionalLong total, long sent, long refused, Duration elapsed) {
  private static final int PERCENT = 100;
  private static final long MILLIS = 1_000;

  /** In one line. */
  String text() {
    var parts = new ArrayList<String>();
    parts.add(position());
    if (done == 0 && sent > 0) {
      parts.add(number(sent) + " sent");
    }
    if (elapsed.toMillis() > 0) {
      parts.add(number(done * MILLIS / elapsed.toMillis()) + " per second");
    }
    if (total.isPresent()) {
      parts.add(number(refused) + " refused");
      if (done > 0 && done < total.getAsLong() && elapsed.toSeconds() > 0) {
        parts.add(timeLeft() + " left");
      }
    }
    return String.join(", ", parts);
  }

  private String position() {
    if (total.isEmpty()) {
      return number(done) + " read";
    }
    long all = total.getAsLong();
    return "%s of %s done (%d%%)"
        .formatted(number(done), number(all), all == 0 ? PERCENT : done * PERCENT / all);
  }

  private String timeLeft() {
    double perLine = (double) elapsed.toMillis() / done;
    return duration(Duration.ofMillis((long) (perLine * (total.getAsLong() - done))));
  }

  private static String duration(Duration time) {
    if (time.toHours() > 0) {
      return "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
    }
    return time.toMinutes() > 0
        ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
        : time.toSeconds() + " s";
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
