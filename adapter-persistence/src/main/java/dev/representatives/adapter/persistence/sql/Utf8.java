package dev.representatives.adapter.persistence.sql;

import java.nio.charset.StandardCharsets;

/**
 * Keys as the bytes of their UTF-8 form. Bytes are compared alike by every database, whatever its
 * collation, and their order is the order of code points.
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
