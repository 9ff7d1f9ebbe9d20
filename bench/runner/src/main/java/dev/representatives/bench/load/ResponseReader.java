package dev.representatives.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Reads one HTTP response from the bytes that have arrived: its status, and where it ends. Nothing
 * else is parsed, so that the load generator needs little of the processor.
 */
public final class ResponseReader {
  private static final int INCOMPLETE = -1;
  private static final int STATUS = "HTTP/1.1 ".length();
  private static final byte[] LENGTH = "content-length:".getBytes(US_ASCII);
  private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(US_ASCII);
  private static final byte[] CLOSE = "connection: close".getBytes(US_ASCII);

  private int status;
  private boolean last;

  /** Whether the response is complete; then its status is known. */
  public boolean read(byte[] bytes, int size) {
    int body = endOfHead(bytes, size);
    if (body == INCOMPLETE) {
      return false;
    }
    status = number(bytes, STATUS, 10);
    last = false;
    boolean chunked = false;
    int length = 0;
    for (int line = nextLine(bytes, 0, body); line < body; line = nextLine(bytes, line, body)) {
      if (startsWith(bytes, line, LENGTH)) {
        length = number(bytes, line + LENGTH.length, 10);
      } else if (startsWith(bytes, line, CHUNKED)) {
        chunked = true;
      } else if (startsWith(bytes, line, CLOSE)) {
        last = true;
      }
    }
    return chunked ? hasLastChunk(bytes, body, size) : size >= body + length;
  }

  int status() {
    return status;
  }

  /** Whether the server closes the connection after this response. */
  boolean isLast() {
    return last;
  }

  private static boolean hasLastChunk(byte[] bytes, int from, int size) {
    int at = from;
    while (true) {
      int data = nextLine(bytes, at, size);
      if (data >= size) {
        return false;
      }
      int length = number(bytes, at, 16);
      if (length == 0) {
        return size >= data + 2;
      }
      at = data + length + 2;
      if (at >= size) {
        return false;
      }
    }
  }

  private static int endOfHead(byte[] bytes, int size) {
    for (int i = 3; i < size; i++) {
      if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
        return i + 1;
      }
    }
    return INCOMPLETE;
  }

  private static int nextLine(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  private static boolean startsWith(byte[] bytes, int from, byte[] lowerCase) {
    for (int i = 0; i < lowerCase.length; i++) {
      byte actual = bytes[from + i];
      if (actual != lowerCase[i] && (actual < 'A' || actual > 'Z' || actual + 32 != lowerCase[i])) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] bytes, int from, int radix) {
    int at = from;
    while (bytes[at] == ' ') {
      at++;
    }
    int number = 0;
    for (int digit = Character.digit(bytes[at], radix);
        digit >= 0;
        digit = Character.digit(bytes[++at], radix)) {
      number = number * radix + digit;
    }
    return number;
  }
}
