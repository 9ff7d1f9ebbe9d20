package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.model.ApiModel;
import dev.representatives.harness.model.Comparison;
import dev.representatives.harness.model.KnownRequest;
import dev.representatives.harness.model.ModelRequest;
import dev.representatives.harness.model.PossibleStates;
import dev.representatives.harness.model.PossibleStates.Answered;
import dev.representatives.harness.model.RandomRequests;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
      Integer.getInteger("representatives-test.model-requests", 250);

  private static final int SEQUENCES = 4;
  private static final int REQUESTS_PER_GROUP = 10;

  /** One of so many lists is not followed to its end, so that other requests may do that later. */
  private static final int LISTS_PER_OPEN_ONE = 3;

  private static final int KEYS_OF_GROUPS = 2;
  private static final String IN_USE = "\"IDEMPOTENCY_KEY_IN_USE\"";
  private static final List<ModelRequest> EVERYTHING =
      List.of(
          ModelRequest.of("GET", "representatives"),
          ModelRequest.of("GET", "accounts"),
          ModelRequest.of("GET", "documents"),
          ModelRequest.of("GET", "links"),
          PossibleStates.ALL_DELETIONS);

  /** The build always sends the same requests; another seed finds more. */
  private static final long SEED = Long.getLong("seed", 20_261_127);

  static List<Long> seeds() {
    return new Random(SEED).longs(SEQUENCES).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_service_answers_as_the_model_says(long seed) {
    var random = new Random(seed);
    var requests = new RandomRequests(random);
    var one = new Tenant();
    var other = new Tenant();
    var clients = List.of(one.client(other), one.client(other), other.client(one));
    for (int i = 0; i < REQUESTS; i++) {
      var client = clients.get(random.nextInt(clients.size()));
      var request = requests.next();
      boolean isFollowed = random.nextInt(LISTS_PER_OPEN_ONE) > 0;
      client.send(request, isFollowed);
    }
  }

  /** Of requests at the same time, each happens at one moment between its start and its end. */
  @Test
  void requests_at_the_same_time_are_answered_as_in_some_order() {
    var random = new Random(SEED);
    var requests = new RandomRequests(random, KEYS_OF_GROUPS);
    String tenant = Unique.tenant();
    var api = deployment().withKey(deployment().commandLine().storeKey(tenant));
    var story = new ArrayList<String>();
    var states = PossibleStates.ofNothing();
    for (int i = 0; i < REQUESTS / REQUESTS_PER_GROUP; i++) {
      var group =
          Stream.generate(requests::next)
              .filter(ReferenceModelScenarios::hasOneMoment)
              .limit(2L + random.nextInt(2))
              .map(states.known()::of)
              .toList();
      story.add("together " + group);
      try {
        states = states.after(together(api, states.known(), group));
        for (var read : EVERYTHING) {
          states = states.after(together(api, states.known(), List.of(read)));
        }
        assertThat(states.size()).as("states that all answers allow").isEqualTo(1);
      } catch (AssertionError e) {
        throw after(story, e);
      }
    }
  }

  /** Whether a request is carried out as a whole, and needs no time that was read before. */
  private static boolean hasOneMoment(ModelRequest request) {
    boolean isList = request.isRead() && request.segments().size() == 1;
    boolean isInGroups =
        request.segments().get(0).equals("bulk") && !request.target().contains("atomic=true");
    return !isList && !isInGroups;
  }

  /** Sends requests without waiting for answers, and leaves out those that had no effect. */
  private static List<Answered> together(Api api, KnownRequest known, List<ModelRequest> requests) {
    var tags =
        requests.stream()
            .map(
                request ->
                    Optional.of(request)
                        .filter(sent -> sent.precondition().needsTag())
                        .map(known::tag))
            .toList();
    var answers = requests.stream().map(request -> call(api, known, request).sendAsync()).toList();
    return IntStream.range(0, requests.size())
        .mapToObj(
            i -> {
              var answer = answers.get(i).join();
              return new Answered(requests.get(i), tags.get(i), answer, body(answer));
            })
        .filter(answered -> !answered.answer().body().contains(IN_USE))
        .toList();
  }

  private final class Tenant {
    private final String name = Unique.tenant();
    private final Comparison comparison = new Comparison();
    private final ApiModel model = new ApiModel(comparison);
    private final KnownRequest known = new KnownRequest(model, comparison);
    private final List<String> story = new ArrayList<>();

    private Client client(Tenant stranger) {
      var api = deployment().withKey(deployment().commandLine().storeKey(name));
      return new Client(this, stranger, api);
    }
  }

  /**
   * A client of a tenant.
   *
   * @param stranger another tenant, whose cursors the client may send
   */
  private record Client(Tenant tenant, Tenant stranger, Api api) {
    private void send(ModelRequest request, boolean isFollowed) {
      if (dependsOnTimes(request)) {
        learnTimes();
      }
      var known = tenant.known.of(request, stranger.known);
      if (dependsOnTimes(known) && !dependsOnTimes(request)) {
        learnTimes();
      }
      var answer = compare(known);
      if (isFollowed && known.method().equals("GET") && answer.status() == 200) {
        follow(known, answer);
      }
    }

    /** Compares the next parts of a list, which the response leads to. */
    private void follow(ModelRequest list, Answer first) {
      var part = first;
      while (part.at("/next_cursor").isTextual()) {
        var next = list.nextPart(part.text("/next_cursor"));
        part = compare(next, api.callAbsolute("GET", part.text("/next")));
      }
    }

    private static boolean dependsOnTimes(ModelRequest request) {
      String path = request.target();
      return path.startsWith("/deletions")
          || (path.startsWith("/representatives?") && path.contains("updated_"));
    }

    /** Reads all times, which the order of a list may depend on. */
    private void learnTimes() {
      compare(ModelRequest.of("GET", "representatives"));
      story(
          "all deletions",
          () -> {
            var answer = api.get("/deletions").send();
            var deletions = Comparison.byReference(answer.json());
            tenant.comparison.check(tenant.model.deletionsByReference(), answer, deletions);
            return answer;
          });
    }

    private Answer compare(ModelRequest request) {
      return compare(request, call(api, tenant.known, request));
    }

    private Answer compare(ModelRequest request, Api.Call call) {
      return story(
          request.toString(),
          () -> {
            var answer = call.send();
            tenant.comparison.check(tenant.model.answer(request), answer, body(answer));
            return answer;
          });
    }

    private Answer story(String event, Supplier<Answer> step) {
      tenant.story.add(event);
      try {
        return step.get();
      } catch (AssertionError e) {
        throw after(tenant.story, e);
      }
    }
  }

  private static AssertionError after(List<String> story, AssertionError difference) {
    return new AssertionError(
        "after\n" + String.join("\n", story) + "\n" + difference.getMessage(), difference);
  }

  private static Api.Call call(Api api, KnownRequest known, ModelRequest request) {
    var call = api.call(request.method(), request.target());
    request.headers().forEach(call::header);
    request.body().ifPresent(text -> call.body(BodyPublishers.ofString(text)));
    switch (request.precondition()) {
      case NONE -> {}
      case EXISTS -> call.header("If-Match", "*");
      case CURRENT -> call.header("If-Match", known.tag(request));
      case OTHER -> call.header("If-Match", "\"of-no-state\"");
      case MISSING -> call.header("If-None-Match", "*");
      case NOT_CURRENT -> call.header("If-None-Match", known.tag(request));
      case NOT_OTHER -> call.header("If-None-Match", "\"of-no-state\"");
      case MALFORMED_MATCH -> call.header("If-Match", "of-no-state");
      case MALFORMED_NONE_MATCH -> call.header("If-None-Match", "of-no-state");
    }
    return call;
  }

  private static JsonNode body(Answer answer) {
    return answer.body().isEmpty() ? Json.newObject() : answer.json();
  }
}
