package dev.representatives.adapter.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.representatives.adapter.rest.ApiHeaders;
import dev.representatives.adapter.rest.Requests;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.web.router.DefaultRouter;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTranslatorTest {
  private static final String PATH = "/api/v1/ingest/accounts/A-1";

  private final List<HttpResponse<?>> refused = new ArrayList<>();
  private final ProblemTranslator translator =
      new ProblemTranslator(
          List.of((request, response) -> refused.add(response)),
          new FrameworkRefusals(new BodyLimit(Long.MAX_VALUE, 1 << 20), new DefaultRouter()));

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VALIDATION_FAILED")
  void a_failure_of_a_use_case_is_the_problem_of_its_code(FailureCode code) {
    var failed = new FailureException(Failure.of(code, "The rule."), new RuntimeException("SQL"));

    var response = handle(failed);

    assertThat(response.code()).isEqualTo(ProblemType.of(code).status());
    assertThat(response.body().code()).isEqualTo(code.name());
    assertThat(response.body().detail()).startsWith("The rule.").doesNotContain("SQL");
    assertThat(response.body().errors()).isEmpty();
  }

  @Test
  void the_first_hundred_refused_values_are_shown() {
    var refused = new Violation(Location.field("a"), ViolationCode.REQUIRED, "Give it.");
    var parameter =
        new Violation(Location.parameter("b"), WireViolationCode.UNKNOWN_PARAMETER, "None.");
    var many = new ArrayList<>(List.of(refused, parameter));
    many.addAll(Collections.nCopies(200, refused));

    var problem = handle(new FailureException(Failure.validation(many))).body();

    assertThat(problem.errors()).hasSize(100);
    assertThat(problem.errors().get(0))
        .isEqualTo(new Problem.RefusedValue("/a", null, "REQUIRED", "Give it."));
    assertThat(problem.errors().get(1))
        .isEqualTo(new Problem.RefusedValue(null, "b", "UNKNOWN_PARAMETER", "None."));
  }

  @ParameterizedTest
  @EnumSource
  void the_type_alone_decides_whether_the_connection_ends(ProblemType type) {
    assertThat(handle(new ProblemException(type, "No.")).header(HttpHeaders.CONNECTION))
        .isEqualTo(type.closesConnection() ? "close" : null);
  }

  @ParameterizedTest
  @CsvSource({
    "MALFORMED_HEADER, false",
    "INVALID_ENCODING, false",
    "PAYLOAD_TOO_LARGE, false",
    "STORE_BUSY, false",
    "MALFORMED_REQUEST, true",
    "MALFORMED_PATH, true",
    "REQUEST_TIMEOUT, true",
    "HTTP_VERSION_NOT_SUPPORTED, true"
  })
  void a_malformed_precondition_keeps_the_connection_and_a_malformed_message_does_not(
      ProblemType type, boolean closes) {
    assertThat(type.closesConnection()).isEqualTo(closes);
  }

  @Test
  void a_problem_names_the_request_and_where_it_went() {
    var request = Requests.with(Requests.get("/a%20b?c"), ApiHeaders.REQUEST_ID, "abc");

    var response =
        translator.handle(request, new ProblemException(ProblemType.RATE_LIMITED, "Wait."));

    assertThat(response.body().requestId()).isEqualTo("abc");
    assertThat(response.header(ApiHeaders.REQUEST_ID)).isEqualTo("abc");
    assertThat(response.body().instance()).isEqualTo("/a%20b");
    assertThat(response.body().type()).isEqualTo("/problems/rate-limited");
    assertThat(response.body().title()).isEqualTo(ProblemType.RATE_LIMITED.title());
    assertThat(response.body().status()).isEqualTo(429);
    assertThat(response.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/problem+json");
  }

  @Test
  void a_caller_that_is_not_known_is_challenged() {
    assertThat(
            handle(new ProblemException(ProblemType.UNAUTHENTICATED, "Who?"))
                .header(HttpHeaders.WWW_AUTHENTICATE))
        .startsWith("ApiKey ");
    assertThat(
            handle(new ProblemException(ProblemType.SCOPE_MISSING, "No."))
                .header(HttpHeaders.WWW_AUTHENTICATE))
        .isNull();
  }

  @Test
  void an_unavailable_store_has_retry_after() {
    assertThat(
            handle(new ProblemException(ProblemType.STORE_UNAVAILABLE, "Later."))
                .header(HttpHeaders.RETRY_AFTER))
        .isEqualTo("5");
    assertThat(
            handle(new ProblemException(ProblemType.INTERNAL_ERROR, "No."))
                .header(HttpHeaders.RETRY_AFTER))
        .isNull();
  }

  @Test
  void the_refusal_of_a_body_names_what_is_accepted() {
    var response =
        handle(
            ProblemException.unsupportedBody(
                List.of("application/json"), Map.of(HttpHeaders.ACCEPT, "a/b")));

    assertThat(response.code()).isEqualTo(415);
    assertThat(response.header(HttpHeaders.ACCEPT)).isEqualTo("a/b");
  }

  @Test
  void an_unexpected_error_reveals_nothing_of_its_cause() {
    var problem = handle(new IllegalStateException("secret")).body();

    assertThat(problem.code()).isEqualTo("INTERNAL_ERROR");
    assertThat(problem.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "404, ROUTE_NOT_FOUND, There is nothing at this path; the resources are below /api/v1/ingest.",
    "405, METHOD_NOT_ALLOWED, GET is not supported here; use one of PUT.",
    "406, NOT_ACCEPTABLE, 'The response is application/json; accept that, or */*.'",
    "413, PAYLOAD_TOO_LARGE, The body exceeds the limit of 1 MiB.",
    "414, URI_TOO_LONG, The path and query are too long.",
    "431, HEADERS_TOO_LARGE, The header fields are too large.",
    "400, MALFORMED_REQUEST, The request is not well-formed HTTP.",
    "418, MALFORMED_REQUEST, The request is not well-formed HTTP.",
    "500, INTERNAL_ERROR, An unexpected error occurred; report the request_id to the operator.",
    "501, INTERNAL_ERROR, An unexpected error occurred; report the request_id to the operator."
  })
  void what_the_framework_refuses_is_the_problem_of_its_status(
      int status, String code, String detail) {
    MutableHttpResponse<Object> refused = HttpResponse.status(HttpStatus.valueOf(status));

    var response = process(Requests.get(PATH), refused.header(HttpHeaders.ALLOW, "PUT"), null);

    assertThat(response.body().code()).isEqualTo(code);
    assertThat(response.body().detail()).isEqualTo(detail);
    assertThat(response.header(HttpHeaders.ALLOW)).isEqualTo("PUT");
    assertThat(response.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/problem+json");
  }

  @Test
  void the_media_type_of_a_body_is_refused_only_if_there_is_one() {
    var refused = HttpResponse.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    var withBody = Requests.with(Requests.put(PATH), HttpHeaders.CONTENT_LENGTH, "2");
    var inChunks = Requests.with(Requests.put(PATH), HttpHeaders.TRANSFER_ENCODING, "chunked");

    for (var request : List.of(withBody, inChunks)) {
      var problem = process(request, refused, null).body();
      assertThat(problem.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
      assertThat(problem.detail())
          .isEqualTo("Send one Content-Type: application/json in UTF-8, and no Content-Encoding.");
    }
    for (var request : List.of(Requests.put(PATH), Requests.get(PATH))) {
      assertThat(process(request, refused, null).body().code()).isEqualTo("NOT_ACCEPTABLE");
    }
  }

  @Test
  void a_long_method_is_cut() {
    var request = Requests.of(HttpMethod.valueOf("X".repeat(5_000)), PATH);

    assertThat(process(request, HttpResponse.notAllowed(), null).body().detail())
        .startsWith("XXX")
        .hasSizeLessThan(200);
  }

  @Test
  void on_the_port_of_the_operators_their_paths_are_named() {
    var request = Requests.ofOperator("/x");

    assertThat(process(request, HttpResponse.notFound(), null).body().detail())
        .contains("/prometheus");
  }

  @Test
  void a_variable_of_a_path_that_names_nothing_is_no_resource() {
    var cause =
        new ConversionErrorException(Argument.STRING, new IllegalArgumentException("secret"));

    assertThat(process(Requests.get(PATH), HttpResponse.badRequest(), cause).body().code())
        .isEqualTo("ROUTE_NOT_FOUND");
  }

  @Test
  void a_body_that_is_missing_is_no_json() {
    var cause =
        catchThrowable(
            () -> UnsatisfiedRouteException.create(Argument.of(byte[].class, "content")));

    var problem = process(Requests.put(PATH), HttpResponse.badRequest(), cause).body();

    assertThat(problem.code()).isEqualTo("MALFORMED_JSON");
    assertThat(problem.detail()).isEqualTo("The body is empty; send one JSON value.");
  }

  @Test
  void what_the_decoder_refuses_is_known_by_its_cause() {
    assertThat(decoded(new TooLongHttpLineException("x")).body().code()).isEqualTo("URI_TOO_LONG");
    assertThat(decoded(new TooLongHttpHeaderException("x")).body().code())
        .isEqualTo("HEADERS_TOO_LARGE");
    assertThat(decoded(new IllegalArgumentException("x")).body().code())
        .isEqualTo("MALFORMED_REQUEST");

    var guarded = decoded(new ProblemException(ProblemType.MALFORMED_PATH, "Encode it."));
    assertThat(guarded.body().code()).isEqualTo("MALFORMED_PATH");
    assertThat(guarded.body().detail()).isEqualTo("Encode it.");
    assertThat(guarded.header(HttpHeaders.CONNECTION)).isEqualTo("close");
  }

  @Test
  void listeners_receive_what_no_filter_may_see() {
    handle(new ProblemException(ProblemType.RATE_LIMITED, "Wait."));
    assertThat(refused).isEmpty();

    var response = decoded(new IllegalArgumentException("x"));

    assertThat(refused).hasSize(1).first().isSameAs(response);
  }

  private HttpResponse<Problem> handle(RuntimeException exception) {
    return translator.handle(Requests.get(PATH), exception);
  }

  private MutableHttpResponse<Problem> decoded(Throwable failure) {
    var sent = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, PATH);
    sent.setDecoderResult(DecoderResult.failure(failure));
    return process(Requests.of(sent), HttpResponse.badRequest(), null);
  }

  private MutableHttpResponse<Problem> process(
      NettyHttpRequest<Object> request, MutableHttpResponse<?> response, Throwable cause) {
    return translator.processResponse(ErrorContext.builder(request).cause(cause).build(), response);
  }
}
