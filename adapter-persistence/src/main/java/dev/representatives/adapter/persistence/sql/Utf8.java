package dev.representatives.adapter.persistence.sql;

import java.nio.charset.StandardCharsets;

/**
 * Converts keys to UTF-8 bytes and back. Every database compares bytes in the same way, whatever
 * its collation, and the order of the bytes is the order of the code points.
 */
public final class Utf8 {
  private Utf8() {}

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
