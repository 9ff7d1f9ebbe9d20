package dev.representatives.bootstrap.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.bootstrap.client.ClientException;
import dev.representatives.bootstrap.client.Json;
import dev.representatives.domain.FuzzInputs;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

class NdjsonFileFuzzTest {
  @FuzzInputs
  void a_file_is_refused_or_that_of_its_refused_lines_has_the_same_objects(byte[] content)
      throws IOException {
    fuzzerTestOneInput(content);
  }

  public static void fuzzerTestOneInput(byte[] content) throws IOException {
    var path = Files.createTempFile("fuzz", ".ndjson");
    try {
      var file = NdjsonFile.of(Files.write(path, content));
      var lines = InputFiles.lines(file);
      assertThat(lines).hasSize((int) file.count());

      Files.write(path, InputFiles.allRefused(file));

      assertThat(objects(InputFiles.lines(NdjsonFile.of(path)))).isEqualTo(objects(lines));
    } catch (ClientException e) {
      assertThat(e.hasBegun()).isFalse();
    } finally {
      Files.delete(path);
    }
  }

  private static List<JsonNode> objects(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Json.read(line.getBytes(UTF_8)).stream())
        .filter(JsonNode::isObject)
        .toList();
  }
}
