package dev.representatives.adapter.rest.openapi;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The API description that was made of the code when it was built, as it is served. */
@Singleton
final class ApiDescriptionDocument {
  private static final String RESOURCE = "/META-INF/swagger/openapi.yml";
  private static final String REFERENCE = "$ref";
  private static final String RESPONSES = "responses";

  private final String yaml;
  private final String json;

  ApiDescriptionDocument(JsonMapper mapper) throws IOException {
    var document = tidy(read());
    yaml = write(document);
    json = mapper.writeValueAsString(document);
  }

  String yaml() {
    return yaml;
  }

  String json() {
    return json;
  }

  private static Object read() throws IOException {
    var loading = new LoaderOptions();
    try (var resource = ApiDescriptionDocument.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = Objects.requireNonNull(resource, RESOURCE).readAllBytes();
      return new Yaml(
              new SafeConstructor(loading),
              new Representer(new DumperOptions()),
              new DumperOptions(),
              loading,
              new JsonTypes())
          .load(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static String write(Object document) {
    var dumping = new DumperOptions();
    dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    dumping.setSplitLines(false);
    return new Yaml(dumping).dump(document);
  }

  /**
   * The generator leaves beside a reference what the reference stands for, and the responses of an
   * operation in no order.
   */
  private static Object tidy(Object node) {
    if (node instanceof List<?> list) {
      return list.stream().map(ApiDescriptionDocument::tidy).toList();
    }
    if (!(node instanceof Map<?, ?> map)) {
      return node;
    }
    if (map.get(REFERENCE) instanceof String target) {
      return Map.of(REFERENCE, target);
    }
    var tidied = new LinkedHashMap<String, Object>();
    map.forEach(
        (key, value) ->
            tidied.put(
                key.toString(), key.equals(RESPONSES) ? sorted((Map<?, ?>) value) : tidy(value)));
    if (map.containsKey("enum")) {
      tidied.putIfAbsent("type", "string");
    }
    return tidied;
  }

  private static Map<String, Object> sorted(Map<?, ?> responses) {
    var sorted = new TreeMap<String, Object>();
    responses.forEach((key, value) -> sorted.put(key.toString(), tidy(value)));
    return sorted;
  }

  /** Scalars as JSON knows them: what looks like a date is text. */
  private static final class JsonTypes extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern regexp, String first) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, regexp, first);
      }
    }

    @Override
    public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, regexp, first, limit);
      }
    }
  }
}
