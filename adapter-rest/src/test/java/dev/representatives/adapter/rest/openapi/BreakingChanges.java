package dev.representatives.adapter.rest.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The changes of an API description that break clients of the previous one: a request that is no
 * longer accepted, or a part of a response that is no longer guaranteed.
 */
final class BreakingChanges {
  private static final List<String> UPPER_LIMITS =
      List.of("maxLength", "maxItems", "maxProperties", "maximum");
  private static final List<String> LOWER_LIMITS =
      List.of("minLength", "minItems", "minProperties", "minimum");

  private static final List<String> TYPES =
      List.of("array", "boolean", "null", "number", "object", "string");

  private final Map<?, ?> before;
  private final Map<?, ?> after;
  private final List<String> found = new ArrayList<>();
  private final Set<String> compared = new HashSet<>();

  private BreakingChanges(Map<?, ?> before, Map<?, ?> after) {
    this.before = before;
    this.after = after;
  }

  /** Returns one sentence per breaking change; empty if there is none. */
  static List<String> between(Map<?, ?> before, Map<?, ?> after) {
    var changes = new BreakingChanges(before, after);
    changes.compare();
    return List.copyOf(changes.found);
  }

  private void compare() {
    var newPaths = map(after.get("paths"));
    map(before.get("paths"))
        .forEach(
            (path, item) ->
                map(item)
                    .forEach(
                        (method, operation) -> {
                          String name = method + " " + path;
                          var now = map(map(newPaths.get(path)).get(method));
                          if (now.isEmpty()) {
                            breaks(name + " is gone: whoever calls it gets 404 or 405");
                          } else {
                            operation(name, map(operation), now);
                          }
                        }));
  }

  private void operation(String name, Map<?, ?> old, Map<?, ?> now) {
    if (!String.valueOf(old.get("operationId")).equals(String.valueOf(now.get("operationId")))) {
      breaks(name + " has another operationId: methods of generated clients are renamed");
    }
    parameters(name, old, now);
    requestBody(
        name, resolved(before, old.get("requestBody")), resolved(after, now.get("requestBody")));
    var newResponses = map(now.get("responses"));
    map(old.get("responses"))
        .forEach(
            (status, response) -> {
              var newResponse = resolved(after, newResponses.get(status));
              if (newResponse.isEmpty()) {
                breaks(name + " answers " + status + " no more: whoever handles it waits in vain");
              } else {
                response(name + " " + status, resolved(before, response), newResponse);
              }
            });
  }

  private void parameters(String name, Map<?, ?> old, Map<?, ?> now) {
    var oldOnes = list(old.get("parameters")).stream().map(p -> resolved(before, p)).toList();
    var newOnes = list(now.get("parameters")).stream().map(p -> resolved(after, p)).toList();
    for (var parameter : oldOnes) {
      var same = newOnes.stream().filter(p -> sameParameter(p, parameter)).findFirst();
      if (same.isEmpty()) {
        breaks(
            name
                + " has no parameter "
                + parameter.get("name")
                + ": whoever sends it is refused or ignored");
      } else {
        sent(name + " " + parameter.get("name"), parameter.get("schema"), same.get().get("schema"));
      }
    }
    for (var parameter : newOnes) {
      boolean wasRequired =
          oldOnes.stream().anyMatch(p -> sameParameter(p, parameter) && isRequired(p));
      if (isRequired(parameter) && !wasRequired) {
        breaks(
            name
                + " now requires the parameter "
                + parameter.get("name")
                + ": whoever does not send it is refused");
      }
    }
  }

  private static boolean sameParameter(Map<?, ?> one, Map<?, ?> other) {
    return one.get("name").equals(other.get("name")) && one.get("in").equals(other.get("in"));
  }

  private static boolean isRequired(Map<?, ?> parameterOrBody) {
    return Boolean.TRUE.equals(parameterOrBody.get("required"));
  }

  private void requestBody(String name, Map<?, ?> old, Map<?, ?> now) {
    if (isRequired(now) && !isRequired(old)) {
      breaks(name + " now requires a body: whoever sends none is refused");
    }
    var newContent = map(now.get("content"));
    map(old.get("content"))
        .forEach(
            (type, content) -> {
              if (!newContent.containsKey(type)) {
                breaks(name + " takes no " + type + ": whoever sends it is refused");
              } else {
                sent(name, map(content).get("schema"), map(newContent.get(type)).get("schema"));
              }
            });
  }

  private void response(String name, Map<?, ?> old, Map<?, ?> now) {
    var newHeaders = map(now.get("headers"));
    map(old.get("headers"))
        .forEach(
            (header, value) -> {
              var newHeader = resolved(after, newHeaders.get(header));
              if (newHeader.isEmpty()
                  || (isRequired(resolved(before, value)) && !isRequired(newHeader))) {
                breaks(
                    name + " does not always send " + header + ": whoever reads it finds nothing");
              }
            });
    var newContent = map(now.get("content"));
    map(old.get("content"))
        .forEach(
            (type, content) -> {
              if (!newContent.containsKey(type)) {
                breaks(name + " answers no " + type + ": whoever reads it cannot");
              } else {
                received(name, map(content).get("schema"), map(newContent.get(type)).get("schema"));
              }
            });
  }

  /** Everything that was accepted must still be accepted. */
  private void sent(String name, Object oldSchema, Object newSchema) {
    var old = schema(before, oldSchema);
    var now = schema(after, newSchema);
    if (isCompared("sent", name, oldSchema, newSchema)) {
      return;
    }
    var lost = minus(types(old), types(now));
    if (!lost.isEmpty()) {
      breaks(name + " does not take the type " + lost + ": whoever sends it is refused");
    }
    var lostValues =
        now.containsKey("enum")
            ? minus(
                old.containsKey("enum") ? list(old.get("enum")) : List.of("any"),
                list(now.get("enum")))
            : Set.of();
    if (!lostValues.isEmpty()) {
      breaks(name + " does not take " + lostValues + ": whoever sends it is refused");
    }
    UPPER_LIMITS.forEach(
        limit -> {
          if (isStricter(number(now, limit), number(old, limit), 1)) {
            breaks(name + " has a smaller " + limit + ": whoever sends more is refused");
          }
        });
    LOWER_LIMITS.forEach(
        limit -> {
          if (isStricter(number(now, limit), number(old, limit), -1)) {
            breaks(name + " has a greater " + limit + ": whoever sends less is refused");
          }
        });
    for (var keyword : List.of("pattern", "format")) {
      if (now.containsKey(keyword) && !now.get(keyword).equals(old.get(keyword))) {
        breaks(name + " has another " + keyword + ": whoever sends another form is refused");
      }
    }
    var newlyRequired = minus(list(now.get("required")), list(old.get("required")));
    if (!newlyRequired.isEmpty()) {
      breaks(name + " now requires " + newlyRequired + ": whoever does not send it is refused");
    }
    members(
        name,
        old,
        now,
        (member, oldOne, newOne) -> sent(member, oldOne, newOne),
        "is gone: what is sent in it is lost");
  }

  /** A response must still have its old parts, and nothing that clients do not expect. */
  private void received(String name, Object oldSchema, Object newSchema) {
    var old = schema(before, oldSchema);
    var now = schema(after, newSchema);
    if (isCompared("received", name, oldSchema, newSchema)) {
      return;
    }
    var fresh = minus(types(now), types(old));
    if (!fresh.isEmpty()) {
      breaks(name + " can be of the type " + fresh + ": whoever reads it does not expect that");
    }
    var lostValues =
        minus(
            list(old.get("enum")),
            now.containsKey("enum") ? list(now.get("enum")) : list(old.get("enum")));
    if (!lostValues.isEmpty()) {
      breaks(name + " is never " + lostValues + ": whoever handles it waits in vain");
    }
    UPPER_LIMITS.forEach(
        limit -> {
          if (isStricter(number(old, limit), number(now, limit), 1)) {
            breaks(name + " has a greater " + limit + ": whoever stores it may have no room");
          }
        });
    var optional = minus(list(old.get("required")), list(now.get("required")));
    optional.removeIf(field -> !map(now.get("properties")).containsKey(field));
    if (!optional.isEmpty()) {
      breaks(name + " does not always have " + optional + ": whoever reads it finds nothing");
    }
    members(
        name,
        old,
        now,
        (member, oldOne, newOne) -> received(member, oldOne, newOne),
        "is gone: whoever reads it finds nothing");
  }

  /** Compares two schemas of the same location. */
  private interface Comparison {
    void of(String name, Object oldSchema, Object newSchema);
  }

  private void members(
      String name, Map<?, ?> old, Map<?, ?> now, Comparison comparison, String whenGone) {
    var fields = map(now.get("properties"));
    map(old.get("properties"))
        .forEach(
            (field, schema) -> {
              String member = name + " ." + field;
              if (fields.containsKey(field)) {
                comparison.of(member, schema, fields.get(field));
              } else {
                breaks(member + " " + whenGone);
              }
            });
    for (var keyword : List.of("items", "additionalProperties", "propertyNames")) {
      if (old.get(keyword) instanceof Map<?, ?> schema
          && now.get(keyword) instanceof Map<?, ?> other) {
        comparison.of(name + " " + keyword, schema, other);
      }
    }
  }

  private void breaks(String what) {
    found.add(what + ".");
  }

  private boolean isCompared(String direction, String name, Object oldSchema, Object newSchema) {
    boolean isComponent = map(oldSchema).containsKey("$ref");
    return !compared.add(direction + (isComponent ? "" : name) + oldSchema + newSchema);
  }

  /** Resolves a schema that is a reference, with or without a description of its own. */
  private static Map<?, ?> schema(Map<?, ?> document, Object schema) {
    var resolved = resolved(document, schema);
    var parts = list(resolved.get("allOf"));
    return parts.size() == 1 ? schema(document, parts.iterator().next()) : resolved;
  }

  private static Map<?, ?> resolved(Map<?, ?> document, Object node) {
    if (!(map(node).get("$ref") instanceof String reference)) {
      return map(node);
    }
    Object target = document;
    for (var step : reference.substring(2).split("/", -1)) {
      target = map(target).get(step);
    }
    return resolved(document, target);
  }

  /** The types that a schema allows; empty if it does not restrict them. */
  private static Collection<?> types(Map<?, ?> schema) {
    Object type = schema.get("type");
    if (type == null && schema.get("not") instanceof Map<?, ?> excluded) {
      return minus(TYPES, types(excluded));
    }
    return type instanceof List<?> several ? several : type == null ? List.of() : List.of(type);
  }

  /** Whether the first limit is stricter than the second. */
  private static boolean isStricter(BigDecimal one, BigDecimal other, int sign) {
    return one != null && (other == null || other.compareTo(one) * sign > 0);
  }

  private static BigDecimal number(Map<?, ?> schema, String keyword) {
    Object value = schema.get(keyword);
    return value == null ? null : new BigDecimal(value.toString());
  }

  private static Set<Object> minus(Collection<?> all, Collection<?> without) {
    var rest = new TreeSet<Object>(all);
    rest.removeAll(Set.copyOf(without));
    return rest;
  }

  private static Map<?, ?> map(Object node) {
    return node instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Collection<?> list(Object node) {
    return node instanceof Collection<?> list ? list : List.of();
  }
}
