package dev.representatives.harness.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Exchange;
import dev.representatives.harness.http.Json;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One operation of an {@link ApiDocument}. */
public final class DescribedOperation {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int FIRST_REFUSAL = 400;

  /** A header field of dry runs only, which may be refused as well. */
  private static final String DRY_RUN_HEADER = "x-dry-run";

  /** Header fields of HTTP itself, which every server sends. */
  private static final Set<String> HEADERS_OF_HTTP =
      Set.of(
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "transfer-encoding");

  /** Header fields of all responses of the server, described or not. */
  private static final Set<String> HEADERS_FOR_BROWSERS =
      Set.of(
          "cache-control",
          "content-security-policy",
          "cross-origin-opener-policy",
          "cross-origin-resource-policy",
          "permissions-policy",
          "referrer-policy",
          "strict-transport-security",
          "vary",
          "x-content-type-options",
          "x-frame-options");

  /** Header fields for scripts of other origins, described or not. */
  private static final Set<String> HEADERS_FOR_OTHER_ORIGINS =
      Set.of("access-control-allow-credentials", "access-control-expose-headers");

  /** Described header fields that a service sends only if its operator enables them. */
  private static final Set<String> HEADERS_BY_SETTING =
      Set.of("access-control-allow-origin", "ratelimit", "ratelimit-policy");

  private final ApiDocument document;
  private final String method;
  private final String template;
  private final Pattern path;
  private final JsonNode node;

  DescribedOperation(ApiDocument document, String method, String template, JsonNode node) {
    this.document = document;
    this.method = method.toUpperCase(Locale.ROOT);
    this.template = template;
    this.path = Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"));
    this.node = node;
  }

  /** Whether this is the operation of a request. */
  public boolean matches(String requestMethod, String requestPath) {
    // The response to HEAD is that to GET without the body (RFC 9110, section 9.3.2).
    return method.equals(requestMethod.equals("HEAD") ? "GET" : requestMethod)
        && path.matcher(requestPath).matches();
  }

  public String id() {
    return node.path("operationId").textValue();
  }

  public String method() {
    return method;
  }

  /** The path, with the names of its parameters in braces. */
  public String template() {
    return template;
  }

  Set<String> statuses() {
    return names(node.path("responses"));
  }

  /** Returns how the response differs from its description. */
  List<String> errorsOfAnswer(Exchange exchange) {
    var answer = exchange.answer();
    var response = response(answer.status());
    if (response.isMissingNode()) {
      return List.of("the status " + answer.status() + " is not described");
    }
    var errors = new ArrayList<String>();
    headerErrors(response, answer, errors);
    boolean bodiless = exchange.method().equals("HEAD") || answer.body().isEmpty();
    if (bodiless) {
      if (response.has("content") && !exchange.method().equals("HEAD")) {
        errors.add("a body is described, and there is none");
      }
    } else {
      bodyErrors(response.path("content"), answer, errors);
    }
    return errors;
  }

  /** Returns why the description does not allow a request that was accepted. */
  List<String> errorsOfRequest(Exchange exchange) {
    var errors = new ArrayList<String>();
    var query = query(exchange);
    query
        .keySet()
        .forEach(
            name -> {
              if (parameter("query", name).isEmpty()) {
                errors.add("the query parameter " + name + " is not described");
              }
            });
    for (var parameter : parameters()) {
      String name = parameter.path("name").textValue();
      Optional<String> value =
          switch (parameter.path("in").textValue()) {
            case "query" -> Optional.ofNullable(query.get(name));
            case "header" -> exchange.header(name);
            default -> Optional.empty();
          };
      value.ifPresent(
          text ->
              document
                  .errorsOfRequest(parameter.path("schema"), typed(parameter.path("schema"), text))
                  .forEach(error -> errors.add("parameter " + name + error)));
    }
    requestBodyErrors(exchange, errors);
    return errors;
  }

  /** Names of everything that is described, in the form of {@link #seen}. */
  Set<String> described() {
    var names = new TreeSet<String>();
    for (var status : statuses()) {
      names.add("answer " + id() + " " + status);
      var response = document.resolved(node.path("responses").path(status));
      names(response.path("headers")).stream()
          .filter(header -> !isBySetting(header, response))
          .filter(header -> !header.equalsIgnoreCase(DRY_RUN_HEADER) || isDryRun(status))
          .forEach(header -> names.add(headerName(status, header)));
      response
          .path("content")
          .forEach(content -> new SchemaFields(document).described(content.path("schema"), names));
    }
    parameters().forEach(parameter -> names.add(parameterName(parameter)));
    document
        .resolved(node.path("requestBody"))
        .path("content")
        .properties()
        .forEach(
            content -> {
              names.add("body " + id() + " " + content.getKey());
              new SchemaFields(document).described(content.getValue().path("schema"), names);
            });
    return names;
  }

  /** Names of everything described that occurs in this exchange. */
  Set<String> seen(Exchange exchange) {
    var names = new TreeSet<String>();
    var answer = exchange.answer();
    String status = String.valueOf(answer.status());
    var response = response(answer.status());
    names.add("answer " + id() + " " + status);
    names(response.path("headers")).stream()
        .filter(header -> answer.header(header).isPresent())
        .forEach(header -> names.add(headerName(status, header)));
    if (!answer.body().isEmpty()) {
      content(response.path("content"), answer.header("content-type"))
          .ifPresent(
              schema ->
                  values(answer.isLines(), answer.json())
                      .forEach(value -> new SchemaFields(document).seen(schema, value, names)));
    }
    if (answer.status() < 400) {
      seenOfRequest(exchange, names);
    }
    return names;
  }

  private void seenOfRequest(Exchange exchange, Set<String> names) {
    var query = query(exchange);
    for (var parameter : parameters()) {
      String name = parameter.path("name").textValue();
      boolean sent =
          switch (parameter.path("in").textValue()) {
            case "query" -> query.containsKey(name);
            case "header" -> exchange.header(name).isPresent();
            default -> true;
          };
      if (sent) {
        names.add(parameterName(parameter));
      }
    }
    content(requestContent(), exchange.header("content-type"))
        .ifPresent(
            schema -> {
              names.add("body " + id() + " " + mediaType(exchange.header("content-type")));
              acceptedBodies(exchange)
                  .forEach(value -> new SchemaFields(document).seen(schema, value, names));
            });
  }

  /** Whether a dry run of this operation can have this status and succeed. */
  private boolean isDryRun(String status) {
    return status.startsWith("2") && parameter("query", "dry_run").isPresent();
  }

  private boolean isBySetting(String header, JsonNode response) {
    return HEADERS_BY_SETTING.contains(header.toLowerCase(Locale.ROOT))
        && !document
            .resolved(response.path("headers").path(header))
            .path("required")
            .booleanValue();
  }

  private JsonNode response(int status) {
    return document.resolved(node.path("responses").path(String.valueOf(status)));
  }

  private void headerErrors(JsonNode response, Answer answer, List<String> errors) {
    var described = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    described.addAll(names(response.path("headers")));
    answer.headers().keySet().stream()
        .filter(name -> !HEADERS_OF_HTTP.contains(name))
        .filter(name -> !HEADERS_FOR_BROWSERS.contains(name))
        .filter(name -> !HEADERS_FOR_OTHER_ORIGINS.contains(name))
        .filter(name -> !described.contains(name))
        .forEach(name -> errors.add("the header " + name + " is not described"));
    response
        .path("headers")
        .properties()
        .forEach(
            entry -> {
              var header = document.resolved(entry.getValue());
              var value = answer.header(entry.getKey());
              if (value.isEmpty() && header.path("required").booleanValue()) {
                errors.add("the header " + entry.getKey() + " is described, and missing");
              }
              value.ifPresent(
                  text ->
                      document
                          .errorsOfAnswer(header.path("schema"), typed(header.path("schema"), text))
                          .forEach(error -> errors.add("header " + entry.getKey() + error)));
            });
  }

  private void bodyErrors(JsonNode content, Answer answer, List<String> errors) {
    var schema = content(content, answer.header("content-type"));
    if (schema.isEmpty()) {
      errors.add("a body of " + answer.header("content-type") + " is not described");
    } else {
      values(answer.isLines(), answer.json())
          .forEach(value -> errors.addAll(document.errorsOfAnswer(schema.get(), value)));
    }
  }

  private void requestBodyErrors(Exchange exchange, List<String> errors) {
    var content = requestContent();
    if (content.isEmpty()) {
      return;
    }
    var schema = content(content, exchange.header("content-type"));
    if (schema.isEmpty()) {
      errors.add("a body of " + exchange.header("content-type") + " is not described");
    } else {
      acceptedBodies(exchange)
          .forEach(value -> errors.addAll(document.errorsOfRequest(schema.get(), value)));
    }
  }

  /** The bodies to which the schema of a request applies: only lines that were not refused. */
  private List<JsonNode> acceptedBodies(Exchange exchange) {
    if (!exchange.answer().isLines()) {
      return List.of(Json.parse(sentText(exchange)));
    }
    var refused = new HashSet<Integer>();
    exchange
        .answer()
        .json()
        .forEach(
            result -> {
              if (result.path("status").intValue() >= FIRST_REFUSAL) {
                refused.add(result.path("line").intValue());
              }
            });
    String key = key();
    return mediaType(exchange.header("content-type")).equals(Answer.NDJSON)
        ? acceptedLines(sentText(exchange).split("\n", -1), refused, key)
        : List.of(acceptedElements(Json.parse(sentText(exchange)), refused, key));
  }

  private static List<JsonNode> acceptedLines(String[] lines, Set<Integer> refused, String key) {
    return IntStream.range(0, lines.length)
        .filter(i -> !refused.contains(i + 1) && !lines[i].isBlank())
        .mapToObj(i -> whatCounts(Json.parse(lines[i]), key))
        .toList();
  }

  private static JsonNode acceptedElements(JsonNode elements, Set<Integer> refused, String key) {
    var accepted = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < elements.size(); i++) {
      if (!refused.contains(i + 1)) {
        accepted.add(whatCounts(elements.get(i), key));
      }
    }
    return accepted;
  }

  /** Only the key of a line that deletes counts, as the description says. */
  private static JsonNode whatCounts(JsonNode line, String key) {
    return line.path("op").asText().equals("delete")
        ? ((ObjectNode) line.deepCopy()).retain("op", "if_match", key)
        : line;
  }

  /** The key of a line. */
  private String key() {
    return switch (id()) {
      case "bulkAccounts" -> "account_number";
      case "bulkDocuments" -> "document_number";
      default -> "reference";
    };
  }

  /** The schema of newline-delimited JSON is that of each line. */
  private static Iterable<JsonNode> values(boolean isLines, JsonNode body) {
    return isLines ? body : List.of(body);
  }

  /** The media types of a body, each with its schema; missing if the operation reads none. */
  public JsonNode requestContent() {
    return document.resolved(node.path("requestBody")).path("content");
  }

  private static String sentText(Exchange exchange) {
    String body = new String(exchange.body().get(), StandardCharsets.UTF_8);
    return body.startsWith(BYTE_ORDER_MARK) ? body.substring(1) : body;
  }

  private static Optional<JsonNode> content(JsonNode content, Optional<String> contentType) {
    return Optional.of(content.path(mediaType(contentType)).path("schema"))
        .filter(schema -> !schema.isMissingNode());
  }

  private static String mediaType(Optional<String> contentType) {
    return contentType.orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  public List<JsonNode> parameters() {
    var parameters = new ArrayList<JsonNode>();
    node.path("parameters").forEach(parameter -> parameters.add(document.resolved(parameter)));
    return parameters;
  }

  private Optional<JsonNode> parameter(String in, String name) {
    return parameters().stream()
        .filter(parameter -> parameter.path("in").textValue().equals(in))
        .filter(parameter -> parameter.path("name").textValue().equals(name))
        .findFirst();
  }

  private static Map<String, String> query(Exchange exchange) {
    var query = new LinkedHashMap<String, String>();
    exchange.query().stream()
        .flatMap(text -> Arrays.stream(text.split("&", -1)))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> query.put(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : ""));
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode typed(JsonNode schema, String text) {
    String type = schema.path("type").asText();
    if (type.equals("integer") && text.matches("-?[0-9]+")) {
      return JsonNodeFactory.instance.numberNode(new BigInteger(text));
    }
    return type.equals("boolean") && text.matches("true|false")
        ? Json.parse(text)
        : JsonNodeFactory.instance.textNode(text);
  }

  private static Set<String> names(JsonNode object) {
    var names = new TreeSet<String>();
    for (Iterator<String> i = object.fieldNames(); i.hasNext(); ) {
      names.add(i.next());
    }
    return names;
  }

  private String headerName(String status, String header) {
    return "header " + id() + " " + status + " " + header.toLowerCase(Locale.ROOT);
  }

  private String parameterName(JsonNode parameter) {
    return "parameter "
        + id()
        + " "
        + parameter.path("in").textValue()
        + " "
        + parameter.path("name").textValue();
  }

  @Override
  public String toString() {
    return method + " " + template;
  }
}
