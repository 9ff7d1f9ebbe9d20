package dev.representatives.adapter.rest.bulk;

import java.util.Arrays;
import java.util.Optional;

/**
 * A physical line of a body.
 *
 * @param number from 1
 * @param bytes without the line break; empty if the line exceeds the limit
 */
record SentLine(long number, Optional<byte[]> bytes) {
  private static final String SPACE = " \t\r";

  /** Whether the line contains nothing but white space. */
  boolean isBlank() {
    return bytes.filter(SentLine::isBlank).isPresent();
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (SPACE.indexOf(b) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The content, for tests that compare lines. */
  @Override
  public String toString() {
    return number + ":" + bytes.map(Arrays::toString).orElse("too long");
  }
}
