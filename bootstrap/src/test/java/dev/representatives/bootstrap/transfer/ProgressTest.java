package dev.representatives.bootstrap.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final AtomicLong clock = new AtomicLong();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, UTF_8);

  @Test
  void the_text_has_count_rate_errors_and_time_left() {
    var text =
        new ProgressText(12_000, OptionalLong.of(50_000), 20_000, 2, Duration.ofSeconds(4)).text();

    assertThat(text)
        .isEqualTo("12,000 of 50,000 done (24%), 3,000 per second, 2 refused, 12 s left");
  }

  @Test
  void long_times_are_in_hours_and_minutes() {
    assertThat(new ProgressText(1, OptionalLong.of(100), 1, 0, Duration.ofSeconds(40)).text())
        .endsWith("1 h 6 min left");
    assertThat(new ProgressText(1, OptionalLong.of(4), 1, 0, Duration.ofSeconds(40)).text())
        .endsWith("2 min 0 s left");
  }

  @Test
  void lines_that_only_were_sent_are_shown_until_the_first_result() {
    assertThat(new ProgressText(0, OptionalLong.of(10), 5, 0, Duration.ofSeconds(1)).text())
        .isEqualTo("0 of 10 done (0%), 5 sent, 0 per second, 0 refused");
  }

  @Test
  void without_a_total_there_is_no_time_left() {
    assertThat(new ProgressText(500, OptionalLong.empty(), 0, 0, Duration.ofSeconds(2)).text())
        .isEqualTo("500 read, 250 per second");
  }

  @Test
  void a_file_without_lines_is_done() {
    assertThat(new ProgressText(0, OptionalLong.of(0), 0, 0, Duration.ZERO).text())
        .isEqualTo("0 of 0 done (100%), 0 refused");
  }

  @Test
  void elsewhere_than_on_a_terminal_progress_is_plain_lines() {
    var progress = new Progress(err, false, clock::get, OptionalLong.of(3));

    progress.done(false);
    clock.addAndGet(Duration.ofSeconds(10).toNanos());
    progress.done(true);
    progress.print("A sentence.");
    progress.done(false);
    progress.end();

    assertThat(bytes.toString(UTF_8).lines())
        .containsExactly(
            "2 of 3 done (66%), 0 per second, 1 refused, 5 s left",
            "A sentence.", "3 of 3 done (100%), 0 per second, 1 refused");
    assertThat(bytes.toString(UTF_8)).doesNotContain("\r");
  }

  @Test
  void on_a_terminal_one_line_changes() {
    var progress = new Progress(err, true, clock::get, OptionalLong.of(2));

    clock.addAndGet(Duration.ofSeconds(1).toNanos());
    progress.done(false);
    progress.print("A sentence.");
    progress.end();

    String shown = "1 of 2 done (50%), 1 per second, 0 refused, 1 s left";
    assertThat(bytes.toString(UTF_8))
        .startsWith(shown + "\r" + " ".repeat(shown.length()) + "\rA sentence.");
  }
}
