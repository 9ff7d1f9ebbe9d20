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

/** The copy of the API description that is under version control. */
public final class CommittedDescription {
  private static final Path FILE = Path.of("..", "docs", "openapi.yaml");

  private CommittedDescription() {}

  /** As JSON. */
  public static JsonNode tree() {
    try {
      return new ObjectMapper()
          .valueToTree(
              new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
