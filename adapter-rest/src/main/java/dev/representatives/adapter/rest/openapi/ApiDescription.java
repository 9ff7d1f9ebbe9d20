package dev.representatives.adapter.rest.openapi;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The API description: the original YAML file, and the same content as JSON. */
@Singleton
final class ApiDescription {
  private static final String FILE = "openapi.yaml";

  private final String yaml;
  private final String json;

  ApiDescription(JsonMapper mapper) throws IOException {
    yaml = text();
    json = mapper.writeValueAsString(new Yaml(new SafeConstructor(loading())).load(yaml));
  }

  String yaml() {
    return yaml;
  }

  String json() {
    return json;
  }

  /** The file, byte for byte. */
  static String text() {
    try (var file = ApiDescription.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LoaderOptions loading() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return options;
  }
}
