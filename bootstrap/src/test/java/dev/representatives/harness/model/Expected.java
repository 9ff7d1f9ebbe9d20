package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the model expects of an answer. Times in the body are names that begin with {@link #TIME},
 * entity tags those that begin with {@link #STATE}, cursors those that begin with {@link #CURSOR}.
 *
 * @param errors position and code of each value that is refused
 * @param state the state that the entity tag stands for
 * @param headers those of {@link #HEADERS} that the answer has
 * @param late the lines of a bulk that have waited, whose results may come behind those of others
 */
public record Expected(
    int status,
    Optional<String> code,
    Set<String> errors,
    Optional<JsonNode> body,
    Optional<String> state,
    Map<String, String> headers,
    Set<Integer> late) {
  static final String TIME = "@";

  /** Followed by the state; alone, it is a tag of a state that never is. */
  static final String STATE = "#";

  /** Precedes the name of a cursor. */
  static final String CURSOR = "$";

  static final String DRY_RUN = "X-Dry-Run";
  static final String LOCATION = "Location";
  static final String PREFERENCE_APPLIED = "Preference-Applied";
  static final String REPLAYED = "Idempotency-Replayed";

  /** The header fields that the model knows, beside the entity tag. */
  static final List<String> HEADERS = List.of(DRY_RUN, LOCATION, PREFERENCE_APPLIED, REPLAYED);

  private static final int FIRST_REFUSAL = 300;

  static Expected of(int status, JsonNode body) {
    return new Expected(
        status,
        Optional.empty(),
        Set.of(),
        Optional.of(body),
        Optional.empty(),
        Map.of(),
        Set.of());
  }

  static Expected empty(int status) {
    return new Expected(
        status, Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Map.of(), Set.of());
  }

  static Expected problem(int status, String code) {
    return new Expected(
        status,
        Optional.of(code),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Set.of());
  }

  static Expected invalid(Set<String> errors) {
    return new Expected(
        422,
        Optional.of("VALIDATION_FAILED"),
        errors,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Set.of());
  }

  /** The body is a resource with an entity tag. */
  static Expected resource(int status, JsonNode body) {
    return of(status, body).ofState(body.toString());
  }

  /** The answer has the entity tag of a state. */
  Expected ofState(String tagged) {
    return new Expected(status, code, errors, body, Optional.of(tagged), headers, late);
  }

  /** The state of a dry run never is, and its tag may be that of a later one. */
  Expected withoutState() {
    return new Expected(status, code, errors, body, Optional.empty(), headers, late);
  }

  Expected with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Expected(status, code, errors, body, state, Map.copyOf(more), late);
  }

  Expected withLate(Set<Integer> lines) {
    return new Expected(status, code, errors, body, state, headers, Set.copyOf(lines));
  }

  /** The status and the header alone. */
  Expected withoutBody() {
    return new Expected(status, Optional.empty(), Set.of(), Optional.empty(), state, headers, late);
  }

  Expected with(JsonNode other) {
    return new Expected(status, code, errors, Optional.of(other), state, headers, late);
  }

  boolean isSuccess() {
    return status < FIRST_REFUSAL;
  }
}
