package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request to the model and to the service.
 *
 * @param segments the path; keys are not encoded
 * @param query each parameter with its value
 * @param repeated the parameter that is sent twice, if any
 * @param headers those of the request but its precondition
 * @param body as text
 */
public record ModelRequest(
    String method,
    List<String> segments,
    Map<String, String> query,
    Optional<String> repeated,
    Map<String, String> headers,
    Optional<String> body,
    Precondition precondition) {
  static final String PREFER = "Prefer";
  static final String STRICT = "handling=strict";
  static final String MINIMAL = "return=minimal";
  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  static final String CONTENT_TYPE = "Content-Type";

  /** The method whose response is that to GET without its body. */
  static final String HEAD = "HEAD";

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
    MISSING,
    /** If-None-Match with the current tag. */
    NOT_CURRENT,
    /** If-None-Match with a tag that no state has. */
    NOT_OTHER,
    /** If-Match with what is no tag. */
    MALFORMED_MATCH,
    /** If-None-Match with what is no tag. */
    MALFORMED_NONE_MATCH;

    /** Whether only a client that has seen the current tag can ask this. */
    public boolean needsTag() {
      return this == CURRENT || this == NOT_CURRENT;
    }

    boolean isOfIfNoneMatch() {
      return this == MISSING
          || this == NOT_CURRENT
          || this == NOT_OTHER
          || this == MALFORMED_NONE_MATCH;
    }

    /** Whether it refuses a request; a read does without an If-None-Match that is malformed. */
    boolean isMalformedFor(ModelRequest request) {
      return this == MALFORMED_MATCH || (this == MALFORMED_NONE_MATCH && !request.isRead());
    }

    /** Whether it is true of a resource that has a tag. */
    boolean holds(boolean exists) {
      return switch (this) {
        case NONE, NOT_OTHER, MALFORMED_NONE_MATCH -> true;
        case EXISTS, CURRENT -> exists;
        case OTHER, MALFORMED_MATCH -> false;
        case MISSING, NOT_CURRENT -> !exists;
      };
    }

    /** Whether it is true of a resource that has no tag. */
    boolean holdsUntagged(boolean exists) {
      return switch (this) {
        case NONE, NOT_CURRENT, NOT_OTHER, MALFORMED_NONE_MATCH -> true;
        case EXISTS -> exists;
        case CURRENT, OTHER, MALFORMED_MATCH -> false;
        case MISSING -> !exists;
      };
    }
  }

  /** A request without a body, a query or a precondition. */
  public static ModelRequest of(String method, String... segments) {
    return new ModelRequest(
        method,
        List.of(segments),
        Map.of(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Precondition.NONE);
  }

  /** With another parameter in the query. */
  public ModelRequest with(String parameter, Object value) {
    var more = new TreeMap<>(query);
    more.put(parameter, value.toString());
    return new ModelRequest(
        method, segments, Map.copyOf(more), repeated, headers, body, precondition);
  }

  /** The request of the next part of a list. */
  public ModelRequest nextPart(String cursor) {
    return with(ModelParameters.CURSOR, cursor).with(Precondition.NONE);
  }

  ModelRequest without(String parameter) {
    var fewer = new TreeMap<>(query);
    fewer.remove(parameter);
    return new ModelRequest(
        method,
        segments,
        Map.copyOf(fewer),
        repeated.filter(fewer::containsKey),
        headers,
        body,
        precondition);
  }

  /** With a parameter of the query sent twice. */
  ModelRequest repeating(String parameter) {
    return new ModelRequest(
        method, segments, query, Optional.of(parameter), headers, body, precondition);
  }

  ModelRequest withHeader(String name, String value) {
    var more = new TreeMap<>(headers);
    more.put(name, value);
    return new ModelRequest(
        method, segments, query, repeated, Map.copyOf(more), body, precondition);
  }

  ModelRequest withBody(Object json) {
    return withText("application/json", Json.write(json));
  }

  ModelRequest withLines(List<String> lines) {
    return withText(Answer.NDJSON, String.join("\n", lines));
  }

  private ModelRequest withText(String contentType, String text) {
    return new ModelRequest(
            method, segments, query, repeated, headers, Optional.of(text), precondition)
        .withHeader(CONTENT_TYPE, contentType);
  }

  ModelRequest with(Precondition other) {
    return new ModelRequest(method, segments, query, repeated, headers, body, other);
  }

  ModelRequest dryRun() {
    return with(DRY_RUN, true);
  }

  boolean isDryRun() {
    return isWrite() && isFlagged(DRY_RUN);
  }

  boolean isWrite() {
    return !isRead() && !segments.get(0).equals("escalations");
  }

  /** Whether the method is GET or HEAD. */
  public boolean isRead() {
    return method.equals("GET") || method.equals(HEAD);
  }

  ModelRequest withMethod(String other) {
    return new ModelRequest(other, segments, query, repeated, headers, body, precondition);
  }

  /** Whether a list is read that has cursors. */
  boolean isList() {
    return method.equals("GET") && segments.size() == 1;
  }

  /** Whether the path has the key of a resource. */
  boolean isOfResource() {
    return segments.size() > 1
        && Set.of("representatives", "accounts", "documents").contains(segments.get(0));
  }

  /** The request with another segment of its path. */
  ModelRequest withSegment(int index, String segment) {
    var others = new ArrayList<>(segments);
    others.set(index, segment);
    return new ModelRequest(
        method, List.copyOf(others), query, repeated, headers, body, precondition);
  }

  boolean isStrict() {
    return headers.getOrDefault(PREFER, "").contains(STRICT);
  }

  boolean isMinimal() {
    return headers.getOrDefault(PREFER, "").contains(MINIMAL);
  }

  Optional<String> idempotencyKey() {
    return Optional.ofNullable(headers.get(IDEMPOTENCY_KEY));
  }

  /** Whether the body is newline-delimited JSON. */
  boolean isLines() {
    return Answer.NDJSON.equals(headers.get(CONTENT_TYPE));
  }

  JsonNode json() {
    return Json.parse(body.orElseThrow());
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  Optional<Long> number(String name) {
    return parameter(name).map(Long::valueOf);
  }

  boolean isFlagged(String name) {
    return parameter(name).filter("true"::equals).isPresent();
  }

  /** The path below the base path. */
  String path() {
    return segments.stream().map(Paths::encoded).collect(Collectors.joining("/", "/", ""));
  }

  /** The path and the query, below the base path. */
  public String target() {
    var parameters = new ArrayList<String>();
    new TreeMap<>(query)
        .forEach((name, value) -> parameters.add(name + "=" + Paths.encoded(value)));
    repeated.ifPresent(name -> parameters.add(name + "=" + Paths.encoded(query.get(name))));
    return parameters.isEmpty() ? path() : path() + "?" + String.join("&", parameters);
  }

  @Override
  public String toString() {
    return method
        + " "
        + target()
        + (headers.isEmpty() ? "" : " " + new TreeMap<>(headers))
        + body.map(text -> " " + text).orElse("")
        + (precondition == Precondition.NONE ? "" : " " + precondition);
  }
}
