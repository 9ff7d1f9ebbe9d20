package dev.representatives.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The source of the API description, in the REST adapter. */
public final class CommittedDescription {
  private static final Path FILE =
      Path.of(
          "..",
          "adapter-rest/src/main/resources/dev/representatives/adapter/rest/openapi/openapi.yaml");

  private CommittedDescription() {}

  /** Its content as JSON. */
  public static JsonNode tree() {
    return new ObjectMapper()
        .valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text()));
  }

  /** Its text. */
  public static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
