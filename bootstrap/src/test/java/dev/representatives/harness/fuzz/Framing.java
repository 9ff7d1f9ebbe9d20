package dev.representatives.harness.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** How a request says where its body ends; most ways are broken. */
enum Framing {
  LENGTH {
    @Override
    String fields(int length) {
      return length == 0 ? "" : LENGTH_FIELD + length + "\r\n";
    }
  },
  CHUNKS {
    @Override
    String fields(int length) {
      return CHUNKED_FIELD;
    }

    @Override
    byte[] sent(byte[] body) {
      return chunks(body, LAST_CHUNK);
    }
  },
  LENGTH_AND_CHUNKS {
    @Override
    String fields(int length) {
      return LENGTH_FIELD + length + "\r\n" + CHUNKED_FIELD;
    }

    @Override
    byte[] sent(byte[] body) {
      return chunks(body, LAST_CHUNK);
    }
  },
  TWO_LENGTHS {
    @Override
    String fields(int length) {
      return LENGTH_FIELD + length + "\r\n" + LENGTH_FIELD + (length + 1) + "\r\n";
    }
  },
  NO_NUMBER {
    @Override
    String fields(int length) {
      return LENGTH_FIELD + "+" + length + "\r\n";
    }
  },
  ANOTHER_CODING {
    @Override
    String fields(int length) {
      return "Transfer-Encoding: xchunked\r\n";
    }

    @Override
    byte[] sent(byte[] body) {
      return chunks(body, LAST_CHUNK);
    }
  },
  A_BLANK_BEFORE_THE_COLON {
    @Override
    String fields(int length) {
      return "Content-Length : " + length + "\r\n";
    }
  },
  A_FIELD_THAT_CONTINUES {
    @Override
    String fields(int length) {
      return "X: y\r\n " + LENGTH_FIELD + length + "\r\n";
    }
  },
  CUT {
    @Override
    String fields(int length) {
      return LENGTH_FIELD + (length + 1) + "\r\n";
    }
  },
  NO_SIZE {
    @Override
    String fields(int length) {
      return CHUNKED_FIELD;
    }

    @Override
    byte[] sent(byte[] body) {
      return chunks(body, "x\r\n");
    }
  },
  NO_LAST_CHUNK {
    @Override
    String fields(int length) {
      return CHUNKED_FIELD;
    }

    @Override
    byte[] sent(byte[] body) {
      return chunks(body, "");
    }
  };

  /** These break the header, so the body is never read. */
  static final List<Framing> BROKEN_HEADERS =
      List.of(
          LENGTH_AND_CHUNKS,
          TWO_LENGTHS,
          NO_NUMBER,
          ANOTHER_CODING,
          A_BLANK_BEFORE_THE_COLON,
          A_FIELD_THAT_CONTINUES);

  /** These end the body before its end; a bulk is carried out up to there. */
  static final List<Framing> BROKEN_BODIES = List.of(CUT, NO_SIZE, NO_LAST_CHUNK);

  private static final String LENGTH_FIELD = "Content-Length: ";
  private static final String CHUNKED_FIELD = "Transfer-Encoding: chunked\r\n";
  private static final String LAST_CHUNK = "0\r\n\r\n";
  private static final int CHUNK = 1_000;

  /** The fields of the header, each with its line break. */
  abstract String fields(int length);

  /** The body as it is sent. */
  byte[] sent(byte[] body) {
    return body;
  }

  /** Whether the request has to be refused, and be the last one of its connection. */
  boolean isBroken() {
    return BROKEN_HEADERS.contains(this) || BROKEN_BODIES.contains(this);
  }

  private static byte[] chunks(byte[] body, String end) {
    var bytes = new ByteArrayOutputStream();
    for (int at = 0; at < body.length; at += CHUNK) {
      int size = Math.min(CHUNK, body.length - at);
      bytes.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(ISO_8859_1));
      bytes.write(body, at, size);
      bytes.writeBytes("\r\n".getBytes(ISO_8859_1));
    }
    bytes.writeBytes(end.getBytes(ISO_8859_1));
    return bytes.toByteArray();
  }
}
