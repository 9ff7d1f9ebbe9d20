package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * What the model expects of an answer. Times in the body are names that begin with {@link #TIME}.
 *
 * @param errors pointer and code of each value that is refused
 * @param state the state that the entity tag stands for
 */
public record Expected(
    int status,
    Optional<String> code,
    Set<String> errors,
    Optional<JsonNode> body,
    Optional<String> state) {
  static final String TIME = "@";

  static Expected of(int status, JsonNode body) {
    return new Expected(status, Optional.empty(), Set.of(), Optional.of(body), Optional.empty());
  }

  static Expected empty(int status) {
    return new Expected(status, Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
  }

  static Expected problem(int status, String code) {
    return new Expected(status, Optional.of(code), Set.of(), Optional.empty(), Optional.empty());
  }

  static Expected invalid(Set<String> errors) {
    return new Expected(
        422, Optional.of("VALIDATION_FAILED"), errors, Optional.empty(), Optional.empty());
  }

  /** The body is a resource with an entity tag. */
  static Expected resource(int status, JsonNode body) {
    return new Expected(
        status, Optional.empty(), Set.of(), Optional.of(body), Optional.of(body.toString()));
  }

  /** The state of a dry run never is, and its tag may be that of a later one. */
  Expected withoutState() {
    return new Expected(status, code, errors, body, Optional.empty());
  }

  boolean isSuccess() {
    return status < 300;
  }
}
