package dev.representatives.adapter.rest.bulk;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Splits a body into lines. Holds at most one line and one part of the body. */
final class LineSplitter {
  /** The largest line in bytes. */
  static final int MAX_LINE = 1024 * 1024;

  private static final byte[] NOTHING = {};

  private final ArrivingBody body;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  private byte[] part = NOTHING;
  private int at;
  private long number;
  private boolean tooLong;
  private boolean ended;

  LineSplitter(ArrivingBody body) {
    this.body = body;
  }

  /**
   * The next line; waits until it has arrived. Empty at the end; a line that was cut there is
   * dropped, since its beginning may be valid as well.
   */
  Optional<SentLine> next() {
    while (!ended) {
      int end = lineBreak();
      if (end >= 0) {
        append(end);
        at = end + 1;
        return Optional.of(line());
      }
      append(part.length);
      load();
    }
    boolean isLast = body.isComplete() && (begun.size() > 0 || tooLong);
    return isLast ? Optional.of(line()) : Optional.empty();
  }

  /** Whether {@link #next} returns without waiting. */
  boolean hasArrived() {
    while (!ended && lineBreak() < 0) {
      if (!body.hasArrived()) {
        return false;
      }
      append(part.length);
      load();
    }
    return true;
  }

  private void load() {
    var next = body.next();
    part = next.orElse(NOTHING);
    at = 0;
    ended = next.isEmpty();
  }

  private int lineBreak() {
    for (int i = at; i < part.length; i++) {
      if (part[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void append(int end) {
    if (begun.size() + end - at > MAX_LINE) {
      tooLong = true;
      begun.reset();
    }
    if (!tooLong) {
      begun.write(part, at, end - at);
    }
    at = end;
  }

  private SentLine line() {
    number++;
    var line = new SentLine(number, tooLong ? Optional.empty() : Optional.of(begun.toByteArray()));
    begun.reset();
    tooLong = false;
    return line;
  }
}
