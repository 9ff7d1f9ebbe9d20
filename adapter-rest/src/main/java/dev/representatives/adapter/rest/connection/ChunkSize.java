package dev.representatives.adapter.rest.connection;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpConstants;
import java.util.OptionalLong;

/** The line before a chunk: its size, and perhaps extensions (RFC 9112, section 7.1). */
final class ChunkSize {
  private static final int RADIX = 16;

  private ChunkSize() {}

  /**
   * Parses the size; empty when there is none, or when neither an extension nor the end follows.
   */
  static OptionalLong parse(ByteBuf bytes, int start, int length) {
    int end = start + length;
    if (length > 0 && bytes.getByte(end - 1) == HttpConstants.CR) {
      end--;
    }
    int at = start;
    long size = 0;
    for (int digit = digit(bytes, at, end); digit >= 0; digit = digit(bytes, at, end)) {
      // The decoder refuses more than an int holds, so larger sizes need no distinction.
      size = Math.min(size * RADIX + digit, Integer.MAX_VALUE);
      at++;
    }
    if (at == start) {
      return OptionalLong.empty();
    }
    if (at == end) {
      return OptionalLong.of(size);
    }
    while (at < end && isBlank(bytes.getByte(at))) {
      at++;
    }
    // Blanks may only precede an extension.
    return at < end && bytes.getByte(at) == HttpConstants.SEMICOLON
        ? OptionalLong.of(size)
        : OptionalLong.empty();
  }

  private static int digit(ByteBuf bytes, int at, int end) {
    return at < end ? Character.digit(bytes.getUnsignedByte(at), RADIX) : -1;
  }

  private static boolean isBlank(byte octet) {
    return octet == HttpConstants.SP || octet == HttpConstants.HT;
  }
}
