package dev.representatives.harness.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** An OpenAPI 3.1 document, whose schemas are JSON Schema 2020-12. */
public final class ApiDocument {
  private static final Set<String> LACKING_A_KEY =
      Set.of(
          Paths.BASE_PATH + "/representatives/",
          Paths.BASE_PATH + "/accounts/",
          Paths.BASE_PATH + "/documents/");

  private static final String REFERENCE = "$ref";
  private static final String COMPONENTS = "components";
  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final JsonNode root;
  private final JsonNode openComponents;
  private final JsonNode closedComponents;
  private final List<DescribedOperation> operations;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  public ApiDocument(JsonNode root) {
    this.root = root;
    this.openComponents = root.path(COMPONENTS);
    this.closedComponents = closed(openComponents.deepCopy());
    this.operations = operations(root.path("paths"));
  }

  public List<DescribedOperation> operations() {
    return operations;
  }

  /** The names of everything that its operations describe. */
  public Set<String> described() {
    return operations.stream()
        .flatMap(operation -> operation.described().stream())
        .collect(Collectors.toSet());
  }

  /** Returns the operation of a request. */
  public Optional<DescribedOperation> operation(String method, String path) {
    String served = served(path);
    return operations.stream().filter(operation -> operation.matches(method, served)).findFirst();
  }

  /** The path without a slash at its end, which the service ignores unless a key belongs there. */
  public static String served(String path) {
    return path.endsWith("/") && !LACKING_A_KEY.contains(path)
        ? path.substring(0, path.length() - 1)
        : path;
  }

  /** Resolves a reference; returns any other node unchanged. */
  public JsonNode resolved(JsonNode node) {
    JsonNode current = node;
    while (current.has(REFERENCE)) {
      current = root.at(current.path(REFERENCE).textValue().substring(1));
    }
    return current;
  }

  /** The errors of a value that a caller sends; fields that are not described are allowed. */
  List<String> errorsOfRequest(JsonNode schema, JsonNode value) {
    return errors("open", openComponents, schema, value);
  }

  /** The errors of a value in a response, in which every field must be described. */
  List<String> errorsOfAnswer(JsonNode schema, JsonNode value) {
    return errors("closed", closedComponents, closed(schema.deepCopy()), value);
  }

  private List<String> errors(String kind, JsonNode components, JsonNode schema, JsonNode value) {
    return schemas
        .computeIfAbsent(kind + schema, key -> compiled(components, schema))
        .validate(value)
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static Schema compiled(JsonNode components, JsonNode schema) {
    var standalone = Json.newObject();
    standalone.putArray("allOf").add(schema);
    standalone.set(COMPONENTS, components);
    return REGISTRY.getSchema(standalone);
  }

  private static JsonNode closed(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(ApiDocument::closed);
    return node;
  }

  private List<DescribedOperation> operations(JsonNode paths) {
    var found = new ArrayList<DescribedOperation>();
    paths
        .properties()
        .forEach(
            path ->
                METHODS.stream()
                    .filter(path.getValue()::has)
                    .forEach(
                        method ->
                            found.add(
                                new DescribedOperation(
                                    this, method, path.getKey(), path.getValue().path(method)))));
    return List.copyOf(found);
  }
}
