package dev.representatives.adapter.rest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.Violations;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A body of JSON while it is read. What is wrong with it joins the findings of its request. Unknown
 * fields are ignored with a warning, or refused if the caller prefers strict handling.
 */
public final class JsonBody {
  private final JsonNode json;
  private final boolean strict;
  private final Violations findings;
  private final UnknownFields unknownFields;

  private JsonBody(
      JsonNode json, boolean strict, Violations findings, UnknownFields unknownFields) {
    this.json = json;
    this.strict = strict;
    this.findings = findings;
    this.unknownFields = unknownFields;
  }

  /**
   * The body of a request; refuses a media type that the method of the request does not accept.
   *
   * @param findings the violations found in the request before
   */
  public static JsonBody of(HttpRequest<?> request, byte[] content, Violations findings) {
    return object(StrictJson.read(request, content), RequestHeaders.isStrict(request), findings);
  }

  /** One of many bodies in a request. */
  public static JsonBody of(byte[] content, boolean strict) {
    return object(StrictJson.part(content), strict, new Violations());
  }

  private static JsonBody object(JsonNode json, boolean strict, Violations findings) {
    var body = new JsonBody(json, strict, findings, new UnknownFields());
    if (!json.isObject()) {
      body.wrongType(Location.BODY, "a JSON object", json);
    }
    return body;
  }

  /** The text of each element of a body that is an array. */
  public static List<byte[]> elements(byte[] content) {
    return StrictJson.elements(content);
  }

  /**
   * Whether the body is declared as JSON; refuses it if it is neither that nor of the other type.
   *
   * @param other the media type that the operation accepts as well
   */
  public static boolean isDeclared(HttpRequest<?> request, String other) {
    return BodyMediaType.isJson(request, other);
  }

  /** The same body without some of its fields. */
  public JsonBody without(Predicate<String> names) {
    var rest = new LinkedHashMap<String, JsonNode>();
    for (var entry : entries()) {
      if (!names.test(entry.getKey())) {
        rest.put(entry.getKey(), entry.getValue());
      }
    }
    return new JsonBody(JsonNode.createObjectNode(rest), strict, findings, unknownFields);
  }

  /** Whether the body has fields at all; if not, that is among the findings. */
  public boolean isObject() {
    return json.isObject();
  }

  /** The fields in their order, with their values. */
  public Iterable<Map.Entry<String, JsonNode>> entries() {
    return json.isObject() ? json.entries() : List.of();
  }

  /** The value of a field; empty if it is absent or null. */
  public Optional<JsonNode> field(String name) {
    return sent(name).filter(value -> !value.isNull());
  }

  /** The text of a field; a finding takes the place of any other value. */
  public Input<String> text(String name) {
    var value = sent(name);
    if (value.isEmpty()) {
      return Input.absent();
    }
    if (value.get().isNull()) {
      return Input.cleared();
    }
    if (value.get().isString()) {
      return Input.of(value.get().getStringValue());
    }
    wrongType(Location.field(name), "a string", value.get());
    return Input.absent();
  }

  /** The texts of an array, in their order; empty where a finding takes the place of one. */
  public List<Optional<String>> texts(Location location, JsonNode array) {
    var texts = new ArrayList<Optional<String>>();
    for (var element : array.values()) {
      if (element.isString()) {
        texts.add(Optional.of(element.getStringValue()));
      } else {
        wrongType(location.member(String.valueOf(texts.size())), "a string", element);
        texts.add(Optional.empty());
      }
    }
    return texts;
  }

  /** Checks the key of the resource, if the body contains it. */
  public void requireKey(String name, String inPath) {
    sent(name).flatMap(value -> WireViolationCode.ofKey(name, value, inPath)).ifPresent(this::add);
  }

  private Optional<JsonNode> sent(String name) {
    return json.isObject() ? Optional.ofNullable(json.get(name)) : Optional.empty();
  }

  /** Treats all other fields as unknown. */
  public void allowOnly(Collection<String> known) {
    for (var entry : entries()) {
      if (!known.contains(entry.getKey())) {
        unknown(Location.BODY, entry.getKey(), known);
      }
    }
    refuseUnknown();
  }

  /**
   * Warns of a field that is not known.
   *
   * @param siblings the known fields at this position, one of which may have been meant
   */
  public void unknown(Location parent, String name, Collection<String> siblings) {
    unknownFields.add(parent, name, siblings);
  }

  /** Warns of a field that only the service sets. */
  public void readOnly(Location location) {
    unknownFields.addReadOnly(location);
  }

  /** Adds the unknown fields to the findings, if the caller prefers strict handling. */
  public void refuseUnknown() {
    if (strict) {
      unknownFields.asViolations().forEach(this::add);
    }
  }

  /** Whether the caller prefers strict handling. */
  public boolean isStrict() {
    return strict;
  }

  /** Adds a finding about a value that does not have the expected JSON type. */
  public void wrongType(Location location, String wanted, JsonNode found) {
    add(WireViolationCode.wrongType(location, wanted, found));
  }

  public void add(Violation finding) {
    findings.add(finding.location(), finding.code(), finding.detail());
  }

  /** Parses a value; empty if it breaks the rule, which is a finding. */
  public <R, T> Optional<T> parse(Location location, R value, Function<R, T> rule) {
    return findings.parse(location, value, rule);
  }

  /** The violations that were found so far. */
  public List<Violation> findings() {
    return findings.found();
  }

  /** The parts of the body that were ignored. */
  public List<Warning> warnings() {
    return unknownFields.asWarnings();
  }

  /**
   * A part of a body that was ignored.
   *
   * @param pointer its position in the body (RFC 6901)
   * @param didYouMean the field that was probably meant
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Warning(String pointer, String code, String detail, @Nullable String didYouMean) {}
}
