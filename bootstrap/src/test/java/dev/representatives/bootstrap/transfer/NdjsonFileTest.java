package dev.representatives.bootstrap.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.bootstrap.client.ClientException;
import dev.representatives.bootstrap.client.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonFileTest {
  private static final Problem PROBLEM = new Problem("CODE", "The reason.");

  @TempDir private Path directory;

  @Test
  void lines_are_sent_as_they_are() throws IOException {
    var file =
        file(
            """
            \uFEFF{"reference": "R-1", "x": 1.50}

            {"reference"
            {"a": 1, "a": 2}\r\
            """);

    assertThat(InputFiles.lines(file))
        .containsExactly(
            "{\"reference\": \"R-1\", \"x\": 1.50}",
            "",
            "{\"reference\"",
            "{\"a\": 1, \"a\": 2}\r");
    assertThat(file.count()).isEqualTo(4);
  }

  @Test
  void fields_that_cannot_be_set_are_left_out() throws IOException {
    var file =
        file(
            "{\"reference\":\"R-1\",\"accounts\":[],\"accounts_total\":2,\"documents_total\":1,"
                + "\"updated_at\":\"x\",\"custom_fields\":{\"collections\":{\"n\":1.50}},"
                + "\"refused_code\":\"X\",\"refused_reason\":\"y\"}\n");

    assertThat(InputFiles.lines(file))
        .containsExactly(
            "{\"reference\":\"R-1\",\"accounts\":[],\"accounts_total\":2,"
                + "\"custom_fields\":{\"collections\":{\"n\":1.50}}}");
  }

  @Test
  void refused_lines_can_be_imported_as_they_are() throws IOException {
    var file = file("{\"reference\": \"R-1\"}\n{\"reference\": \"R-2\"}\n{\"reference\n");

    var refused = new String(InputFiles.refused(file, PROBLEM, 2, 3), UTF_8);

    assertThat(refused.split("\n", -1))
        .containsExactly(
            "{\"reference\":\"R-2\",\"refused_code\":\"CODE\",\"refused_reason\":\"The reason.\"}",
            "{\"refused_code\":\"CODE\",\"refused_reason\":\"The reason.\"}",
            "{\"reference",
            "");
    assertThat(InputFiles.lines(file(refused)))
        .containsExactly("{\"reference\":\"R-2\"}", "", "{\"reference");
  }

  @Test
  void an_array_is_refused() {
    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(() -> file("[\n{}\n]"))
        .withMessageContaining("one object on each line");
  }

  private NdjsonFile file(String text) throws IOException {
    return NdjsonFile.of(Files.writeString(directory.resolve("file.ndjson"), text));
  }
}
