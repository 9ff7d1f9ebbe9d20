package dev.representatives.adapter.rest.openapi;

import static org.assertj.core.api.Assertions.fail;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What is served is what is under version control, so that every change of it is seen. */
class ApiDescriptionCopyTest {
  private static final Path GENERATED = Path.of("target", "openapi.yaml");
  private static final String TAKE_OVER = "cp adapter-rest/target/openapi.yaml docs/openapi.yaml";

  @Test
  void the_copy_is_what_is_served() throws IOException {
    String served = new ApiDescriptionDocument(JsonMapper.createDefault()).yaml();
    String copy = ApiDescriptionCopy.text();
    Files.writeString(GENERATED, served);

    if (!served.equals(copy)) {
      fail(explanation(BreakingChanges.between(tree(copy), tree(served))));
    }
  }

  private static String explanation(List<String> breaking) {
    return breaking.isEmpty()
        ? "docs/openapi.yaml is not what is served. The change breaks no client; take it over with\n  "
            + TAKE_OVER
        : "This change of the API breaks clients:\n- "
            + String.join("\n- ", breaking)
            + "\nKeep what they rely on, or publish it as another version of the API. If no client can"
            + " depend on it yet, take it over with\n  "
            + TAKE_OVER;
  }

  private static Map<String, Object> tree(String yaml) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }
}
