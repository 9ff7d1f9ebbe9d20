package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoints that only operators can reach. */
class ManagementScenarios extends Scenarios {
  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
  void a_service_in_good_health_is_up(String path) {
    var answer = management().callAbsolute("GET", path).sendUnchecked().is(200);

    assertThat(answer.text("/status")).isEqualTo("UP");
  }

  @Test
  void readiness_checks_the_database_and_its_schema_and_reveals_no_location() {
    var answer = management().callAbsolute("GET", "/health/readiness").sendUnchecked().is(200);

    assertThat(answer.text("/details/database/status")).isEqualTo("UP");
    assertThat(answer.text("/details/migrations/status")).isEqualTo("UP");
    assertThat(answer.text("/details/migrations/details/version")).matches("\\d+(\\.\\d+)*");
    assertThat(answer.body()).doesNotContain("jdbc", "localhost", "127.0.0.1");
  }

  @Test
  void liveness_does_not_check_the_database() {
    var answer = management().callAbsolute("GET", "/health/liveness").sendUnchecked().is(200);

    assertThat(answer.names("/details")).doesNotContain("database", "migrations");
  }

  @Test
  void info_shows_the_version_and_the_commit_and_nothing_of_who_built_it() {
    var answer = management().callAbsolute("GET", "/info").sendUnchecked().is(200);

    assertThat(answer.text("/build/version")).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(answer.names("/build")).containsExactly("version");
    if (answer.json().has("git")) {
      assertThat(answer.text("/git/commit/id/full")).matches("[0-9a-f]{40}");
      assertThat(answer.names("/git")).containsExactlyInAnyOrder("commit", "dirty");
    }
  }

  @Test
  void metrics_are_there_for_prometheus() {
    var answer = management().callAbsolute("GET", "/prometheus").sendUnchecked().is(200);

    assertThat(answer.requiredHeader("Content-Type")).startsWith("text/plain");
    assertThat(answer.body()).contains("hikaricp_connections_active", "jvm_memory_used_bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/health/liveness",
        "/health/readiness",
        "/info",
        "/prometheus",
        "/metrics",
        "/beans",
        "/env",
        "/flyway",
        "/loggers",
        "/refresh",
        "/routes",
        "/stop",
        "/threaddump"
      })
  void nothing_of_it_is_on_the_port_of_the_api(String path) {
    // Without access to the management port, nobody can detect these paths.
    requireOwnPort();
    for (var method : List.of("GET", "POST")) {
      api().callAbsolute(method, path).send().isProblem(404, "ROUTE_NOT_FOUND");
      deployment().withoutKey().callAbsolute(method, path).send().isProblem(404, "ROUTE_NOT_FOUND");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/metrics", "/beans", "/env", "/flyway", "/loggers", "/refresh", "/stop", "/x"})
  void no_other_endpoint_is_on_the_management_port(String path) {
    for (var method : List.of("GET", "POST")) {
      management().callAbsolute(method, path).send().isProblem(404, "ROUTE_NOT_FOUND");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/ready", "/health/x", "/health/readiness/x", "/info/x"})
  void what_is_not_below_an_endpoint_is_not_found(String path) {
    var answer = management().callAbsolute("GET", path).send().isProblem(404, "ROUTE_NOT_FOUND");

    assertThat(answer.text("/detail")).contains("/health/readiness");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/readiness", "/info", "/prometheus"})
  void an_endpoint_has_no_method_but_get(String path) {
    var answer =
        management().callAbsolute("POST", path).send().isProblem(405, "METHOD_NOT_ALLOWED");

    assertThat(answer.requiredHeader("Allow")).contains("GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs", "/openapi.yaml", "/openapi.json", "/problems/busy"})
  void what_is_for_users_is_not_on_the_management_port(String path) {
    management().callAbsolute("GET", path).send().isProblem(404, "ROUTE_NOT_FOUND");
  }

  @Test
  void the_api_is_not_on_the_management_port_with_a_key_or_without() {
    String reference = given().representative(Map.of());
    for (var caller : List.of(management(), managementWithKey())) {
      caller.get(Paths.representative(reference)).send().isProblem(404, "ROUTE_NOT_FOUND");
      caller
          .put(Paths.representative(reference))
          .json(Map.of("name", "Jane"))
          .send()
          .isProblem(404, "ROUTE_NOT_FOUND");
    }
    assertThat(api().get(Paths.representative(reference)).send().text("/name")).isNull();
  }

  private Api management() {
    return new Api(deployment().process().managementUrl(), Optional.empty());
  }

  private Api managementWithKey() {
    return new Api(deployment().process().managementUrl(), Optional.of(deployment().apiKey()));
  }

  /** Skips the test for a given service, whose operator may have chosen one port. */
  private void requireOwnPort() {
    assertThat(deployment().process().managementUrl()).isNotEqualTo(deployment().baseUrl());
  }
}
