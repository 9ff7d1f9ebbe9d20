package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.description.DescriptionRules;
import dev.representatives.harness.fuzz.FuzzClient;
import dev.representatives.harness.fuzz.Inventory;
import dev.representatives.harness.fuzz.RawRequest;
import dev.representatives.harness.fuzz.RequestGenerator;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.SecurityHeaderRules;
import dev.representatives.harness.http.Unique;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Requests made from the API description, valid and broken: none is answered by an error. */
class FuzzScenarios extends Scenarios {
  /** A run of more requests finds more. */
  private static final int REQUESTS =
      Integer.getInteger("representatives-test.fuzz-requests", 3_000);

  /** The build always sends the same requests; another seed finds more. */
  private static final long SEED = 20_261_127;

  /** After so many requests, a new tenant and a new seed keep the data small. */
  private static final int ROUND = 20_000;

  private final Map<String, Integer> answers = new TreeMap<>();
  private final Set<String> called = new TreeSet<>();
  private final Set<String> succeeded = new TreeSet<>();
  private DescriptionRules rules;
  private int read;

  @BeforeEach
  void readTheDescription() {
    rules = DescriptionRules.of(deployment().baseUrl()).orElseThrow();
  }

  @Test
  void no_request_is_answered_by_an_error_or_by_what_is_not_described(TestReporter reporter) {
    long seed = Long.getLong("seed", SEED);
    reporter.publishEntry("seed", "-Dseed=" + seed);
    for (int sent = 0; sent < REQUESTS; sent += ROUND) {
      round(seed, Math.min(ROUND, REQUESTS - sent));
      seed++;
    }
    var operations =
        rules.document().operations().stream().map(operation -> operation.id()).toList();
    reporter.publishEntry("responses by status", answers.toString());
    reporter.publishEntry("resources read again", "" + read);
    var refused = new TreeSet<>(operations);
    refused.removeAll(succeeded);
    reporter.publishEntry("operations that never succeeded", refused.toString());

    assertThat(called).containsAll(operations);
  }

  private void round(long seed, int requests) {
    String key = deployment().commandLine().storeKey(Unique.tenant());
    var generator = new RequestGenerator(rules.document(), seed);
    var inventory = new Inventory();
    try (var client = new FuzzClient(deployment().baseUrl(), key)) {
      for (int i = 1; i <= requests; i++) {
        var request = generator.next("fuzz-" + i);
        try {
          generator.learn(exchange(client, inventory, request));
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError(
              "fails with -Dseed=%d, at request %d: %s%n%s"
                  .formatted(seed, i, request, e.getMessage()),
              e);
        }
      }
      inventory.present().forEach(path -> isReadable(client, path));
    }
  }

  private Answer exchange(FuzzClient client, Inventory inventory, RawRequest request) {
    var answer = client.send(request);
    check(request, answer);
    answers.merge("" + answer.status(), 1, Integer::sum);
    rules
        .document()
        .operation(request.method(), request.target().split("\\?", 2)[0])
        .ifPresent(
            operation -> {
              called.add(operation.id());
              if (answer.status() < 400) {
                succeeded.add(operation.id());
              }
              for (var path : inventory.record(operation, request, answer)) {
                isStored(client, path, inventory.isPresent(path), answer);
              }
            });
    return answer;
  }

  private void check(RawRequest request, Answer answer) {
    if (request.method().equals("HEAD")) {
      assertThat(answer.status()).as("status of %s", answer).isBetween(200, 499);
      SecurityHeaderRules.checkData(answer);
    } else {
      AnswerRules.check(answer);
    }
    assertThat(rules.errors(request.answered(answer)))
        .as("against the API description: %s", answer)
        .isEmpty();
    String id = answer.requiredHeader("X-Request-Id");
    if (id.startsWith("fuzz-")) {
      assertThat(request.values("X-Request-Id")).contains(id);
    }
  }

  /** What was created can be read, as the response shows it; what was deleted is gone. */
  private void isStored(FuzzClient client, String path, boolean present, Answer written) {
    if (!present) {
      get(client, path).is(404);
      return;
    }
    var answer = isReadable(client, path);
    if (!written.isLines()) {
      assertThat(withoutWarnings(answer.json())).isEqualTo(withoutWarnings(written.json()));
      assertThat(answer.etag()).isEqualTo(written.etag());
    }
  }

  private Answer isReadable(FuzzClient client, String path) {
    read++;
    return get(client, path).is(200);
  }

  private static Answer get(FuzzClient client, String path) {
    var fields =
        List.of(
            new RawRequest.Field("Host", "localhost"),
            new RawRequest.Field("X-API-Key", RawRequest.KEY));
    return client.send(new RawRequest("GET", Paths.BASE_PATH + path, fields, "", false));
  }

  private static JsonNode withoutWarnings(JsonNode resource) {
    return ((ObjectNode) resource.deepCopy()).without("warnings");
  }
}
