package dev.representatives.adapter.rest.connection;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpConstants;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.util.ByteProcessor;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The beginning of the current request line, which the decoder drops when it cannot parse the line:
 * the response still names the path, and has no body if the method is HEAD.
 */
final class RequestLine {
  private static final int KEPT = 512;
  private static final String HEAD = HttpMethod.HEAD.name() + ' ';
  private static final ByteProcessor LINE_BREAKS =
      octet -> octet == HttpConstants.CR || octet == HttpConstants.LF;

  private final byte[] start = new byte[KEPT];
  private int length;
  private boolean awaited = true;

  /** The next input is a request line. */
  void begin() {
    awaited = true;
  }

  /** Skips the bytes that were read; line breaks before a request line are not part of it. */
  void read(ByteBuf bytes, int start) {
    awaited &= bytes.forEachByte(start, bytes.readerIndex() - start, LINE_BREAKS) < 0;
  }

  /** Copies the beginning of the unread input if that is a request line; consumes nothing. */
  void see(ByteBuf bytes) {
    if (awaited) {
      int first = bytes.forEachByte(LINE_BREAKS);
      length = first < 0 ? 0 : Math.min(KEPT, bytes.writerIndex() - first);
      bytes.getBytes(Math.max(first, 0), start, 0, length);
    }
  }

  /** Copies what is known to a substitute for a request with a malformed or missing line. */
  void describe(FullHttpRequest madeUp) {
    madeUp.setUri(target().orElse("/"));
    if (text().startsWith(HEAD)) {
      madeUp.setMethod(HttpMethod.HEAD);
    }
  }

  /** The target as sent, possibly truncated; empty when none begins with a slash. */
  Optional<String> target() {
    String line = text();
    return Optional.of(line.indexOf(' '))
        .filter(space -> space > 0)
        .map(space -> line.substring(space + 1).stripLeading())
        .filter(rest -> rest.startsWith("/"))
        .map(rest -> rest.substring(0, rest.indexOf(' ') < 0 ? rest.length() : rest.indexOf(' ')));
  }

  private String text() {
    return new String(start, 0, length, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
  }
}
