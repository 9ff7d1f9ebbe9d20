package dev.representatives.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.model.ApiModel;
import dev.representatives.harness.model.Comparison;
import dev.representatives.harness.model.ModelRequest;
import dev.representatives.harness.model.ModelRequest.Precondition;
import dev.representatives.harness.model.RandomRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random requests of several clients, two of one tenant and one of another that uses the same keys,
 * are answered as a model in plain Java says.
 */
@OnEveryDatabase
class ReferenceModelScenarios extends Scenarios {
  /** A run of more requests finds more. */
  private static final int REQUESTS =
      Integer.getInteger("representatives-test.model-requests", 300);

  private static final int SEQUENCES = 4;

  /** The build always sends the same requests; another seed finds more. */
  private static final long SEED = Long.getLong("seed", 20_261_127);

  static List<Long> seeds() {
    return new Random(SEED).longs(SEQUENCES).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_service_answers_as_the_model_says(long seed) {
    var random = new Random(seed);
    var one = new Tenant(random);
    var other = new Tenant(random);
    var clients = List.of(one.client(), one.client(), other.client());
    for (int i = 0; i < REQUESTS; i++) {
      clients.get(random.nextInt(clients.size())).sendNext();
    }
  }

  private final class Tenant {
    private final String name = Unique.tenant();
    private final ApiModel model = new ApiModel();
    private final Comparison comparison = new Comparison();
    private final List<String> story = new ArrayList<>();
    private final RandomRequests requests;

    private Tenant(Random random) {
      this.requests = new RandomRequests(random);
    }

    private Client client() {
      return new Client(this, deployment().withKey(deployment().commandLine().storeKey(name)));
    }
  }

  private record Client(Tenant tenant, Api api) {
    private void sendNext() {
      var request = known(tenant.requests.next());
      tenant.story.add(request.toString());
      try {
        var call = api.call(request.method(), request.target());
        request.body().ifPresent(call::json);
        switch (request.precondition()) {
          case NONE -> {}
          case EXISTS -> call.header("If-Match", "*");
          case CURRENT -> call.header("If-Match", tag(request));
          case OTHER -> call.header("If-Match", "\"of-no-state\"");
          case MISSING -> call.header("If-None-Match", "*");
        }
        var answer = call.send();
        tenant.comparison.check(tenant.model.answer(request), answer, body(answer));
      } catch (AssertionError e) {
        throw new AssertionError(
            "after\n" + String.join("\n", tenant.story) + "\n" + e.getMessage(), e);
      }
    }

    /** A client can only send a tag that it has seen. */
    private ModelRequest known(ModelRequest request) {
      boolean known =
          request.precondition() != Precondition.CURRENT
              || tenant.model.state(request).flatMap(tenant.comparison::tag).isPresent();
      return known
          ? request
          : new ModelRequest(
              request.method(),
              request.segments(),
              request.query(),
              request.body(),
              Precondition.NONE);
    }

    private String tag(ModelRequest request) {
      return tenant.model.state(request).flatMap(tenant.comparison::tag).orElseThrow();
    }

    private JsonNode body(Answer answer) {
      if (answer.body().isEmpty()) {
        return Json.newObject();
      }
      return answer.isLines() || !answer.json().has("next_cursor")
          ? answer.json()
          : allParts(answer);
    }

    /** The entries of all parts; deletions by reference, since several may have the same time. */
    private JsonNode allParts(Answer first) {
      var whole = ((ObjectNode) first.json().deepCopy()).retain("data");
      var data = (ArrayNode) whole.get("data");
      var part = first;
      while (!part.at("/next").isNull()) {
        part = api.callAbsolute("GET", part.text("/next")).send().is(200);
        part.at("/data").forEach(data::add);
      }
      if (first.path().startsWith("/api/v1/ingest/deletions")) {
        var sorted = new TreeMap<String, JsonNode>(UnicodeScenarios::compareUtf8);
        data.forEach(entry -> sorted.put(entry.path("reference").textValue(), entry));
        data.removeAll();
        sorted.values().forEach(data::add);
      }
      return whole;
    }
  }
}
