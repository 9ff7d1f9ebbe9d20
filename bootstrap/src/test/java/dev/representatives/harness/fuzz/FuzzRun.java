package dev.representatives.harness.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.description.DescriptionRules;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.SecurityHeaderRules;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sends random requests of one tenant, and checks each response. */
public final class FuzzRun {
  private final Map<String, Integer> answers = new TreeMap<>();
  private final Set<String> called = new TreeSet<>();
  private final Set<String> succeeded = new TreeSet<>();
  private final Inventory inventory = new Inventory();
  private final DescriptionRules rules;
  private final Sender sender;
  private int read;

  public FuzzRun(DescriptionRules rules, Sender sender) {
    this.rules = rules;
    this.sender = sender;
  }

  /**
   * Sends that many requests, which the seed decides.
   *
   * @throws AssertionError that names the seed and the request, if a response is wrong
   */
  public void send(long seed, int requests) {
    var generator = new RequestGenerator(rules.document(), seed);
    for (int i = 1; i <= requests; i++) {
      var request = generator.next("fuzz-" + i);
      try {
        generator.learn(exchange(request));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "fails with -Dseed=%d, at request %d: %s%n%s"
                .formatted(seed, i, request, e.getMessage()),
            e);
      }
    }
    inventory.present().forEach(this::isReadable);
  }

  /** How many responses had each status. */
  public Map<String, Integer> answers() {
    return answers;
  }

  /** The operations that were called. */
  public Set<String> called() {
    return called;
  }

  /** The operations that succeeded at least once. */
  public Set<String> succeeded() {
    return succeeded;
  }

  /** How many resources were read again. */
  public int read() {
    return read;
  }

  private Answer exchange(RawRequest request) {
    var answer = sender.send(request);
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
                isStored(path, inventory.isPresent(path), answer);
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
    if (request.isBroken()) {
      assertThat(answer.status()).as("broken framing, and %s", answer).isBetween(400, 499);
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
  private void isStored(String path, boolean present, Answer written) {
    if (!present) {
      get(path).is(404);
      return;
    }
    var answer = isReadable(path);
    if (!written.isLines()) {
      assertThat(withoutWarnings(answer.json())).isEqualTo(withoutWarnings(written.json()));
      assertThat(answer.etag()).isEqualTo(written.etag());
    }
  }

  private Answer isReadable(String path) {
    read++;
    return get(path).is(200);
  }

  private Answer get(String path) {
    return sender.send(RawRequest.get(Paths.BASE_PATH + path));
  }

  private static JsonNode withoutWarnings(JsonNode resource) {
    return ((ObjectNode) resource.deepCopy()).without("warnings");
  }
}
