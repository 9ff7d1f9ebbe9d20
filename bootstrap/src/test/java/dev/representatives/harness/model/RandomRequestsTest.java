package dev.representatives.harness.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.documentation.CommittedDescription;
import dev.representatives.harness.description.ApiDocument;
import dev.representatives.harness.description.DescribedOperation;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.model.ModelRequest.Precondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the model of the API and its requests cover of the API description. */
class RandomRequestsTest {
  private static final int MOST_REQUESTS = 100_000;

  /** Leads to everything sooner than others. */
  private static final long SEED = 1;

  private static final String HEAD_OF = "HEAD of ";

  /** What no request of the model has, and why. */
  private static final Map<String, String> LEFT_OUT =
      Map.of("X-Request-Id", "identifies the request, and changes no state");

  /** Why a value is refused that no request of the model has. */
  private static final Map<String, String> CODES_LEFT_OUT =
      Map.of(
          "LONE_SURROGATE", "as JSON it is refused with 400, and UTF-8 cannot encode it",
          "NAME_INVALID", "only the command line takes names of keys and tenants",
          "SUPERVISOR_CHAIN_TOO_LONG", "needs more than 1,000 representatives");

  private static final ApiDocument DOCUMENT = new ApiDocument(CommittedDescription.tree());

  /** What the model answers with success, as the service should. */
  private static final Set<String> SUCCEEDED = new TreeSet<>();

  /** The codes of the values that the model refuses, in a request or in a line of a bulk. */
  private static final Set<String> CODES = new TreeSet<>();

  @BeforeAll
  static void answerUntilAllHasSucceeded() {
    var seen = new NamesAsTexts();
    var model = new ApiModel(seen);
    var known = new KnownRequest(model, seen);
    var requests = new RandomRequests(new Random(SEED));
    var missing = new TreeSet<>(operations());
    missing.addAll(parameters());
    missing.addAll(heads());
    var missingCodes = new TreeSet<>(codes());
    for (int i = 0; i < MOST_REQUESTS && !(missing.isEmpty() && missingCodes.isEmpty()); i++) {
      var request = known.of(requests.next());
      var expected = model.answer(request);
      if (expected.isSuccess()) {
        var names = names(request);
        SUCCEEDED.addAll(names);
        missing.removeAll(names);
      }
      var codes = codes(expected);
      CODES.addAll(codes);
      missingCodes.removeAll(codes);
    }
  }

  private static Set<String> codes() {
    var codes = new TreeSet<String>();
    CommittedDescription.tree()
        .at("/components/schemas/ViolationCode/enum")
        .forEach(code -> codes.add(code.textValue()));
    codes.removeAll(CODES_LEFT_OUT.keySet());
    return codes;
  }

  private static Set<String> codes(Expected expected) {
    var errors = new ArrayList<>(expected.errors());
    expected
        .body()
        .ifPresent(
            body ->
                body.findValues("errors")
                    .forEach(list -> list.forEach(error -> errors.add(error.textValue()))));
    return errors.stream()
        .map(error -> error.substring(error.lastIndexOf(' ') + 1))
        .collect(Collectors.toSet());
  }

  private static Set<String> operations() {
    return DOCUMENT.operations().stream()
        .map(DescribedOperation::toString)
        .collect(Collectors.toSet());
  }

  private static Set<String> heads() {
    return operations().stream()
        .filter(operation -> operation.startsWith("GET "))
        .map(operation -> HEAD_OF + operation)
        .collect(Collectors.toSet());
  }

  private static Set<String> parameters() {
    var parameters = new TreeSet<String>();
    for (var operation : DOCUMENT.operations()) {
      for (var parameter : operation.parameters()) {
        String name = parameter.path("name").textValue();
        boolean isInPath = parameter.path("in").textValue().equals("path");
        if (!isInPath && !LEFT_OUT.containsKey(name)) {
          parameters.add(operation + " " + name);
        }
      }
    }
    return parameters;
  }

  private static List<String> names(ModelRequest request) {
    String operation =
        (request.method().equals(ModelRequest.HEAD) ? HEAD_OF : "")
            + DOCUMENT
                .operation(request.method(), Paths.BASE_PATH + request.path())
                .orElseThrow(() -> new AssertionError("not described: " + request));
    var names = new ArrayList<String>();
    names.add(operation);
    request.query().keySet().forEach(name -> names.add(operation + " " + name));
    request.headers().keySet().forEach(name -> names.add(operation + " " + name));
    if (request.precondition() != Precondition.NONE) {
      names.add(
          operation + (request.precondition().isOfIfNoneMatch() ? " If-None-Match" : " If-Match"));
    }
    return names;
  }

  @Test
  void every_operation_of_the_description_succeeds() {
    assertThat(operations()).isNotEmpty().isSubsetOf(SUCCEEDED);
  }

  @Test
  void every_parameter_of_the_description_is_sent_with_success() {
    assertThat(parameters()).isNotEmpty().isSubsetOf(SUCCEEDED);
  }

  @Test
  void every_code_of_a_refused_value_is_expected() {
    assertThat(codes()).isNotEmpty().isSubsetOf(CODES);
  }

  @Test
  void every_read_of_the_description_succeeds_with_HEAD() {
    assertThat(heads()).isNotEmpty().isSubsetOf(SUCCEEDED);
  }
}
