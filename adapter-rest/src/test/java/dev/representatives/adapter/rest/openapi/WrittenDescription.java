package dev.representatives.adapter.rest.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The API description in its source file. */
final class WrittenDescription {
  private final Map<String, Object> document = tree(ApiDescription.text());

  static Map<String, Object> tree(String yaml) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }

  /** Returns the target of a JSON Pointer (RFC 6901). */
  Object at(String pointer) {
    Object node = document;
    for (var step : pointer.substring(1).split("/", -1)) {
      node = ((Map<?, ?>) node).get(step.replace("~1", "/").replace("~0", "~"));
    }
    return node;
  }

  Map<?, ?> map(String pointer) {
    return (Map<?, ?>) at(pointer);
  }

  List<?> list(String pointer) {
    return (List<?>) at(pointer);
  }

  /** Resolves a reference; returns any other node unchanged. */
  Map<?, ?> resolved(Object node) {
    var map = (Map<?, ?>) node;
    return map.get("$ref") instanceof String reference ? map(reference.substring(1)) : map;
  }

  /** All values of some keywords in the components, by their pointers. */
  Map<String, Object> valuesOf(Set<String> keywords) {
    var found = new TreeMap<String, Object>();
    collect(document.get("components"), "", keywords, found);
    return found;
  }

  private static void collect(
      Object node, String pointer, Set<String> keywords, Map<String, Object> found) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (!key.equals("examples")) {
              collect(value, pointer + "/" + key, keywords, found);
            }
            if (keywords.contains(key) && !(value instanceof Map)) {
              found.put(pointer + "/" + key, value);
            }
          });
    } else if (node instanceof List<?> list) {
      list.forEach(item -> collect(item, pointer, keywords, found));
    }
  }

  /** All operations by method and path. */
  Map<String, Map<?, ?>> operations() {
    var operations = new TreeMap<String, Map<?, ?>>();
    map("/paths")
        .forEach(
            (path, methods) ->
                ((Map<?, ?>) methods)
                    .forEach(
                        (method, operation) ->
                            operations.put(
                                method.toString().toUpperCase(Locale.ROOT) + " " + path,
                                (Map<?, ?>) operation)));
    return operations;
  }

  /** The examples of a response or a body. */
  List<Map<?, ?>> examplesOf(Map<?, ?> content) {
    var examples = new ArrayList<Map<?, ?>>();
    content
        .values()
        .forEach(
            type ->
                ((Map<?, ?>) ((Map<?, ?>) type).get("examples"))
                    .values()
                    .forEach(example -> examples.add((Map<?, ?>) resolved(example).get("value"))));
    return examples;
  }
}
