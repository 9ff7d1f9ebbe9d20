package dev.representatives.adapter.rest.representative;

import static dev.representatives.adapter.rest.InMemoryUseCases.failureOf;
import static dev.representatives.adapter.rest.InMemoryUseCases.violationsOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.representatives.adapter.rest.InMemoryUseCases;
import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.idempotency.RepeatableRequests;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.in.SaveRepresentative;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import io.netty.handler.codec.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class RepresentativesControllerTest {
  private static final String PATH = "/api/v1/ingest/representatives/REP-001";
  private static final String KEY = "REP-001";

  private final InMemoryUseCases useCases = new InMemoryUseCases();
  private final SaveRepresentative port = mock(SaveRepresentative.class);
  private final RepresentativesController controller = over(useCases.saveRepresentative);

  @Test
  void a_created_resource_has_a_location_and_an_entity_tag() {
    var response = post("{\"name\": \"Jane Smith\"}");

    assertThat((Object) response.status()).isEqualTo(HttpStatus.CREATED);
    assertThat(response.header(HttpHeaders.LOCATION)).isEqualTo(PATH);
    assertThat(response.header(HttpHeaders.ETAG)).startsWith("\"").endsWith("\"");
    assertThat(response.body().snapshot().representative().reference().value()).isEqualTo(KEY);
  }

  @Test
  void a_replaced_resource_has_an_entity_tag_alone() {
    String before = put("{\"name\": \"Jane Smith\"}").header(HttpHeaders.ETAG);

    var response = put("{\"name\": \"June Smith\"}");

    assertThat((Object) response.status()).isEqualTo(HttpStatus.OK);
    assertThat(response.header(HttpHeaders.LOCATION)).isNull();
    assertThat(response.header(HttpHeaders.ETAG)).isNotNull().isNotEqualTo(before);
  }

  @Test
  void a_patch_keeps_what_it_does_not_mention() {
    String before = put("{\"name\": \"Jane Smith\"}").header(HttpHeaders.ETAG);

    assertThat(patch("{}").header(HttpHeaders.ETAG)).isEqualTo(before);
    assertThat(patch("{\"name\": null}").header(HttpHeaders.ETAG)).isNotEqualTo(before);
  }

  @Test
  void a_null_for_all_custom_fields_clears_them_in_a_patch_alone() {
    String all = "{\"custom_fields\": {\"collections\": null}}";
    String before =
        put("{\"custom_fields\": {\"collections\": {\"a\": 1}}}").header(HttpHeaders.ETAG);

    assertThat(put(all).header(HttpHeaders.ETAG)).isEqualTo(before);
    assertThat(patch(all).header(HttpHeaders.ETAG)).isNotEqualTo(before);
  }

  @Test
  void a_reader_that_has_the_current_state_gets_no_copy() {
    String tag = put("{}").header(HttpHeaders.ETAG);

    var again = Requests.with(Requests.get(PATH), HttpHeaders.IF_NONE_MATCH, tag);
    var other = Requests.with(Requests.get(PATH), HttpHeaders.IF_NONE_MATCH, "\"other\"");

    assertThat((Object) controller.get(again, useCases.caller).status())
        .isEqualTo(HttpStatus.NOT_MODIFIED);
    assertThat(
            controller
                .get(other, useCases.caller)
                .body()
                .snapshot()
                .representative()
                .reference()
                .value())
        .isEqualTo(KEY);
  }

  @Test
  void all_that_is_wrong_with_a_write_is_reported_together() {
    assertThat(
            violationsOf(
                () ->
                    controller.put(
                        Requests.put(PATH.replace(KEY, "%20" + KEY) + "?pretty=1"),
                        useCases.caller,
                        "{\"reference\": \"REP-002\", \"name\": 5, \"email\": \"jane\"}"
                            .getBytes(UTF_8))))
        .containsExactly(
            "pretty UNKNOWN_PARAMETER",
            "/reference REFERENCE_MISMATCH",
            "/name WRONG_TYPE",
            "reference SURROUNDING_WHITE_SPACE",
            "/email EMAIL_INVALID");
  }

  @Test
  void all_that_is_wrong_with_a_read_is_reported_together() {
    assertThat(
            violationsOf(
                () -> controller.get(Requests.get(PATH + "%20?pretty=1"), useCases.caller)))
        .containsExactly("pretty UNKNOWN_PARAMETER", "reference SURROUNDING_WHITE_SPACE");
  }

  @Test
  void a_missing_representative_is_reported_after_the_violations() {
    assertThat(failureOf(() -> patch("{}")).failure().code())
        .isEqualTo(FailureCode.REPRESENTATIVE_NOT_FOUND);
    assertThat(violationsOf(() -> patch("[]"))).containsExactly(" WRONG_TYPE");
  }

  @Test
  void an_unknown_field_is_a_warning_and_strictly_an_error() {
    assertThat(put("{\"nmae\": \"Jane\"}").body().warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo("UNKNOWN_FIELD");
              assertThat(warning.didYouMean()).isEqualTo("name");
            });
    assertThat(
            violationsOf(
                () ->
                    controller.put(
                        Requests.with(Requests.put(PATH), "Prefer", "handling=strict"),
                        useCases.caller,
                        "{\"nmae\": \"Jane\"}".getBytes(UTF_8))))
        .containsExactly("/nmae UNKNOWN_FIELD");
  }

  @Test
  void a_response_to_strict_handling_has_preference_applied() {
    assertThat(put("{}").header("Preference-Applied")).isNull();
    assertThat(
            controller
                .put(
                    Requests.with(Requests.put(PATH), "Prefer", "handling=strict"),
                    useCases.caller,
                    "{}".getBytes(UTF_8))
                .header("Preference-Applied"))
        .isEqualTo("handling=strict");
  }

  @Test
  void the_command_carries_what_was_read_and_what_was_found() {
    when(port.save(any()))
        .thenThrow(new FailureException(Failure.of(FailureCode.STORE_BUSY, "Busy.")));

    assertThat(
            failureOf(
                () ->
                    over(port)
                        .put(
                            Requests.with(Requests.put(PATH), HttpHeaders.IF_MATCH, "*"),
                            useCases.caller,
                            "{\"name\": 5}".getBytes(UTF_8))))
        .extracting(failed -> failed.failure().code())
        .isEqualTo(FailureCode.STORE_BUSY);

    var command = ArgumentCaptor.forClass(SaveRepresentative.Command.class);
    verify(port).save(command.capture());
    assertThat(command.getValue().tenant()).isEqualTo(useCases.caller.tenant().id());
    assertThat(command.getValue().reference()).isEqualTo(KEY);
    assertThat(command.getValue().precondition().isEmpty()).isFalse();
    assertThat(command.getValue().findings())
        .extracting(violation -> violation.code().name())
        .containsExactly("WRONG_TYPE");
  }

  @Test
  void a_body_or_header_that_cannot_be_read_reaches_no_use_case() {
    var malformed = Requests.with(Requests.put(PATH), HttpHeaders.IF_MATCH, "abc");

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> over(port).put(malformed, useCases.caller, "{}".getBytes(UTF_8)))
        .matches(problem -> problem.type() == ProblemType.MALFORMED_HEADER);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> over(port).put(malformed, useCases.caller, "{".getBytes(UTF_8)))
        .matches(problem -> problem.type() == ProblemType.MALFORMED_JSON);
    verifyNoInteractions(port);
  }

  private RepresentativesController over(SaveRepresentative save) {
    return new RepresentativesController(
        useCases.createRepresentative,
        save,
        useCases.updateRepresentative,
        useCases.getRepresentative,
        useCases.deleteRepresentative,
        new RepeatableRequests(JsonMapper.createDefault()));
  }

  @SuppressWarnings("unchecked") // without a key, it is the representative itself
  private HttpResponse<RepresentativeResponse> post(String body) {
    return (HttpResponse<RepresentativeResponse>)
        controller.create(
            Requests.withJson(HttpMethod.POST, PATH), useCases.caller, body.getBytes(UTF_8));
  }

  private HttpResponse<RepresentativeResponse> put(String body) {
    return controller.put(Requests.put(PATH), useCases.caller, body.getBytes(UTF_8));
  }

  private HttpResponse<RepresentativeResponse> patch(String body) {
    return controller.patch(
        Requests.withJson(HttpMethod.PATCH, PATH), useCases.caller, body.getBytes(UTF_8));
  }
}
