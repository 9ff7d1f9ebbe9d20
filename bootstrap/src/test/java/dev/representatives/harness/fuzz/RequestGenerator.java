package dev.representatives.harness.fuzz;

import static dev.representatives.harness.fuzz.KeyPool.any;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.description.ApiDocument;
import dev.representatives.harness.description.DescribedOperation;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes requests to each operation of an API description; the seed decides what they are. */
public final class RequestGenerator {
  private static final int KNOWN = 20;

  private final Random random;
  private final List<DescribedOperation> operations;
  private final KeyPool keys;
  private final SchemaValues values;
  private final Deque<String> tags = new ArrayDeque<>(List.of("\"x\"", "*", "W/\"x\""));
  private final Deque<String> cursors = new ArrayDeque<>(List.of("x"));

  public RequestGenerator(ApiDocument document, long seed) {
    this.random = new Random(seed);
    this.operations = document.operations();
    this.keys = new KeyPool(random);
    this.values = new SchemaValues(document, keys, random);
  }

  /** The next request: half of them are as described, the others are broken once or more often. */
  public RawRequest next(String requestId) {
    var operation = any(operations, random);
    var draft = described(operation, requestId);
    if (random.nextBoolean()) {
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        any(Breakage.ALL, random).apply(draft, random);
      }
    }
    return draft.request();
  }

  /** Lets later requests use the tag and the cursor of a response. */
  public void learn(Answer answer) {
    answer.header("ETag").ifPresent(tag -> learn(tags, tag));
    if (answer.status() == 200 && answer.body().contains("\"next_cursor\":\"")) {
      learn(cursors, answer.text("/next_cursor"));
    }
  }

  private static void learn(Deque<String> known, String value) {
    known.addFirst(value);
    if (known.size() > KNOWN) {
      known.removeLast();
    }
  }

  private RequestDraft described(DescribedOperation operation, String requestId) {
    var draft = new RequestDraft();
    draft.method = operation.method();
    draft.path = operation.template();
    draft.add("Host", "localhost");
    draft.add("X-API-Key", RawRequest.KEY);
    draft.add("X-Request-Id", requestId);
    for (var parameter : operation.parameters()) {
      String name = parameter.path("name").asText();
      switch (parameter.path("in").asText()) {
        case "path" ->
            draft.path = draft.path.replace("{" + name + "}", segment(text(name, parameter)));
        case "query" -> {
          if (random.nextInt(4) == 0) {
            draft.query.add(name + "=" + encoded(text(name, parameter)));
          }
        }
        default -> {
          if (random.nextInt(8) == 0 && !name.equals("X-Request-Id")) {
            draft.add(name, field(name, parameter));
          }
        }
      }
    }
    body(operation, draft);
    return draft;
  }

  private void body(DescribedOperation operation, RequestDraft draft) {
    var content = operation.requestContent();
    if (content.isEmpty()) {
      return;
    }
    var types = new ArrayList<String>();
    content.fieldNames().forEachRemaining(types::add);
    String type = any(types, random);
    var schema = content.path(type).path("schema");
    draft.add("Content-Type", type);
    draft.framing = random.nextInt(4) == 0 ? Framing.CHUNKS : Framing.LENGTH;
    draft.text(
        type.equals(Answer.NDJSON)
            ? IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(i -> Json.write(values.value("", schema)) + "\n")
                .collect(Collectors.joining())
            : Json.write(values.value("", schema)));
  }

  private String text(String name, JsonNode parameter) {
    return name.equals("cursor") && random.nextInt(4) > 0
        ? any(List.copyOf(cursors), random)
        : values.value(name, parameter.path("schema")).asText();
  }

  private String field(String name, JsonNode parameter) {
    return switch (name) {
      case "If-Match", "If-None-Match" -> any(List.copyOf(tags), random);
      case "Prefer" ->
          any(List.of("handling=strict", "return=minimal", "handling=lenient, x"), random);
      case "Idempotency-Key" -> "key-" + random.nextInt(5);
      default -> RequestDraft.octets(values.value(name, parameter.path("schema")).asText());
    };
  }

  /** A key as a segment of a path, encoded as far as necessary or entirely. */
  private String segment(String key) {
    return random.nextBoolean() ? Paths.encoded(key) : encoded(key).replace("+", "%20");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
