package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.RawHttp;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.telemetry.OtlpCollector;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as text and as JSON. */
@Execution(ExecutionMode.CONCURRENT)
class LoggingIT {
  private static final String ROUTE = "/api/v1/ingest/representatives/{reference}";
  private static final Pattern RECORD =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z [A-Z]+ +\\[.*");

  @TempDir private static Path directoryOfText;
  @TempDir private static Path directoryOfJson;

  private static ServiceProcess textual;
  private static ServiceProcess structured;

  @TempDir private Path directory;

  @BeforeAll
  static void start() {
    textual = start(directoryOfText, "text");
    structured = start(directoryOfJson, "json");
  }

  @AfterAll
  static void stop() {
    textual.close();
    structured.close();
  }

  @Test
  void a_request_is_one_line_that_people_can_read() {
    var service = textual;
    var api = new Api(service.baseUrl(), Optional.of(service.awaitDemoKey()));
    api.put(Paths.representative("REP-1")).json(Map.of()).header("X-Request-Id", "r1").send();

    service.awaitLog("[r1]");
    assertThat(service.log().lines().filter(line -> line.contains("[r1]")))
        .singleElement()
        .asString()
        .matches(
            ".* INFO  \\[r1] dev\\.representatives\\.access - PUT "
                + Pattern.quote(ROUTE)
                + " 201 \\d+ ms tenant=demo key=[0-9a-z]{16}");
  }

  @Test
  void a_request_is_one_object_where_the_log_is_json() {
    var service = structured;
    var api = new Api(service.baseUrl(), Optional.of(service.awaitDemoKey()));
    api.put(Paths.representative("REP-1")).json(Map.of()).header("X-Request-Id", "r1").send();
    service.awaitLog("\"r1\"");
    var record =
        service.log().lines().filter(line -> line.contains("\"r1\"")).map(Json::parse).toList();

    assertThat(record).hasSize(1);
    var access = record.get(0);
    assertThat(access.path("time").textValue()).matches("\\d{4}-.*Z");
    assertThat(access.path("level").textValue()).isEqualTo("INFO");
    assertThat(access.path("logger").textValue()).isEqualTo("dev.representatives.access");
    assertThat(access.path("request_id").textValue()).isEqualTo("r1");
    assertThat(access.path("method").textValue()).isEqualTo("PUT");
    assertThat(access.path("route").textValue()).isEqualTo(ROUTE);
    assertThat(access.path("status").intValue()).isEqualTo(201);
    assertThat(access.path("duration_ms").isIntegralNumber()).isTrue();
    assertThat(access.path("tenant").textValue()).isEqualTo("demo");
    assertThat(access.path("key_id").textValue()).matches("[0-9a-z]{16}");
    assertThat(service.log().lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(Json.parse(line).isObject()).isTrue());
    assertThat(service.log().lines().filter(line -> line.contains(service.awaitDemoKey())))
        .as("the key is shown once")
        .singleElement()
        .asString()
        .contains("This is the first start");
  }

  @Test
  void a_bulk_is_one_line_with_its_counts_beside_that_of_its_request() {
    var service = textual;
    var api = new Api(service.baseUrl(), Optional.of(service.awaitDemoKey()));
    var line = Map.of("account_number", "A-1", "name", "Acme");
    api.post("/bulk/accounts")
        .json(List.of(line, line, Map.of("account_number", "A-2")))
        .header("X-Request-Id", "b1")
        .send()
        .is(200);

    service.awaitLog("[b1] dev.representatives.bulk");
    service.awaitLog("[b1] dev.representatives.access");
    assertThat(service.log().lines().filter(record -> record.contains("[b1]")))
        .hasSize(2)
        .anySatisfy(
            record ->
                assertThat(record)
                    .contains(
                        "bulk of 3 lines: 1 created, 0 changed, 1 unchanged, 0 deleted, 1 refused;",
                        " complete=true committed=true atomic=false dry_run=false "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void a_dry_run_is_shown_as_one(String format) {
    var service = of(format);
    var api = new Api(service.baseUrl(), Optional.of(service.awaitDemoKey()));
    String id = Unique.key("dry-");
    api.put(Paths.representative("REP-1") + "?dry_run=true")
        .json(Map.of())
        .header("X-Request-Id", id)
        .send();
    service.awaitLog(id);

    assertThat(service.log().lines().filter(line -> line.contains(id)))
        .singleElement()
        .asString()
        .contains(format.equals("text") ? " dry_run=true" : "\"dry_run\":true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void requests_that_are_refused_early_have_their_line_too(String format) {
    var service = of(format);
    var without = new Api(service.baseUrl(), Optional.empty());
    without.get(Paths.representative("x")).header("X-Request-Id", "no-key").send().is(401);
    without.callAbsolute("GET", "/nowhere").header("X-Request-Id", "no-route").send().is(404);
    raw(service, "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n", 414);
    raw(service, "GARBAGE\r\n\r\n", 400);

    assertThat(access(service, "no-key")).contains("GET " + ROUTE + " 401");
    assertThat(access(service, "no-route")).contains("GET unmatched 404");
    service.awaitLog("GET unmatched 414");
    service.awaitLog(" unmatched 400 ");
  }

  @Test
  void a_broken_body_that_no_operation_waits_for_is_no_error() {
    var service = textual;
    for (var url : List.of(service.baseUrl(), service.managementUrl())) {
      for (var line : List.of("PUT /nothing", "POST /docs", "GET /nope")) {
        for (int i = 0; i < 5; i++) {
          try (var connection = RawHttp.connect(url)) {
            connection.send(
                line + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
            assertThat(connection.read().status()).isIn(400, 404, 405);
            assertThat(connection.isClosed()).isTrue();
          }
        }
      }
    }
    assertThat(service.log()).doesNotContain(" ERROR ").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void no_input_begins_a_record_of_its_own(String format) {
    String forged = "2026-01-01T00:00:00.000Z ERROR [forged] x - y";
    String json = "{\"level\":\"ERROR\",\"message\":\"forged\"}";
    var service = of(format);
    String key = service.awaitDemoKey();
    for (var text :
        List.of(
            "\r\n" + forged,
            "\n" + json,
            "\u0085" + forged,
            "\u2028" + forged,
            "\u001B[2J" + forged)) {
      String path = Paths.encoded(text);
      for (var line :
          List.of(
              "GET /api/v1/ingest/representatives/" + path,
              "GET /api/v1/ingest/representatives/x?" + path,
              "GET /" + path,
              "PUT /api/v1/ingest/accounts/" + path)) {
        exchange(service, line + " HTTP/1.1\r\nHost: x\r\nX-API-Key: " + key);
      }
      String latin1 = text.replace('\u2028', ' ').replaceAll("[\r\n]", "\u000B");
      for (var header : List.of("X-Request-Id", "X-API-Key", "traceparent", "User-Agent")) {
        exchange(
            service,
            "GET /api/v1/ingest/representatives/x HTTP/1.1\r\nHost: x\r\n"
                + header
                + ": "
                + latin1);
      }
    }

    var records = service.log().lines().dropWhile(line -> !line.contains("access")).toList();
    assertThat(records).hasSizeGreaterThan(20);
    assertThat(service.log()).doesNotContain("\u001B", "\u2028", "\u0085", "forged");
    assertThat(records)
        .allSatisfy(
            line -> {
              if (format.equals("json")) {
                assertThat(Json.parse(line).path("logger").textValue()).isNotBlank();
              } else {
                assertThat(line).matches(l -> RECORD.matcher(l).matches() || l.startsWith("\t"));
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "REPRESENTATIVES_LOG_FORMAT, xml, 'REPRESENTATIVES_LOG_FORMAT must be one of json, text.'",
    "REPRESENTATIVES_LOG_FORMAT, JSON, 'REPRESENTATIVES_LOG_FORMAT must be one of json, text.'",
    "REPRESENTATIVES_LOG_LEVEL, loud, 'REPRESENTATIVES_LOG_LEVEL must be one of TRACE, DEBUG, INFO,"
        + " WARN, ERROR, OFF.'",
    "OTEL_TRACES_EXPORTER, zipkin, OTEL_TRACES_EXPORTER must be otlp or none."
  })
  void a_setting_that_cannot_work_is_refused_in_one_sentence(
      String name, String value, String sentence) {
    var result = new ServiceCommand(directory, Map.of(name, value)).run("serve");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().strip()).isEqualTo(sentence);
  }

  @Test
  void nothing_is_traced_unless_a_setting_asks_for_it() {
    try (var collector = new OtlpCollector();
        var service =
            ServiceProcess.start(
                directory, Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint()))) {
      var api = new Api(service.baseUrl(), Optional.of(service.awaitDemoKey()));
      api.get(Paths.representative("x")).header("X-Request-Id", "untraced").send().is(404);

      service.awaitLog("[untraced]");
      assertThat(collector.spans()).isEmpty();
    }
  }

  private static ServiceProcess start(Path directory, String format) {
    var service = ServiceProcess.start(directory, Map.of("REPRESENTATIVES_LOG_FORMAT", format));
    service.awaitDemoKey();
    return service;
  }

  /** Shared, because each test finds its own records. */
  private static ServiceProcess of(String format) {
    return format.equals("json") ? structured : textual;
  }

  private static String access(ServiceProcess service, String requestId) {
    service.awaitLog(requestId);
    return service
        .log()
        .lines()
        .filter(line -> line.contains(requestId))
        .findFirst()
        .orElseThrow(() -> new AssertionError(service.log()));
  }

  private static void exchange(ServiceProcess service, String head) {
    try (var connection = RawHttp.connect(service.baseUrl())) {
      connection.send(head + "\r\nContent-Length: 0\r\n\r\n").read();
    }
  }

  private static void raw(ServiceProcess service, String request, int status) {
    try (var connection = RawHttp.connect(service.baseUrl())) {
      connection.send(request).read().is(status);
    }
  }
}
