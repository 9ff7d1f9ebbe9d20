package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.SecurityHeaderRules;
import dev.representatives.harness.service.ServiceProcess;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service whose settings allow calls from scripts of one other origin. */
class CorsIT {
  private static final String ALLOWED = "https://erp.example.com";
  private static final String ANOTHER = "https://elsewhere.example.com";

  @TempDir private static Path directory;
  private static ServiceProcess service;
  private static Api api;

  @BeforeAll
  static void start() {
    service =
        ServiceProcess.start(
            directory,
            Map.of(
                "MICRONAUT_SERVER_CORS_ENABLED",
                "true",
                "MICRONAUT_SERVER_CORS_CONFIGURATIONS_ERP_ALLOWED_ORIGINS",
                ALLOWED));
    api = new Api(service.baseUrl(), Optional.of(service.awaitDemoKey()));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "POST", "PATCH", "DELETE"})
  void a_preflight_of_the_origin_needs_no_key(String method) {
    var answer = preflight(ALLOWED, method);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).contains(ALLOWED);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains(method);
    assertThat(answer.headers().get("access-control-allow-headers")).contains("x-api-key");
    AnswerRules.check(answer);
  }

  @Test
  void a_preflight_for_a_method_that_is_not_there_is_refused_with_the_headers_of_any_answer() {
    var answer = preflight(ALLOWED, "TRACE");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.body()).isEmpty();
    SecurityHeaderRules.checkData(answer);
    SecurityHeaderRules.checkNoDisclosure(answer);
    service.awaitLog(Pattern.compile(answer.requiredHeader("X-Request-Id") + ".*OPTIONS"));
  }

  @Test
  void an_answer_to_the_origin_can_be_read_with_the_headers_of_the_api() {
    var answer =
        api.put(Paths.representative("REP-001"))
            .header("Origin", ALLOWED)
            .json(Map.of("name", "Jane"))
            .send();

    assertThat(answer.header("Access-Control-Allow-Origin")).contains(ALLOWED);
    assertThat(exposed(answer))
        .contains(
            "ETag", "Location", "Retry-After", "X-Request-Id", "X-Dry-Run", "Idempotency-Replayed");
  }

  @Test
  void a_problem_can_be_read_by_the_origin_too() {
    var withoutKey = new Api(service.baseUrl(), Optional.empty());
    for (var call : List.of(withoutKey.get("/accounts/x"), api.get("/accounts/x"), api.get("/x"))) {
      var answer = call.header("Origin", ALLOWED).send();

      assertThat(answer.status()).isIn(401, 404);
      assertThat(answer.header("Access-Control-Allow-Origin")).contains(ALLOWED);
      assertThat(exposed(answer)).contains("X-Request-Id");
    }
  }

  @Test
  void a_script_can_read_that_its_path_is_no_utf8() {
    var answer = api.get("/accounts/x%FF").header("Origin", ALLOWED).send();

    answer.isProblem(400, "INVALID_ENCODING");
    assertThat(answer.header("Access-Control-Allow-Origin")).contains(ALLOWED);
  }

  @Test
  void another_origin_gets_no_cors_headers() {
    var answers =
        List.of(
            preflight(ANOTHER, "PUT"),
            api.get("/accounts/x").header("Origin", ANOTHER).send(),
            api.get("/accounts/x").send());

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty());
  }

  @Test
  void no_origin_is_allowed_unless_it_is_named(@TempDir Path another) {
    try (var unnamed =
        ServiceProcess.start(another, Map.of("MICRONAUT_SERVER_CORS_ENABLED", "true"))) {
      var answer =
          new Api(unnamed.baseUrl(), Optional.of(unnamed.awaitDemoKey()))
              .get("/accounts/x")
              .header("Origin", ALLOWED)
              .send();

      assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
      unnamed.awaitLog("CORS is enabled, but no origin may call");
    }
  }

  private static Answer preflight(String origin, String method) {
    return new Api(service.baseUrl(), Optional.empty())
        .call("OPTIONS", Paths.representative("REP-001"))
        .header("Origin", origin)
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", "x-api-key")
        .sendUnchecked();
  }

  private static List<String> exposed(Answer answer) {
    return answer.headers().get("access-control-expose-headers").stream()
        .flatMap(line -> Arrays.stream(line.split("\\s*,\\s*", -1)))
        .toList();
  }
}
