package dev.representatives.bootstrap.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;

/** The form of comma-separated values: RFC 4180 in UTF-8, with other delimiters as well. */
final class Csv {
  static final char COMMA = ',';
  static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** The delimiters that are detected; the first of those that are equally frequent. */
  private static final String DELIMITERS = ",;\t";

  private static final int LONGEST_HEADER = 1024 * 1024;

  private Csv() {}

  static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
  }

  /** Opens a file, after its byte order mark; bytes that are not UTF-8 are an exception. */
  static Reader open(Path path) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(path));
    skipByteOrderMark(in);
    return new BufferedReader(
        new InputStreamReader(
            in,
            UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /** Whether there was one. */
  static boolean skipByteOrderMark(InputStream in) throws IOException {
    in.mark(BYTE_ORDER_MARK.length);
    byte[] begin = in.readNBytes(BYTE_ORDER_MARK.length);
    if (Arrays.equals(begin, BYTE_ORDER_MARK)) {
      return true;
    }
    in.reset();
    return false;
  }

  /** The delimiter that is most frequent in the header, outside of quotes. */
  static char delimiter(Path path) throws IOException {
    int[] counts = new int[DELIMITERS.length()];
    try (var in = new BufferedInputStream(Files.newInputStream(path))) {
      boolean quoted = false;
      int c = in.read();
      for (int i = 0; i < LONGEST_HEADER && c >= 0; i++) {
        boolean isEnd = c == '\n' || c == '\r';
        if (isEnd && !quoted) {
          break;
        }
        quoted ^= c == '"';
        int found = DELIMITERS.indexOf(c);
        if (found >= 0 && !quoted) {
          counts[found]++;
        }
        c = in.read();
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return DELIMITERS.charAt(best);
  }
}
