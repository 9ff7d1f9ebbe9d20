package dev.representatives.harness.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares answers of the service with those of the model. A name of the model for a time, a cursor
 * or a state stands for the same text in all answers.
 */
public final class Comparison implements Observations {
  private static final String ERRORS = "errors";
  private static final String CODE = "code";
  private static final String LINE = "line";

  private final Map<String, String> times = new HashMap<>();
  private final Map<String, String> cursors = new HashMap<>();
  private final Map<String, String> tags = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();

  Comparison copy() {
    var copy = new Comparison();
    copy.times.putAll(times);
    copy.cursors.putAll(cursors);
    copy.tags.putAll(tags);
    copy.states.putAll(states);
    return copy;
  }

  @Override
  public String time(String name) {
    return Optional.ofNullable(times.get(name)).orElseThrow();
  }

  /** The text of a time; its name if no response has had it. */
  String textOf(String name) {
    return times.getOrDefault(name, name);
  }

  @Override
  public Optional<String> cursor(String name) {
    return Optional.ofNullable(cursors.get(name));
  }

  @Override
  public Optional<String> tag(String state) {
    return Optional.ofNullable(tags.get(state));
  }

  /**
   * Compares an answer.
   *
   * @param body the body of the answer
   */
  public void check(Expected expected, Answer answer, JsonNode body) {
    assertThat(answer.status()).as("status of %s", answer.body()).isEqualTo(expected.status());
    expected
        .code()
        .ifPresent(
            code -> {
              assertThat(body.path(CODE).textValue()).isEqualTo(code);
              assertThat(errors(body)).isEqualTo(expected.errors());
            });
    // As text: a number is equal to another if it is written like it.
    expected
        .body()
        .ifPresent(
            wanted ->
                assertThat(named(wanted, comparable(body)).toPrettyString())
                    .isEqualTo(wanted.toPrettyString()));
    if (expected.body().isEmpty() && expected.code().isEmpty()) {
      assertThat(answer.body()).isEmpty();
    }
    checkHeaders(expected, answer);
    if (body.isArray()) {
      checkOrder(expected, body);
    }
    expected.state().ifPresent(state -> checkTag(state, answer.etag()));
  }

  private static void checkHeaders(Expected expected, Answer answer) {
    for (var header : Expected.HEADERS) {
      var actual = answer.header(header);
      if (header.equals(Expected.LOCATION)) {
        assertThat(actual.map(Comparison::path))
            .as(header)
            .isEqualTo(Optional.ofNullable(expected.headers().get(header)).map(Comparison::path));
      } else {
        assertThat(actual)
            .as(header)
            .isEqualTo(Optional.ofNullable(expected.headers().get(header)));
      }
    }
  }

  /** The results of the lines that have not waited come in the order of the lines. */
  private static void checkOrder(Expected expected, JsonNode results) {
    var numbers = new ArrayList<Integer>();
    for (var result : results) {
      if (result.has(LINE) && !expected.late().contains(result.path(LINE).intValue())) {
        numbers.add(result.path(LINE).intValue());
      }
    }
    assertThat(numbers).as("order of the results").isSorted();
  }

  private static String path(String location) {
    return URI.create(location).getPath();
  }

  private void checkTag(String state, String tag) {
    assertThat(tags.computeIfAbsent(state, key -> tag)).as("tag of %s", state).isEqualTo(tag);
    assertThat(states.computeIfAbsent(tag, key -> state)).as("state of %s", tag).isEqualTo(state);
  }

  /** The position and the code of each refused value. */
  private static Set<String> errors(JsonNode problem) {
    var errors = new TreeSet<String>();
    problem
        .path(ERRORS)
        .forEach(
            error ->
                errors.add(
                    error.path(error.has("pointer") ? "pointer" : "parameter").textValue()
                        + " "
                        + error.path(CODE).textValue()));
    return errors;
  }

  /** Without what is opaque or only for people. */
  private static JsonNode comparable(JsonNode body) {
    if (body.isArray()) {
      return results(body);
    }
    var comparable = (ObjectNode) readable(body);
    if (comparable.has(ModelReads.NEXT)) {
      comparable.put(ModelReads.NEXT, !comparable.path(ModelReads.NEXT).isNull());
    }
    return comparable;
  }

  private static JsonNode results(JsonNode body) {
    var results = new ArrayList<JsonNode>();
    body.forEach(line -> results.add(readable(line)));
    results.sort(Comparator.comparingInt(line -> line.path(LINE).asInt(Integer.MAX_VALUE)));
    return ModelReads.array(results);
  }

  /** A copy with the codes of problems, and without the texts of warnings. */
  private static JsonNode readable(JsonNode node) {
    if (node.isArray()) {
      var elements = new ArrayList<JsonNode>();
      node.forEach(element -> elements.add(readable(element)));
      return ModelReads.array(elements);
    }
    if (!node.isObject()) {
      return node;
    }
    var readable = Json.newObject();
    boolean isWarning = node.has("pointer");
    node.properties()
        .forEach(
            field -> {
              if (field.getKey().equals("problem")) {
                addProblem(field.getValue(), readable);
              } else if (!isWarning || !field.getKey().equals("detail")) {
                readable.set(field.getKey(), readable(field.getValue()));
              }
            });
    return readable;
  }

  private static void addProblem(JsonNode problem, ObjectNode readable) {
    readable.set(CODE, problem.path(CODE));
    if (problem.has(ERRORS)) {
      readable.set(
          ERRORS,
          ModelReads.array(errors(problem).stream().<JsonNode>map(TextNode::valueOf).toList()));
    }
  }

  /** The actual value, in which times and tags have the names that the model gives them. */
  private JsonNode named(JsonNode wanted, JsonNode actual) {
    if (wanted.isTextual() && actual.isTextual()) {
      return isNamed(wanted.textValue(), actual.textValue()) ? wanted : actual;
    }
    if (wanted.isObject() && actual.isObject()) {
      var named = Json.newObject();
      actual
          .properties()
          .forEach(
              field ->
                  named.set(field.getKey(), named(wanted.path(field.getKey()), field.getValue())));
      return named;
    }
    if (wanted.isArray() && actual.isArray()) {
      ArrayNode named = Json.newObject().arrayNode();
      for (int i = 0; i < actual.size(); i++) {
        named.add(named(wanted.path(i), actual.get(i)));
      }
      return named;
    }
    return actual;
  }

  private boolean isNamed(String name, String text) {
    if (name.startsWith(Expected.TIME)) {
      return times.computeIfAbsent(name, key -> text).equals(text);
    }
    if (name.startsWith(Expected.CURSOR)) {
      return cursors.computeIfAbsent(name, key -> text).equals(text);
    }
    if (name.startsWith(Expected.STATE)) {
      String state = name.substring(Expected.STATE.length());
      return state.isEmpty() || tags.computeIfAbsent(state, key -> text).equals(text);
    }
    return false;
  }

  /** The entries of a list by reference, for one whose order depends on times. */
  public static JsonNode byReference(JsonNode list) {
    var entries = new ArrayList<JsonNode>();
    list.path("data").forEach(entries::add);
    entries.sort(
        Comparator.comparing(
            entry -> entry.path("reference").textValue(), ModelTenant.CODE_POINTS));
    return ModelLists.entries(entries);
  }
}
