package dev.representatives.adapter.rest.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.FuzzInputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class LinesFuzzTest {
  private static final int LONGEST_PART = 9;

  /** The first byte decides how the others are cut. */
  @FuzzInputs
  void the_lines_are_the_same_however_their_bytes_are_cut(byte[] input) {
    fuzzerTestOneInput(input);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
    var parts = parts(bytes, new Random(input[0]));

    var splitter = new LineSplitter(Bodies.ofBytes(parts));
    assertThat(lines(splitter::next)).isEqualTo(expected(bytes));

    var text = new LinesOfText(Bodies.ofBytes(parts));
    assertThat(lines(text::next))
        .isEqualTo(expected(bytes).stream().filter(line -> !isBlank(line)).toList());
    assertThat(text.isComplete()).isTrue();
  }

  private static List<byte[]> parts(byte[] bytes, Random random) {
    var parts = new ArrayList<byte[]>();
    for (int at = 0; at < bytes.length; ) {
      int end = Math.min(bytes.length, at + random.nextInt(LONGEST_PART));
      parts.add(Arrays.copyOfRange(bytes, at, end));
      at = end;
    }
    return parts;
  }

  private static List<String> expected(byte[] bytes) {
    var lines = new ArrayList<>(List.of(new String(bytes, ISO_8859_1).split("\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    var numbered = new ArrayList<String>();
    for (var line : lines) {
      numbered.add(numbered.size() + 1 + ":" + line);
    }
    return numbered;
  }

  private static boolean isBlank(String numbered) {
    return numbered.matches("[0-9]+:[ \t\r]*");
  }

  private static List<String> lines(Lines lines) {
    var all = new ArrayList<String>();
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      all.add(line.get().number() + ":" + new String(line.get().bytes().orElseThrow(), ISO_8859_1));
    }
    return all;
  }

  @FunctionalInterface
  private interface Lines {
    Optional<SentLine> next();
  }
}
