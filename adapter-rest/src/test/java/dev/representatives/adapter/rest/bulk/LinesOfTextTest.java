package dev.representatives.adapter.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesOfTextTest {
  @Test
  void blank_lines_are_skipped_but_numbered() {
    var lines = new LinesOfText(Bodies.of("\n \t\r\n{}\r\n\n\n[]\n \n"));

    assertThat(numbers(lines)).containsExactly(3L, 6L);
    assertThat(lines.isComplete()).isTrue();
  }

  @Test
  void a_body_that_was_cut_is_not_complete() {
    var lines = new LinesOfText(Bodies.cut("{}\n{"));

    assertThat(numbers(lines)).containsExactly(1L);
    assertThat(lines.isComplete()).isFalse();
    assertThat(lines.hasArrived()).isTrue();
  }

  @Test
  void blank_lines_do_not_make_the_reader_wait_for_the_next_line() {
    var body = Bodies.open("{}\n");
    var lines = new LinesOfText(body);
    assertThat(lines.next()).isPresent();
    Bodies.add(body, "\n\r\n");
    assertThat(lines.hasArrived()).isFalse();

    Bodies.add(body, "[]\n\n");

    assertThat(lines.hasArrived()).isTrue();
    assertThat(lines.hasArrived()).isTrue();
    assertThat(lines.next().map(SentLine::number)).contains(4L);
    assertThat(lines.hasArrived()).isFalse();
  }

  @Test
  void blank_lines_at_the_end_of_the_body_are_followed_by_nothing() {
    var lines = new LinesOfText(Bodies.of("{}\n\n\n"));
    assertThat(lines.next()).isPresent();

    assertThat(lines.hasArrived()).isTrue();
    assertThat(lines.next()).isEmpty();
    assertThat(lines.hasArrived()).isTrue();
  }

  private static List<Long> numbers(LinesOfText lines) {
    var numbers = new ArrayList<Long>();
    for (Optional<SentLine> line = lines.next(); line.isPresent(); line = lines.next()) {
      numbers.add(line.get().number());
    }
    return numbers;
  }
}
