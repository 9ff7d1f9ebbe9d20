package dev.representatives.harness.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares answers of the service with those of the model. A name of the model for a time or for a
 * state stands for the same text in all answers.
 */
public final class Comparison {
  private final Map<String, String> times = new HashMap<>();
  private final Map<String, String> tags = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();

  /** The tag that the service has given a state. */
  public Optional<String> tag(String state) {
    return Optional.ofNullable(tags.get(state));
  }

  /**
   * Compares an answer.
   *
   * @param body the body of the answer; of all parts of a list with a cursor
   */
  public void check(Expected expected, Answer answer, JsonNode body) {
    assertThat(answer.status()).as("status of %s", answer.body()).isEqualTo(expected.status());
    expected
        .code()
        .ifPresent(
            code -> {
              assertThat(body.path("code").textValue()).isEqualTo(code);
              assertThat(errors(body)).isEqualTo(expected.errors());
            });
    // As text: a number is equal to another if it is written like it.
    expected
        .body()
        .ifPresent(
            wanted ->
                assertThat(named(wanted, comparable(body)).toPrettyString())
                    .isEqualTo(wanted.toPrettyString()));
    expected.state().ifPresent(state -> checkTag(state, answer.etag()));
  }

  private void checkTag(String state, String tag) {
    assertThat(tags.computeIfAbsent(state, key -> tag)).as("tag of %s", state).isEqualTo(tag);
    assertThat(states.computeIfAbsent(tag, key -> state)).as("state of %s", tag).isEqualTo(state);
  }

  private static Set<String> errors(JsonNode problem) {
    var errors = new TreeSet<String>();
    problem
        .path("errors")
        .forEach(
            error ->
                errors.add(
                    error.path("pointer").textValue() + " " + error.path("code").textValue()));
    return errors;
  }

  /** Without what is opaque or only for people. */
  private static JsonNode comparable(JsonNode body) {
    if (body.isArray()) {
      return results(body);
    }
    var comparable = (ObjectNode) body.deepCopy();
    if (comparable.has(ModelReads.NEXT)) {
      comparable.put(ModelReads.NEXT, !comparable.path(ModelReads.NEXT).isNull());
    }
    return comparable;
  }

  private static JsonNode results(JsonNode body) {
    var results = new ArrayList<ObjectNode>();
    body.forEach(line -> results.add((ObjectNode) line.deepCopy()));
    for (var result : results) {
      result.remove("etag");
      if (result.has("problem")) {
        result.set("code", result.path("problem").path("code"));
        result.remove("problem");
      }
    }
    results.sort(Comparator.comparingInt(line -> line.path("line").asInt(Integer.MAX_VALUE)));
    return ModelReads.array(List.copyOf(results));
  }

  /** The actual value, in which times have the names that the model gives them. */
  private JsonNode named(JsonNode wanted, JsonNode actual) {
    if (wanted.isTextual() && actual.isTextual()) {
      String name = wanted.textValue();
      boolean same =
          name.startsWith(Expected.TIME)
              && times.computeIfAbsent(name, key -> actual.textValue()).equals(actual.textValue());
      return same ? wanted : actual;
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
}
