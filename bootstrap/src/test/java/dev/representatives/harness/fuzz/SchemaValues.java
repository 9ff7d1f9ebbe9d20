package dev.representatives.harness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.description.ApiDocument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Values that a schema allows, most of them. */
final class SchemaValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern WORDS = Pattern.compile("\\^\\((\\w+(\\|\\w+)*)\\)\\$");
  private static final List<String> TEXTS =
      List.of(
          "Jane Smith",
          "x",
          "",
          " ",
          "en",
          "DE",
          "reference,name",
          "j.smith@example.com",
          "J.Smith@EXAMPLE.com",
          "+1 555 0100",
          "zo\u00EB@b\u00FCcher.example",
          "\u05E9\u05DC\u05D5\u05DD",
          "\uD83D\uDE00\uD83D\uDE00",
          "e\u0301\u200D",
          "tab\there",
          "line\nbreak");
  private static final List<String> SCHEMAS_OF_KEYS =
      List.of("Reference", "AccountNumber", "DocumentNumber", "Number");
  private static final int TRIES = 20;

  private final ApiDocument document;
  private final KeyPool keys;
  private final Random random;

  SchemaValues(ApiDocument document, KeyPool keys, Random random) {
    this.document = document;
    this.keys = keys;
    this.random = random;
  }

  /** A value of a schema, for a field or parameter of this name. */
  JsonNode value(String name, JsonNode schema) {
    var resolved = document.resolved(schema);
    if (resolved.has("allOf") || resolved.has("properties")) {
      return object(resolved);
    }
    if (resolved.has("enum")) {
      return resolved.path("enum").path(random.nextInt(resolved.path("enum").size()));
    }
    return switch (type(resolved)) {
      case "null" -> NODES.nullNode();
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "integer" -> NODES.numberNode(integer(resolved));
      case "array" -> array(name, resolved.path("items"));
      case "object" -> map(resolved);
      case "string" -> NODES.textNode(text(name, schema, resolved));
      default -> scalar();
    };
  }

  private String type(JsonNode schema) {
    var type = schema.path("type");
    if (!type.isArray()) {
      return type.asText("");
    }
    return random.nextInt(8) == 0 ? "null" : type.path(0).asText();
  }

  private JsonNode object(JsonNode schema) {
    var object = NODES.objectNode();
    for (var part : schema.path("allOf")) {
      object.setAll((ObjectNode) object(document.resolved(part)));
    }
    var required = new ArrayList<String>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (required.contains(property.getKey()) || random.nextInt(3) == 0) {
                object.set(property.getKey(), value(property.getKey(), property.getValue()));
              }
            });
    return object;
  }

  private JsonNode map(JsonNode schema) {
    var map = NODES.objectNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.set(
          random.nextInt(4) == 0 ? "k" + unicode(20) : "field" + random.nextInt(5),
          value("", schema.path("additionalProperties")));
    }
    return map;
  }

  private JsonNode array(String name, JsonNode items) {
    var array = NODES.arrayNode();
    for (int i = random.nextInt(5); i > 0; i--) {
      array.add(value(name, items));
    }
    return array;
  }

  private long integer(JsonNode schema) {
    long least = schema.path("minimum").asLong(0);
    long most = schema.path("maximum").asLong(Integer.MAX_VALUE);
    return switch (random.nextInt(4)) {
      case 0 -> least;
      case 1 -> most;
      default -> Math.min(most, least + random.nextInt(20));
    };
  }

  private JsonNode scalar() {
    return switch (random.nextInt(4)) {
      case 0 -> NODES.booleanNode(random.nextBoolean());
      case 1 ->
          NODES.numberNode(
              new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(50)));
      case 2 -> NODES.textNode(unicode(100));
      default -> NODES.textNode(KeyPool.any(TEXTS, random));
    };
  }

  private String text(String name, JsonNode schema, JsonNode resolved) {
    String component = schema.path("$ref").asText("").replaceAll(".*/", "");
    boolean isKey = SCHEMAS_OF_KEYS.contains(component) || name.contains("reference");
    if (isKey && random.nextInt(20) > 0) {
      return key(name, component);
    }
    return switch (resolved.path("format").asText()) {
      case "date" -> date().toString();
      case "date-time" -> date() + "T0" + random.nextInt(10) + ":00:00Z";
      default -> matching(resolved);
    };
  }

  private String key(String name, String component) {
    String of = component.equals("Number") || component.isEmpty() ? name : component;
    if (of.toLowerCase(java.util.Locale.ROOT).contains("account")) {
      return keys.account(random);
    }
    return of.toLowerCase(java.util.Locale.ROOT).contains("document")
            || (of.equals("numbers") && random.nextBoolean())
        ? keys.document(random)
        : of.equals("numbers") ? keys.account(random) : keys.reference(random);
  }

  private String matching(JsonNode schema) {
    var words = WORDS.matcher(schema.path("pattern").asText(""));
    if (words.matches()) {
      return KeyPool.any(List.of(words.group(1).split("\\|", -1)), random);
    }
    var pattern = Pattern.compile(schema.path("pattern").asText(""));
    long most = schema.path("maxLength").asLong(Integer.MAX_VALUE);
    long least = schema.path("minLength").asLong(0);
    for (int i = 0; i < TRIES; i++) {
      String text = candidate(schema, most);
      int length = text.codePointCount(0, text.length());
      if (length >= least && length <= most && pattern.matcher(text).find()) {
        return text;
      }
    }
    return "x";
  }

  private String candidate(JsonNode schema, long most) {
    var examples = schema.path("examples");
    return switch (random.nextInt(6)) {
      case 0, 1 -> unicode((int) Math.min(most, 60));
      case 2 -> "a".repeat((int) Math.min(most, 10_000));
      case 3 -> examples.path(random.nextInt(Math.max(1, examples.size()))).asText("x");
      default -> KeyPool.any(TEXTS, random);
    };
  }

  /** Up to so many characters of all planes, surrogates excepted. */
  String unicode(int most) {
    var text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      int c = random.nextInt(new int[] {0x80, 0x800, 0x10000, 0x110000}[random.nextInt(4)]);
      text.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 'x' : c);
    }
    return text.toString();
  }

  private LocalDate date() {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800) - 400);
  }
}
