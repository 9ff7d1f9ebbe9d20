package dev.representatives.adapter.rest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSplitterTest {
  private static final String LONGEST = "x".repeat(LineSplitter.MAX_LINE);

  @Test
  void a_line_ends_with_a_line_break_or_with_the_body() {
    assertThat(lines(Bodies.of("a\nb"))).containsExactly("1:a", "2:b");
    assertThat(lines(Bodies.of("a\nb\n"))).containsExactly("1:a", "2:b");
  }

  @Test
  void an_empty_body_has_no_line() {
    assertThat(lines(Bodies.of())).isEmpty();
    assertThat(lines(Bodies.of(""))).isEmpty();
  }

  @Test
  void an_empty_line_is_a_line_of_its_own() {
    assertThat(lines(Bodies.of("\n\na"))).containsExactly("1:", "2:", "3:a");
  }

  @Test
  void a_carriage_return_belongs_to_the_line() {
    assertThat(lines(Bodies.of("a\r\n\r\n"))).containsExactly("1:a\r", "2:\r");
  }

  @Test
  void a_line_may_arrive_in_several_parts() {
    assertThat(lines(Bodies.of("a", "b\nc", "", "d", "\n", "e")))
        .containsExactly("1:ab", "2:cd", "3:e");
  }

  @Test
  void a_character_may_be_cut_between_parts() {
    byte[] bytes = "\u00e9\n".getBytes(UTF_8);

    assertThat(
            lines(
                Bodies.ofBytes(
                    List.of(Arrays.copyOf(bytes, 1), Arrays.copyOfRange(bytes, 1, bytes.length)))))
        .containsExactly("1:\u00e9");
  }

  @Test
  void the_beginning_of_a_line_that_was_cut_is_no_line() {
    assertThat(lines(Bodies.cut("a\nb"))).containsExactly("1:a");
    assertThat(lines(Bodies.cut("a\n", LONGEST, "x"))).containsExactly("1:a");
  }

  @Test
  void a_line_may_have_1_MiB() {
    assertThat(lines(Bodies.of(LONGEST + "\na"))).containsExactly("1:" + LONGEST, "2:a");
    assertThat(lines(Bodies.of(LONGEST))).containsExactly("1:" + LONGEST);
  }

  @Test
  void a_longer_line_is_dropped_and_reading_goes_on_after_it() {
    assertThat(lines(Bodies.of(LONGEST + "x\na"))).containsExactly("1:too long", "2:a");
    assertThat(lines(Bodies.of(LONGEST, "x", LONGEST, "x\nb\n")))
        .containsExactly("1:too long", "2:b");
    assertThat(lines(Bodies.of("a\n" + LONGEST, "x"))).containsExactly("1:a", "2:too long");
  }

  @Test
  void two_lines_in_a_row_may_be_too_long() {
    assertThat(lines(Bodies.of(LONGEST + "x\n" + LONGEST + "x\na")))
        .containsExactly("1:too long", "2:too long", "3:a");
  }

  @Test
  void a_line_has_arrived_with_its_line_break() {
    var body = Bodies.open("a");
    var splitter = new LineSplitter(body);
    assertThat(splitter.hasArrived()).isFalse();

    Bodies.add(body, "b\n");

    assertThat(splitter.hasArrived()).isTrue();
    assertThat(splitter.next().map(LineSplitterTest::text)).contains("1:ab");
    assertThat(splitter.hasArrived()).isFalse();
  }

  @Test
  void the_last_line_has_arrived_with_the_end_of_the_body() {
    var body = Bodies.open("a");
    var splitter = new LineSplitter(body);
    assertThat(splitter.hasArrived()).isFalse();

    body.onComplete();

    assertThat(splitter.hasArrived()).isTrue();
    assertThat(splitter.next().map(LineSplitterTest::text)).contains("1:a");
    assertThat(splitter.hasArrived()).isTrue();
    assertThat(splitter.next()).isEmpty();
    assertThat(splitter.next()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lines_do_not_depend_on_the_parts_in_which_they_arrive(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String text = text(random);

      assertThat(lines(Bodies.ofBytes(parts(text.getBytes(UTF_8), random))))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(expected(text));
    }
  }

  private static String text(Random random) {
    String alphabet = "\n\n\r{}\"a\u00e9\uD83D\uDE00";
    return random
        .ints(random.nextInt(80), 0, alphabet.codePointCount(0, alphabet.length()))
        .map(index -> alphabet.codePointAt(alphabet.offsetByCodePoints(0, index)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<byte[]> parts(byte[] bytes, Random random) {
    var parts = new ArrayList<byte[]>();
    int at = 0;
    while (at < bytes.length) {
      int end = Math.min(bytes.length, at + random.nextInt(9));
      parts.add(Arrays.copyOfRange(bytes, at, end));
      at = end;
    }
    return parts;
  }

  private static List<String> expected(String text) {
    var lines = new ArrayList<>(List.of(text.split("\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    var numbered = new ArrayList<String>();
    for (var line : lines) {
      numbered.add(numbered.size() + 1 + ":" + line);
    }
    return numbered;
  }

  private static List<String> lines(ArrivingBody body) {
    var splitter = new LineSplitter(body);
    var lines = new ArrayList<String>();
    for (Optional<SentLine> line = splitter.next(); line.isPresent(); line = splitter.next()) {
      lines.add(text(line.get()));
    }
    return lines;
  }

  private static String text(SentLine line) {
    return line.number() + ":" + line.bytes().map(b -> new String(b, UTF_8)).orElse("too long");
  }
}
