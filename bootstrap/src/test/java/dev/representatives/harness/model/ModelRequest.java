package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request to the model and to the service.
 *
 * @param segments the path; keys are not encoded
 * @param body as text
 */
public record ModelRequest(
    String method,
    List<String> segments,
    Map<String, String> query,
    Optional<String> body,
    Precondition precondition) {
  private static final String DRY_RUN = "dry_run";

  /** What the request asks of the current state. */
  public enum Precondition {
    NONE,
    /** If-Match with any tag. */
    EXISTS,
    /** If-Match with the current tag. */
    CURRENT,
    /** If-Match with a tag that no state has. */
    OTHER,
    /** If-None-Match with any tag. */
    MISSING
  }

  static ModelRequest of(String method, String... segments) {
    return new ModelRequest(
        method, List.of(segments), Map.of(), Optional.empty(), Precondition.NONE);
  }

  ModelRequest with(String parameter, Object value) {
    var more = new TreeMap<>(query);
    more.put(parameter, value.toString());
    return new ModelRequest(method, segments, Map.copyOf(more), body, precondition);
  }

  ModelRequest withBody(Object json) {
    return new ModelRequest(method, segments, query, Optional.of(Json.write(json)), precondition);
  }

  ModelRequest with(Precondition other) {
    return new ModelRequest(method, segments, query, body, other);
  }

  ModelRequest dryRun() {
    return with(DRY_RUN, true);
  }

  boolean isDryRun() {
    return query.containsKey(DRY_RUN);
  }

  JsonNode json() {
    return Json.parse(body.orElseThrow());
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The path and the query, below the base path. */
  public String target() {
    var parameters = new ArrayList<String>();
    query.forEach((name, value) -> parameters.add(name + "=" + Paths.encoded(value)));
    String path = segments.stream().map(Paths::encoded).collect(Collectors.joining("/", "/", ""));
    return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
  }

  @Override
  public String toString() {
    return method
        + " "
        + target()
        + body.map(text -> " " + text).orElse("")
        + (precondition == Precondition.NONE ? "" : " " + precondition);
  }
}
