package dev.representatives.scenarios;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer meets, and finds again the next day. */
class FirstStartIT {
  @TempDir private Path directory;

  @Test
  void the_first_start_prints_a_key_once_and_the_next_one_finds_the_data_but_no_secret()
      throws IOException {
    String key;
    try (var service = ServiceProcess.startPlainly(directory, Map.of())) {
      key = service.awaitDemoKey();
      var api = new Api(service.baseUrl(), Optional.of(key));
      api.put(Paths.representative("REP-001")).json(Map.of("name", "Jane")).send().is(201);
      assertThat(service.log())
          .contains("demo")
          .contains("curl -X POST " + service.baseUrl() + "/api/v1/ingest/representatives/REP-001")
          .contains("-H \"X-API-Key: " + key + "\"");
    }
    assertThat(everyFile()).doesNotContain(Arrays.asList(key.split("_", -1)).get(2));
    try (var service = ServiceProcess.startPlainly(directory, Map.of())) {
      var api = new Api(service.baseUrl(), Optional.of(key));
      var read = api.get(Paths.representative("REP-001")).send().is(200);

      assertThat(read.text("/name")).isEqualTo("Jane");
      assertThat(service.log()).doesNotContainPattern(ServiceProcess.KEY);
    }
  }

  private String everyFile() throws IOException {
    var contents = new StringBuilder();
    try (var files = Files.walk(directory)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        contents.append(Files.readString(file, ISO_8859_1));
      }
    }
    assertThat(contents).isNotEmpty();
    return contents.toString();
  }
}
