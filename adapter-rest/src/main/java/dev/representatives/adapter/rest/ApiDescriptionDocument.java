package dev.representatives.adapter.rest;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The API description that was made of the code when it was built. */
@Singleton
final class ApiDescriptionDocument {
  private static final String RESOURCE = "/META-INF/swagger/openapi.yml";

  private final String yaml;
  private final String json;

  ApiDescriptionDocument(JsonMapper mapper) throws IOException {
    try (var resource = ApiDescriptionDocument.class.getResourceAsStream(RESOURCE)) {
      yaml = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
    }
    Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    json = mapper.writeValueAsString(tree);
  }

  String yaml() {
    return yaml;
  }

  String json() {
    return json;
  }
}
