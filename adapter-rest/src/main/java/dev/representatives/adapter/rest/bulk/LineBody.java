package dev.representatives.adapter.rest.bulk;

import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.representative.RemovalLimit;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import io.micronaut.json.tree.JsonNode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON of a line, with what every line of a bulk has in common. */
public final class LineBody {
  static final String OPERATION = "op";
  static final String IF_MATCH = "if_match";
  private static final List<String> COMMON = List.of(OPERATION, IF_MATCH);

  private final JsonBody body;
  private final LineContext context;
  private final Map<String, String> keys = new LinkedHashMap<>();

  LineBody(JsonBody body, LineContext context) {
    this.body = body;
    this.context = context;
  }

  /** The change of a line whose key cannot be read. */
  public BulkChange unreadable() {
    return new BulkChange.Unreadable(Failure.validation(findings()));
  }

  public TenantId tenant() {
    return context.tenant();
  }

  /** How many links may be removed, if that is requested. */
  public Optional<RemovalLimit> maxRemovals() {
    return context.maxRemovals();
  }

  /** The fields of the line. */
  public JsonBody body() {
    return body;
  }

  /** The fields without those that are common to all lines, and without those named. */
  public JsonBody without(Collection<String> names) {
    return body.without(name -> COMMON.contains(name) || names.contains(name));
  }

  /** The violations that were found so far. */
  public List<Violation> findings() {
    return body.findings();
  }

  /** A key of the line, which has to be there; empty if it cannot be read. */
  public Optional<String> key(String name) {
    var key = optionalKey(name);
    if (key.isEmpty() && body.field(name).isEmpty() && body.isObject()) {
      body.add(
          new Violation(
              Location.field(name), ViolationCode.REQUIRED, "Send the " + name + " of the line."));
    }
    return key;
  }

  /** A key of the line; empty if it is absent or cannot be read. */
  public Optional<String> optionalKey(String name) {
    var key = text(name);
    key.ifPresent(value -> keys.put(name, value));
    return key;
  }

  /**
   * The operation of the line.
   *
   * @param names of the operations; the first is the default
   */
  public String operation(List<String> names) {
    var sent = text(OPERATION);
    if (sent.filter(name -> !names.contains(name)).isPresent()) {
      body.add(
          new Violation(
              Location.field(OPERATION),
              ViolationCode.UNKNOWN_VALUE,
              "Send one of " + String.join(", ", names) + ", or omit it."));
    }
    return sent.filter(names::contains).orElse(names.get(0));
  }

  /** The precondition of the line. */
  public Precondition precondition() {
    var sent = text(IF_MATCH);
    var precondition = sent.flatMap(RequestHeaders::ifMatch);
    if (sent.isPresent() && precondition.isEmpty()) {
      body.add(
          new Violation(
              Location.field(IF_MATCH),
              WireViolationCode.ENTITY_TAG_MALFORMED,
              "Send * or a list of quoted ETags, such as \"abc\" with its quotes."));
    }
    return precondition.orElse(Precondition.NONE);
  }

  private Optional<String> text(String name) {
    var value = body.field(name);
    if (value.filter(node -> !node.isString()).isPresent()) {
      body.wrongType(Location.field(name), "a string", value.orElseThrow());
    }
    return value.filter(JsonNode::isString).map(JsonNode::getStringValue);
  }

  /** The keys that were read. */
  Map<String, String> keys() {
    return Collections.unmodifiableMap(keys);
  }
}
