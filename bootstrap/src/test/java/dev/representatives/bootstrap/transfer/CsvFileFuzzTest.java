package dev.representatives.bootstrap.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.bootstrap.client.ClientException;
import dev.representatives.bootstrap.client.Json;
import dev.representatives.domain.FuzzInputs;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;

class CsvFileFuzzTest {
  @FuzzInputs
  void a_file_is_refused_or_that_of_its_refused_records_has_the_same_lines(byte[] content)
      throws IOException {
    fuzzerTestOneInput(content);
  }

  public static void fuzzerTestOneInput(byte[] content) throws IOException {
    var path = Files.createTempFile("fuzz", ".csv");
    try {
      var file = CsvFile.of(Resource.REPRESENTATIVES, Files.write(path, content));
      var lines = InputFiles.lines(file);
      assertThat(lines).hasSize((int) file.count()).allSatisfy(CsvFileFuzzTest::isObject);

      Files.write(path, InputFiles.allRefused(file));

      assertThat(InputFiles.lines(CsvFile.of(Resource.REPRESENTATIVES, path))).isEqualTo(lines);
    } catch (ClientException e) {
      assertThat(e.hasBegun()).isFalse();
    } finally {
      Files.delete(path);
    }
  }

  private static void isObject(String line) {
    assertThat(Json.read(line.getBytes(UTF_8)).map(JsonNode::isObject)).contains(true);
  }
}
