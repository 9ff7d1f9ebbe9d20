package dev.representatives.adapter.rest.connection;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpConstants;

/**
 * How the lines of a header or of trailers begin. The decoder also accepts blanks before a request
 * line, and fields that continue on the next line (RFC 9112, sections 2.2 and 5.2), which others
 * read differently.
 */
final class HeaderLines {
  private boolean awaited;

  /** Whether nothing but empty lines has arrived so far, which clients may send (section 2.2). */
  private boolean leading;

  private boolean afterReturn;
  private boolean atStart;
  private boolean misleading;

  HeaderLines() {
    beginRequest();
  }

  /** The next input is a request line with a header, perhaps after empty lines. */
  void beginRequest() {
    awaited = true;
    leading = true;
    afterReturn = false;
    atStart = false;
    misleading = false;
  }

  /** The next input is a trailer, or the empty line after the last one. */
  void beginTrailers() {
    awaited = true;
    atStart = true;
  }

  /** The next input has no such lines. */
  void end() {
    awaited = false;
  }

  /** Whether a line begins in a way that others read differently. */
  boolean isMisleading() {
    return misleading;
  }

  /** Sees the bytes that were read. */
  void read(ByteBuf bytes, int start) {
    if (!awaited) {
      return;
    }
    int end = bytes.readerIndex();
    int at = leading ? afterEmptyLines(bytes, start, end) : start;
    while (at < end) {
      misleading |= atStart && isBlank(bytes.getByte(at));
      int lineBreak = bytes.indexOf(at, end, HttpConstants.LF);
      atStart = lineBreak >= 0;
      at = atStart ? lineBreak + 1 : end;
    }
  }

  private int afterEmptyLines(ByteBuf bytes, int start, int end) {
    for (int at = start; at < end; at++) {
      byte octet = bytes.getByte(at);
      boolean continues = octet == (afterReturn ? HttpConstants.LF : HttpConstants.CR);
      if (!continues) {
        leading = false;
        misleading = afterReturn || octet == HttpConstants.LF || isBlank(octet);
        return at;
      }
      afterReturn = !afterReturn;
    }
    return end;
  }

  private static boolean isBlank(byte octet) {
    return octet == HttpConstants.SP || octet == HttpConstants.HT;
  }
}
