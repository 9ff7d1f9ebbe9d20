package dev.representatives.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
  void no_line_break_stays_one(String lineBreak) {
    assertThat(LogText.line("a" + lineBreak + "b")).isEqualTo("a | b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0000", "\b", "\u001B", "\u007F", "\u009B", "\u202E", "\u2066", "\uFEFF"})
  void invisible_characters_become_a_replacement_character(String invisible) {
    assertThat(LogText.line("a" + invisible + "b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void all_else_stays() {
    String text = "\tJürgen \uD83D\uDE00 {\"a\": 'b'} %d \\n";

    assertThat(LogText.line(text)).isEqualTo(text);
  }
}
