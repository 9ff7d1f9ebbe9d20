package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.telemetry.Metrics;
import dev.representatives.harness.telemetry.OtlpCollector;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces as a collector receives them. */
class TracingIT {
  private static final String CALLERS_SPAN = "00f067aa0ba902b7";
  private static final String ROUTE = "/api/v1/ingest/representatives/{reference}";

  @TempDir private static Path directory;

  private static OtlpCollector collector;
  private static ServiceProcess service;
  private static Api api;

  @BeforeAll
  static void start() {
    collector = new OtlpCollector();
    service = ServiceProcess.start(directory, collector.settings());
    api = new Api(service.baseUrl(), Optional.of(service.awaitDemoKey()));
  }

  @AfterAll
  static void stop() {
    service.close();
    collector.close();
  }

  @Test
  void request_use_case_and_statement_are_one_trace_below_the_callers() {
    String reference = new Given(api).representative();
    String trace = trace();
    api.get(Paths.representative(reference)).header("traceparent", parent(trace)).send().is(200);

    var spans = collector.await(trace, TracingIT::isServer);
    var server = only(spans, TracingIT::isServer);
    assertThat(server.getName()).isEqualTo("GET " + ROUTE);
    assertThat(hex(server.getParentSpanId().toByteArray())).isEqualTo(CALLERS_SPAN);
    assertThat(attributes(server))
        .containsEntry("http.request.method", "GET")
        .containsEntry("http.route", ROUTE)
        .containsEntry("http.response.status_code", "200")
        .containsEntry("representatives.tenant", "demo")
        .containsKey("representatives.key_id");
    var useCase = only(spans, span -> span.getName().equals("GetRepresentative.get"));
    assertThat(useCase.getParentSpanId()).isEqualTo(server.getSpanId());
    var statements =
        spans.stream().filter(span -> span.getParentSpanId().equals(useCase.getSpanId())).toList();
    assertThat(statements).isNotEmpty();
    assertThat(statements)
        .allSatisfy(
            statement -> {
              assertThat(statement.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_CLIENT);
              assertThat(attributes(statement).get("db.statement"))
                  .startsWithIgnoringCase("select")
                  .contains("?");
            });
  }

  @Test
  void the_state_of_the_callers_trace_is_a_list_on_several_lines() {
    String trace = trace();
    api.get(Paths.representative("x"))
        .header("traceparent", parent(trace))
        .header("tracestate", "a=1, ,")
        .header("tracestate", "b=2")
        .send()
        .is(404);

    assertThat(
            only(collector.await(trace, TracingIT::isServer), TracingIT::isServer).getTraceState())
        .isEqualTo("a=1,b=2");
  }

  @Test
  void the_span_of_a_write_has_its_outcome_and_of_a_refusal_its_code() {
    String trace = trace();
    String reference = Unique.reference();
    api.put(Paths.representative(reference))
        .json(Map.of("name", "Jane"))
        .header("traceparent", parent(trace))
        .send()
        .is(201);
    String refused = trace();
    api.post(Paths.representative(reference))
        .json(Map.of())
        .header("traceparent", parent(refused))
        .send()
        .is(409);

    assertThat(
            attributes(
                only(
                    collector.await(trace, TracingIT::isServer),
                    span -> span.getName().equals("SaveRepresentative.save"))))
        .containsEntry("representatives.outcome", "created");
    var spans = collector.await(refused, TracingIT::isServer);
    assertThat(
            attributes(only(spans, span -> span.getName().equals("CreateRepresentative.create"))))
        .containsEntry("representatives.code", "REPRESENTATIVE_ALREADY_EXISTS");
    assertThat(only(spans, TracingIT::isServer).getStatus().getCode())
        .as("what a caller did wrong is no error of the service")
        .isEqualTo(Status.StatusCode.STATUS_CODE_UNSET);
  }

  @Test
  void a_dry_run_is_traced_as_one() {
    String trace = trace();
    api.put(Paths.representative(Unique.reference()) + "?dry_run=true")
        .json(Map.of())
        .header("traceparent", parent(trace))
        .send()
        .is(201);

    assertThat(attributes(only(collector.await(trace, TracingIT::isServer), TracingIT::isServer)))
        .containsEntry("representatives.dry_run", "true");
  }

  @Test
  void a_request_without_a_key_is_traced_too() {
    String trace = trace();
    new Api(service.baseUrl(), Optional.empty())
        .get(Paths.representative("x"))
        .header("traceparent", parent(trace))
        .send()
        .is(401);

    assertThat(attributes(only(collector.await(trace, TracingIT::isServer), TracingIT::isServer)))
        .containsEntry("http.response.status_code", "401")
        .doesNotContainKey("representatives.tenant");
  }

  @Test
  void the_log_names_the_trace() {
    String trace = trace();
    api.get(Paths.representative(Unique.reference()))
        .header("traceparent", parent(trace))
        .send()
        .is(404);
    collector.await(trace, TracingIT::isServer);

    service.awaitLog(Pattern.compile(trace + ".* GET " + Pattern.quote(ROUTE) + " 404"));
  }

  @Test
  void a_request_that_names_no_trace_begins_one() {
    String reference = new Given(api).representative();
    var answer = api.get(Paths.representative(reference)).send().is(200);
    String id = answer.requiredHeader("X-Request-Id");

    service.awaitLog(Pattern.compile("\\[" + id + " [0-9a-f]{32}\\]"));
  }

  @Test
  void management_requests_are_not_traced() {
    Metrics.of(service);
    String trace = trace();
    api.get(Paths.representative("x")).header("traceparent", parent(trace)).send().is(404);
    collector.await(trace, TracingIT::isServer);

    assertThat(collector.spans())
        .noneMatch(span -> attributes(span).getOrDefault("http.route", "").contains("prometheus"));
  }

  @Test
  void statements_that_belong_to_no_request_are_not_exported() {
    var ready =
        new Api(service.managementUrl(), Optional.empty())
            .callAbsolute("GET", "/health/readiness")
            .sendUnchecked();
    ready.is(200);
    String trace = trace();
    api.get(Paths.representative("x")).header("traceparent", parent(trace)).send().is(404);
    collector.await(trace, TracingIT::isServer);

    assertThat(collector.spans())
        .filteredOn(span -> span.getKind() == Span.SpanKind.SPAN_KIND_CLIENT)
        .isNotEmpty()
        .allSatisfy(span -> assertThat(span.getParentSpanId().isEmpty()).isFalse());
  }

  @Test
  void the_pool_is_still_measured() {
    assertThat(Metrics.of(service).value("hikaricp_connections_max")).isPositive();
  }

  private static String trace() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static String parent(String trace) {
    return "00-" + trace + "-" + CALLERS_SPAN + "-01";
  }

  private static boolean isServer(Span span) {
    return span.getKind() == Span.SpanKind.SPAN_KIND_SERVER;
  }

  private static Span only(List<Span> spans, Predicate<Span> wanted) {
    var found = spans.stream().filter(wanted).toList();
    assertThat(found).as("of %s", spans).hasSize(1);
    return found.get(0);
  }

  private static Map<String, String> attributes(Span span) {
    var attributes = new TreeMap<String, String>();
    span.getAttributesList()
        .forEach(attribute -> attributes.put(attribute.getKey(), text(attribute.getValue())));
    return attributes;
  }

  private static String text(AnyValue value) {
    return switch (value.getValueCase()) {
      case INT_VALUE -> String.valueOf(value.getIntValue());
      case BOOL_VALUE -> String.valueOf(value.getBoolValue());
      default -> value.getStringValue();
    };
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
