package dev.representatives.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class StackTraceTest {
  private final StackTrace converter = new StackTrace();

  @Test
  void without_an_exception_there_is_nothing() {
    assertThat(convert(null)).isEmpty();
  }

  @Test
  void causes_and_suppressed_exceptions_follow_with_their_frames() {
    var failure = new IllegalStateException("secret", new ConnectException("refused"));
    failure.addSuppressed(new IllegalArgumentException("secret"));

    String text = convert(failure);

    assertThat(text)
        .startsWith("\tjava.lang.IllegalStateException\n\t\tat " + getClass().getName())
        .contains("\n\tcaused by: java.net.ConnectException: refused\n\t\t")
        .contains("\n\tsuppressed: java.lang.IllegalArgumentException\n\t\t")
        .doesNotContain("secret");
  }

  @Test
  void every_line_is_indented_even_if_a_message_imitates_a_log_line() {
    String text = convert(new ConnectException("a\r\n2026 ERROR b\u2028c\u0085d\u001B[2J"));

    assertThat(text.split("[\n\r\u0085\u2028]", -1))
        .allSatisfy(line -> assertThat(line.isEmpty() || line.startsWith("\t")).isTrue());
    assertThat(text).contains("a | 2026 ERROR b | c | d\uFFFD[2J");
  }

  private String convert(Throwable thrown) {
    var logger = new LoggerContext().getLogger("test");
    return converter.convert(
        new LoggingEvent("test", logger, Level.ERROR, "message", thrown, new Object[0]));
  }
}
