package dev.representatives.adapter.rest.connection;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The beginning of the request line that arrives, which the decoder forgets when it cannot read the
 * line: the response still names the path.
 */
final class RequestLine {
  private static final int KEPT = 512;

  private final byte[] start = new byte[KEPT];
  private int length;
  private boolean open;

  /** A request begins. */
  void begin() {
    length = 0;
    open = true;
  }

  /** The line is over, or it is unknown where one begins. */
  void end() {
    length = 0;
    open = false;
  }

  /** Keeps what is there of the line; reads nothing. */
  void add(ByteBuf bytes) {
    if (open) {
      int count = Math.min(KEPT - length, bytes.readableBytes());
      bytes.getBytes(bytes.readerIndex(), start, length, count);
      length += count;
      open = length < KEPT;
    }
  }

  /** The target as it was sent, perhaps cut; empty when there is none that begins with a slash. */
  Optional<String> target() {
    String line =
        new String(start, 0, length, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    return Optional.of(line.indexOf(' '))
        .filter(space -> space > 0)
        .map(space -> line.substring(space + 1).stripLeading())
        .filter(rest -> rest.startsWith("/"))
        .map(rest -> rest.substring(0, rest.indexOf(' ') < 0 ? rest.length() : rest.indexOf(' ')));
  }
}
