package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.domain.Seeded;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.database.StoredRows;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.BulkConnection;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.Deployment;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code dry_run=true} of bulks that are longer than a group. */
@OnEveryDatabase
class BulkDryRunScenarios extends Scenarios {
  private static final String DRY = "?dry_run=true";
  private static final String SUPERVISOR = "supervisor_representative_reference";
  private static final String TOP = "TOP";
  private static final int LINES = 2_600;
  private static final int REPRESENTATIVES = 300;
  private static final int ACCOUNTS = 40;
  private static final int DOCUMENTS = 80;

  private String tenant;
  private String key;
  private Api own;

  /** A tenant of its own, in which no other test writes. */
  @BeforeEach
  void createTenant(Deployment running) {
    tenant = Unique.tenant();
    key = running.commandLine().storeKey(tenant);
    own = running.withKey(key);
  }

  @Test
  void each_line_of_a_dry_run_has_the_result_of_the_run_and_nothing_is_kept() {
    new Given(own).representative(TOP, Map.of());
    Seeded.repeat(
        1,
        random -> {
          for (int round = 0; round < 2; round++) {
            same("accounts", () -> account(random));
            same("documents", () -> document(random));
            same("representatives", () -> representative(random));
            same("links", () -> link(random));
          }
        });
  }

  @Test
  void more_than_10000_lines_are_one_dry_run() throws IOException {
    try (var bulk = new BulkConnection(deployment().baseUrl(), key, "representatives" + DRY)) {
      bulk.line(Json.write(Map.of("reference", "FIRST", SUPERVISOR, "LAST")));
      for (int i = 0; i < 10_000; i++) {
        bulk.line("{\"reference\": \"R-%d\"}".formatted(i % 5_000));
      }
      bulk.line(Json.write(Map.of("reference", "LAST", SUPERVISOR, "R-0")));
      bulk.line(Json.write(Map.of("reference", "R-0", SUPERVISOR, "FIRST")));
      bulk.end();
      bulk.header();

      var results = new TreeMap<Integer, JsonNode>();
      for (int i = 0; i < 10_003; i++) {
        var result = bulk.result();
        results.put(result.path("line").intValue(), result);
      }
      assertThat(results.get(1).path("status").intValue()).isEqualTo(201);
      assertThat(results.get(10_003).at("/problem/errors/0/code").textValue())
          .isEqualTo("SUPERVISOR_CYCLE");
      var summary = bulk.result().path("summary");
      assertThat(summary.path("created").intValue()).isEqualTo(5_002);
      assertThat(summary.path("unchanged").intValue()).isEqualTo(5_000);
    }
    own.get(Paths.representative("R-0")).send().is(404);
  }

  @Test
  void a_dry_run_in_progress_makes_nobody_wait() throws IOException {
    new Given(own).representative("R", Map.of("name", "stored"));
    new Given(own).account("A");
    try (var bulk = new BulkConnection(deployment().baseUrl(), key, "representatives" + DRY)) {
      bulk.line("{\"reference\": \"R\", \"name\": \"dry\", \"accounts\": [\"A\"]}");
      bulk.header();
      assertThat(bulk.result().path("changed").booleanValue()).isTrue();

      own.put(Paths.representative("R")).json(Map.of("name", "other")).send().is(200);
      own.delete(Paths.account("A")).send().is(204);
      own.delete(Paths.representative("R")).send().is(204);

      bulk.line("{\"reference\": \"R\", \"name\": \"dry\"}");
      assertThat(bulk.result().path("changed").booleanValue()).isFalse();
      bulk.end();
      assertThat(bulk.result().at("/summary/complete").booleanValue()).isTrue();
    }
    own.get(Paths.representative("R")).send().is(404);
  }

  /** Sends lines dry and then not, and compares the results. */
  private void same(String resource, Supplier<Map<String, Object>> line) {
    var lines = Stream.generate(line).limit(LINES).map(Json::write).toList();
    var before = rows();
    var dry = send(resource + DRY, lines);
    assertThat(rows()).isEqualTo(before);
    var run = send(resource, lines);

    assertThat(dry.requiredHeader("X-Dry-Run")).isEqualTo("true");
    var created = new HashSet<String>();
    var expected = results(run);
    expected.values().stream()
        .filter(result -> result.path("status").intValue() == 201)
        .forEach(result -> created.add(result.path("reference").asText()));
    var actual = results(dry);
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (number, result) ->
            assertThat(timeless(actual.get(number), created))
                .as("%s line %d, %s", resource, number, lines.get(number - 1))
                .isEqualTo(timeless(result, created)));
    assertThat(summary(dry)).isEqualTo(summary(run));
    assertThat(summary(run).path("lines").intValue()).isEqualTo(LINES);
  }

  /** The entity tag of a new representative depends on the time of its creation. */
  private static JsonNode timeless(JsonNode result, Set<String> created) {
    var copy = (ObjectNode) result.deepCopy();
    if (created.contains(result.path("reference").asText()) && copy.path("etag").isTextual()) {
      copy.put("etag", "of a new representative");
    }
    if (copy.get("problem") instanceof ObjectNode problem) {
      problem.remove("request_id");
    }
    return copy;
  }

  private static Map<String, Object> account(Random random) {
    var line = line("account_number", account(random.nextInt(ACCOUNTS)));
    if (random.nextInt(4) == 0) {
      return with(line, "op", "delete");
    }
    return with(line, "name", random.nextInt(9) == 0 ? " " : "n" + random.nextInt(4));
  }

  private static Map<String, Object> document(Random random) {
    var line = line("document_number", document(random.nextInt(DOCUMENTS)));
    if (random.nextInt(4) == 0) {
      return with(line, "op", "delete");
    }
    with(line, "account_number", account(random.nextInt(ACCOUNTS)));
    with(line, "invoice_date", "2026-11-0" + (1 + random.nextInt(3)));
    return with(line, "due_date", random.nextInt(9) == 0 ? "soon" : "2026-12-01");
  }

  private static Map<String, Object> representative(Random random) {
    var line = line("reference", representative(random.nextInt(REPRESENTATIVES)));
    switch (random.nextInt(12)) {
      case 0 -> with(line, "op", "delete");
      case 1 -> with(line, "op", "create");
      case 2 -> with(with(line, "op", "patch"), "name", "n" + random.nextInt(3));
      case 3 -> with(with(line, "op", "patch"), SUPERVISOR, null);
      case 4 -> with(line, "email", random.nextBoolean() ? "nobody" : "jane@example.com");
      case 5 -> with(line, "if_match", "*");
      case 6, 7 ->
          with(
              line,
              "accounts",
              List.of(account(random.nextInt(ACCOUNTS)), account(random.nextInt(ACCOUNTS + 1))));
      case 8 -> with(line, "documents", List.of(document(random.nextInt(DOCUMENTS))));
      // A line that waits for another one depends on the groups, which depend on the arrival.
      default -> with(line, SUPERVISOR, random.nextInt(9) == 0 ? "NOBODY" : TOP);
    }
    return line;
  }

  private static Map<String, Object> link(Random random) {
    var line = line("reference", representative(random.nextInt(REPRESENTATIVES)));
    if (random.nextInt(3) == 0) {
      with(line, "op", "unlink");
    }
    return random.nextBoolean()
        ? with(line, "account_number", account(random.nextInt(ACCOUNTS)))
        : with(line, "document_number", document(random.nextInt(DOCUMENTS)));
  }

  private static String representative(int number) {
    return "R-" + number;
  }

  private static String account(int number) {
    return "A-" + number;
  }

  private static String document(int number) {
    return "D-" + number;
  }

  private static Map<String, Object> line(String name, String value) {
    return with(new LinkedHashMap<>(), name, value);
  }

  private static Map<String, Object> with(Map<String, Object> line, String name, Object value) {
    line.put(name, value);
    return line;
  }

  private Answer send(String path, List<String> lines) {
    return own.post("/bulk/" + path)
        .body(Answer.NDJSON, BodyPublishers.ofString(String.join("\n", lines)))
        .send()
        .is(200);
  }

  private Map<String, List<String>> rows() {
    return StoredRows.of(database(), tenant);
  }

  private static Map<Integer, JsonNode> results(Answer answer) {
    var results = new TreeMap<Integer, JsonNode>();
    for (var line : answer.json()) {
      if (line.has("line")) {
        results.put(line.path("line").intValue(), line);
      }
    }
    return results;
  }

  private static JsonNode summary(Answer answer) {
    var lines = answer.json();
    return lines.get(lines.size() - 1).path("summary");
  }
}
