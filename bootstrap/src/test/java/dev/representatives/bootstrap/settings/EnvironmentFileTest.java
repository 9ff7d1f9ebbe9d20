package dev.representatives.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected values are those that systemd passes to a unit for the same lines. */
class EnvironmentFileTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "A=plain|plain",
        "A=|~~",
        "  A  =  around  |around",
        "A=two words|two words",
        "A=a=b|a=b",
        "A=jdbc:mysql://db/x?a=b&c=d#e;f|jdbc:mysql://db/x?a=b&c=d#e;f",
        "A=\"quoted; # \" |quoted; # ",
        "A='single $HOME \\n'|single $HOME \\n",
        "A=\"a \\\"b\\\" \\$ \\` \\\\ \\n\"|a \"b\" $ ` \\ \\n",
        "A=one\"two\"|one\"two\"",
        "A=\"one\"two|onetwo",
        "A=\"one\" 'two'|onetwo",
        "A=back\\slash|backslash",
        "A=space\\ |space ",
        "A=$B ${B} $(id)|$B ${B} $(id)",
        "A=ümlaut|ümlaut"
      })
  void a_value_is_read_as_systemd_reads_it(String line, String value) {
    assertThat(EnvironmentFile.parse(line)).containsExactly(entry("A", value));
    assertThat(EnvironmentFile.parse("# c\n\n; c\r\n" + line + "\r\nB=b"))
        .containsExactly(entry("A", value), entry("B", "b"));
  }

  @Test
  void lines_can_be_continued_and_quotes_can_hold_lines() {
    assertThat(EnvironmentFile.parse("A=one\\\ntwo\nB=\"three\nfour\\\nfive\"\nC='six\nseven'"))
        .containsExactly(
            entry("A", "onetwo"), entry("B", "three\nfourfive"), entry("C", "six\nseven"));
  }

  @Test
  void the_last_of_two_counts() {
    assertThat(EnvironmentFile.parse("A=1\nA=2")).containsExactly(entry("A", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "export A=1", "=1", "1A=1", "A.B=1", "[Service]", "A-B=1"})
  void a_line_that_is_no_assignment_is_refused_by_its_number(String line) {
    assertThatThrownBy(() -> EnvironmentFile.parse("# comment\nA=\"1\n2\"\n" + line + "\nB=1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 4 is not NAME=value");
  }

  @Test
  void a_file_that_cannot_be_read_is_refused_in_one_sentence() throws IOException {
    var latin1 = Files.write(directory.resolve("latin1"), new byte[] {'A', '=', (byte) 0xFC});
    var nowhere = directory.resolve("nowhere");

    assertRefused(nowhere, "there is no such file");
    assertRefused(latin1, "it is not UTF-8");
    assertRefused(directory, "Is a directory");
    assertRefused(Files.writeString(directory.resolve("odd"), "odd"), "line 1 is not NAME=value");
  }

  private static void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> EnvironmentFile.read(file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("The file %s of --env-file cannot be read (%s).", file, reason);
  }
}
