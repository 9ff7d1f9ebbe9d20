package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.RawHttp;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.telemetry.Metrics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The metrics and their labels. */
@Isolated
class MetricsScenarios extends Scenarios {
  private static final Set<String> OTHER_ROUTES =
      Set.of(
          "unmatched",
          "/",
          "/docs",
          "/docs/{fingerprint}/{name}",
          "/openapi.json",
          "/openapi.yaml",
          "/problems",
          "/problems/{code}");

  private static final String REQUESTS = "http_server_requests_seconds_count";
  private static final String DRY_RUNS = "representatives_dry_runs_total";
  private static final String WRITES = "representatives_writes_total";
  private static final String REFUSALS = "representatives_refusals_total";
  private static final String ESCALATIONS = "representatives_escalations_total";
  private static final String ONE = "/api/v1/ingest/representatives/{reference}";

  @Test
  void writes_are_counted_by_what_they_did() {
    double created = writes("SaveRepresentative", "created");
    double changed = writes("SaveRepresentative", "changed");
    double unchanged = writes("SaveRepresentative", "unchanged");
    String reference = Unique.reference();

    for (var name : new String[] {"Jane", "Joan", "Joan"}) {
      api().put(Paths.representative(reference)).json(Map.of("name", name)).send();
    }

    assertThat(writes("SaveRepresentative", "created")).isEqualTo(created + 1);
    assertThat(writes("SaveRepresentative", "changed")).isEqualTo(changed + 1);
    assertThat(writes("SaveRepresentative", "unchanged")).isEqualTo(unchanged + 1);
  }

  @Test
  void every_use_case_that_writes_is_counted() {
    double created = writes("CreateRepresentative", "created");
    double patched = writes("UpdateRepresentative", "changed");
    double linked = writes("LinkRepresentative", "created");
    double linkedAlready = writes("LinkRepresentative", "unchanged");
    double accounts = writes("SaveAccount", "created");
    double documents = writes("SaveDocument", "created");

    String reference = given().representative();
    api().patch(Paths.representative(reference)).json(Map.of("name", "Jane")).send().is(200);
    String account = given().account();
    given().document();
    given().linkedAccount(reference, account);
    given().linkedAccount(reference, account);

    assertThat(writes("CreateRepresentative", "created")).isEqualTo(created + 1);
    assertThat(writes("UpdateRepresentative", "changed")).isEqualTo(patched + 1);
    assertThat(writes("LinkRepresentative", "created")).isEqualTo(linked + 1);
    assertThat(writes("LinkRepresentative", "unchanged")).isEqualTo(linkedAlready + 1);
    assertThat(writes("SaveAccount", "created")).isGreaterThan(accounts);
    assertThat(writes("SaveDocument", "created")).isEqualTo(documents + 1);
  }

  @Test
  void a_dry_run_is_not_counted_as_a_write() {
    double written = writes("SaveRepresentative", "created");
    double dryRuns = dryRuns("SaveRepresentative", "created");

    api()
        .put(Paths.representative(Unique.reference()) + "?dry_run=true")
        .json(Map.of())
        .send()
        .is(201);

    assertThat(writes("SaveRepresentative", "created")).isEqualTo(written);
    assertThat(dryRuns("SaveRepresentative", "created")).isEqualTo(dryRuns + 1);
  }

  @Test
  void a_repetition_is_counted_as_replayed() {
    double created = writes("CreateRepresentative", "created");
    double replayed = writes("CreateRepresentative", "replayed");
    String path = Paths.representative(Unique.reference());

    for (int i = 0; i < 2; i++) {
      api().post(path).header("Idempotency-Key", "key").json(Map.of()).send().is(201);
    }

    assertThat(writes("CreateRepresentative", "created")).isEqualTo(created + 1);
    assertThat(writes("CreateRepresentative", "replayed")).isEqualTo(replayed + 1);
  }

  @Test
  void escalations_are_counted_by_whether_they_reach_somebody() {
    double reached = escalations("true", "none");
    double nobody = escalations("false", "NO_REPRESENTATIVE");
    double silent = escalations("false", "NOBODY_REACHABLE");
    String withEmail = given().account();
    given().linkedAccount(given().representative(Map.of("email", "a@b.example")), withEmail);
    String without = given().account();
    given().linkedAccount(given().representative(Map.of("name", "Jane")), without);
    String unlinked = given().account();

    api().get(Paths.account(withEmail) + "/escalation").send().is(200);
    api().get(Paths.account(without) + "/escalation").send().is(200);
    api()
        .post("/escalations")
        .json(Map.of("accounts", List.of(withEmail, unlinked, Unique.accountNumber())))
        .send()
        .is(200);

    assertThat(escalations("true", "none")).isEqualTo(reached + 2);
    assertThat(escalations("false", "NO_REPRESENTATIVE")).isEqualTo(nobody + 1);
    assertThat(escalations("false", "NOBODY_REACHABLE")).isEqualTo(silent + 1);
  }

  @Test
  void refusals_are_counted_by_use_case_and_code() {
    double missing = refusals("GetRepresentative", "REPRESENTATIVE_NOT_FOUND");
    double invalid = refusals("SaveRepresentative", "VALIDATION_FAILED");
    double exists = refusals("CreateRepresentative", "REPRESENTATIVE_ALREADY_EXISTS");
    double unknown = refusals("Authenticate", "UNAUTHENTICATED");
    String reference = given().representative();

    api().get(Paths.representative(Unique.reference())).send().is(404);
    api().put(Paths.representative(reference)).json(Map.of("email", "x")).send().is(422);
    api().post(Paths.representative(reference)).json(Map.of()).send().is(409);
    deployment().withoutKey().get(Paths.representative(reference)).send().is(401);

    assertThat(refusals("GetRepresentative", "REPRESENTATIVE_NOT_FOUND")).isEqualTo(missing + 1);
    assertThat(refusals("SaveRepresentative", "VALIDATION_FAILED")).isEqualTo(invalid + 1);
    assertThat(refusals("CreateRepresentative", "REPRESENTATIVE_ALREADY_EXISTS"))
        .isEqualTo(exists + 1);
    assertThat(refusals("Authenticate", "UNAUTHENTICATED")).isEqualTo(unknown + 1);
  }

  @Test
  void requests_are_counted_and_timed_by_route_and_status() {
    double before = requests("GET", ONE, "200");
    String reference = given().representative();
    api().get(Paths.representative(reference)).send().is(200);

    assertThat(requests("GET", ONE, "200")).isEqualTo(before + 1);
    var metrics = metrics();
    String[] labels = {"method", "GET", "uri", ONE, "status", "200"};
    assertThat(metrics.value("http_server_requests_seconds_sum", labels)).isPositive();
    assertThat(
            metrics.value(
                "http_server_requests_seconds_bucket",
                "method",
                "GET",
                "uri",
                ONE,
                "status",
                "200",
                "le",
                "+Inf"))
        .isEqualTo(metrics.value(REQUESTS, labels));
    assertThat(metrics.values("http_server_requests_seconds_bucket", "le"))
        .contains("0.005", "0.1", "1.0", "10.0");
  }

  @Test
  void requests_that_are_refused_early_are_counted_too() {
    double unauthenticated = requests("GET", ONE, "401");
    double tooLong = requests("GET", "unmatched", "414");
    double nowhere = requests("GET", "unmatched", "404");
    double malformed = requests("GET", "unmatched", "400");

    deployment().withoutKey().get(Paths.representative("x")).send().is(401);
    api().callAbsolute("GET", "/nowhere/" + Unique.key("x")).send().is(404);
    raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n", 414);
    raw("GET /api/v1/ingest/representatives/x HTTP/1.1\r\n\r\n", 400, "X-None: x");

    assertThat(requests("GET", ONE, "401")).isEqualTo(unauthenticated + 1);
    assertThat(requests("GET", "unmatched", "414")).isEqualTo(tooLong + 1);
    assertThat(requests("GET", "unmatched", "404")).isEqualTo(nowhere + 1);
    assertThat(requests("GET", "unmatched", "400")).isEqualTo(malformed + 1);
  }

  @Test
  void no_label_has_anything_that_a_caller_chose() {
    String reference = given().representative();
    String nowhere = Unique.key("nowhere-");
    api().get(Paths.representative(reference)).send().is(200);
    api().get("/" + nowhere).send().is(404);
    api().call("X" + nowhere.replaceAll("[^A-Za-z]", ""), "/" + nowhere).sendUnchecked();

    var metrics = metrics();
    assertThat(metrics.text()).doesNotContain(reference, nowhere);
    assertThat(metrics.values(REQUESTS, "uri"))
        .allMatch(uri -> uri.startsWith("/api/v1/ingest/") || OTHER_ROUTES.contains(uri));
    assertThat(metrics.values(REQUESTS, "method"))
        .isSubsetOf(
            "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT",
            "CUSTOM");
  }

  @Test
  void management_requests_are_not_counted_among_the_requests() {
    metrics();

    assertThat(metrics().values(REQUESTS, "uri")).noneMatch(uri -> uri.contains("prometheus"));
  }

  private void raw(String request, int status, String... headers) {
    String complete =
        headers.length == 0
            ? request
            : request.replaceFirst("\r\n\r\n", "\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    try (var connection = RawHttp.connect(deployment().baseUrl())) {
      connection.send(complete).read().is(status);
    }
  }

  private double requests(String method, String route, String status) {
    return metrics().value(REQUESTS, "method", method, "uri", route, "status", status);
  }

  private double dryRuns(String useCase, String outcome) {
    return metrics().value(DRY_RUNS, "use_case", useCase, "outcome", outcome);
  }

  private double writes(String useCase, String outcome) {
    return metrics().value(WRITES, "use_case", useCase, "outcome", outcome);
  }

  private double refusals(String useCase, String code) {
    return metrics().value(REFUSALS, "use_case", useCase, "code", code);
  }

  private double escalations(String reached, String reason) {
    return metrics().value(ESCALATIONS, "reached", reached, "reason", reason);
  }

  private Metrics metrics() {
    return Metrics.of(deployment().process());
  }
}
