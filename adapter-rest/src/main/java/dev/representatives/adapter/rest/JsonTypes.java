package dev.representatives.adapter.rest;

import io.micronaut.json.tree.JsonNode;

/** The types of JSON by the names that a caller knows them by. */
final class JsonTypes {
  private JsonTypes() {}

  static String wrong(String wanted, JsonNode found) {
    return "Send " + wanted + ", not " + nameOf(found) + ".";
  }

  private static String nameOf(JsonNode node) {
    if (node.isObject()) {
      return "an object";
    }
    if (node.isArray()) {
      return "an array";
    }
    if (node.isString()) {
      return "a string";
    }
    if (node.isNumber()) {
      return "a number";
    }
    return node.isBoolean() ? "a boolean" : "null";
  }
}
