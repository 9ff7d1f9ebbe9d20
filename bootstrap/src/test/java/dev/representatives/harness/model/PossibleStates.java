package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.http.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The states in which a tenant can be, after requests whose order nobody knows. */
public final class PossibleStates {
  /** Read by reference, since the order depends on times that nobody has seen. */
  public static final ModelRequest ALL_DELETIONS = ModelRequest.of("GET", "deletions");

  private static final Pattern NAME_OF_TIME = Pattern.compile(Expected.TIME + "[0-9]{9}");

  private final List<State> states;

  private PossibleStates(List<State> states) {
    this.states = states;
  }

  /** Those of a tenant without data. */
  public static PossibleStates ofNothing() {
    var comparison = new Comparison();
    return new PossibleStates(List.of(new State(new ApiModel(comparison), comparison)));
  }

  private record State(ApiModel model, Comparison comparison) {
    private KnownRequest known() {
      return new KnownRequest(model, comparison);
    }

    private State copy() {
      var copied = comparison.copy();
      return new State(model.copy(copied), copied);
    }

    private void answer(Answered answered) {
      var request =
          answered
              .tag()
              .map(tag -> known().since(tag, answered.request()))
              .orElse(answered.request());
      if (request.equals(ALL_DELETIONS)) {
        comparison.check(
            model.deletionsByReference(),
            answered.answer(),
            Comparison.byReference(answered.body()));
      } else {
        comparison.check(model.answer(request), answered.answer(), answered.body());
      }
    }

    /** Equal texts are states that no later answer can tell apart. */
    private String text() {
      return NAME_OF_TIME
          .matcher(model.everything())
          .replaceAll(name -> comparison.textOf(name.group()));
    }
  }

  /**
   * A request and what the service has answered.
   *
   * @param tag the one that the request names
   * @param body of the answer
   */
  public record Answered(
      ModelRequest request, Optional<String> tag, Answer answer, JsonNode body) {}

  /** What a client knows in the first of the states. */
  public KnownRequest known() {
    return states.get(0).known();
  }

  /** How many there are. */
  public int size() {
    return states.size();
  }

  /**
   * The states after these requests in some order.
   *
   * @throws AssertionError if the answers are those of no order
   */
  public PossibleStates after(List<Answered> concurrent) {
    var possible = new LinkedHashMap<String, State>();
    var differences = new ArrayList<String>();
    for (var state : states) {
      for (var order : orders(concurrent)) {
        var copy = state.copy();
        try {
          order.forEach(copy::answer);
          possible.putIfAbsent(copy.text(), copy);
        } catch (AssertionError e) {
          differences.add(e.getMessage());
        }
      }
    }
    if (possible.isEmpty()) {
      throw new AssertionError(
          "no order of the requests has these answers:\n" + String.join("\n", differences));
    }
    return new PossibleStates(List.copyOf(possible.values()));
  }

  private static <T> List<List<T>> orders(List<T> elements) {
    if (elements.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<T>>();
    for (int i = 0; i < elements.size(); i++) {
      var others = new ArrayList<>(elements);
      var first = others.remove(i);
      for (var rest : orders(others)) {
        var order = new ArrayList<T>();
        order.add(first);
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }
}
