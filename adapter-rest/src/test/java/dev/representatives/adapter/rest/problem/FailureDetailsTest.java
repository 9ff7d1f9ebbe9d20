package dev.representatives.adapter.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureDetailsTest {
  private final MutableHttpRequest<?> request = HttpRequest.GET("/");

  @Test
  void the_refusal_of_a_request_without_a_key_names_the_header() {
    assertThat(detail(FailureCode.UNAUTHENTICATED))
        .isEqualTo("The rule. Send your API key in the header X-API-Key.");
  }

  @Test
  void the_refusal_of_a_key_does_not_repeat_the_header() {
    request.header("X-API-Key", "rep_unknown");

    assertThat(detail(FailureCode.UNAUTHENTICATED)).isEqualTo("The rule.");
  }

  @Test
  void the_refusal_of_an_existing_resource_names_put_and_patch() {
    assertThat(detail(FailureCode.REPRESENTATIVE_ALREADY_EXISTS))
        .isEqualTo("The rule. Change it with PUT or PATCH.");
  }

  @ParameterizedTest
  @EnumSource(names = {"REPRESENTATIVE_HAS_LINKS", "ACCOUNT_HAS_LINKS", "DOCUMENT_HAS_LINKS"})
  void what_has_links_is_deleted_without_them_or_together_with_them(FailureCode code) {
    assertThat(detail(code)).isEqualTo("The rule. Unlink them first, or send cascade=links.");
  }

  @Test
  void a_limit_of_removals_can_be_raised() {
    assertThat(detail(FailureCode.TOO_MANY_REMOVALS))
        .isEqualTo("The rule. If that is intended, send max_removals.");
  }

  @Test
  void a_precondition_is_named_by_the_headers_that_were_sent() {
    request.header(HttpHeaders.IF_NONE_MATCH, "*");
    assertThat(detail(FailureCode.PRECONDITION_FAILED))
        .isEqualTo("The rule. The precondition was sent in If-None-Match.");

    request.header(HttpHeaders.IF_MATCH, "*");
    assertThat(detail(FailureCode.PRECONDITION_FAILED))
        .isEqualTo("The rule. The precondition was sent in If-Match and If-None-Match.");
  }

  @Test
  void without_such_a_header_it_was_the_precondition_of_a_line() {
    assertThat(detail(FailureCode.PRECONDITION_FAILED))
        .isEqualTo("The rule. The precondition was sent in if_match.");
  }

  @Test
  void after_an_unknown_outcome_the_safe_methods_are_named() {
    assertThat(detail(FailureCode.OUTCOME_UNKNOWN))
        .isEqualTo("The rule. Read the resource, or send a PUT or PATCH again, which is safe.");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "VALIDATION_FAILED",
        "UNAUTHENTICATED",
        "REPRESENTATIVE_ALREADY_EXISTS",
        "REPRESENTATIVE_HAS_LINKS",
        "ACCOUNT_HAS_LINKS",
        "DOCUMENT_HAS_LINKS",
        "TOO_MANY_REMOVALS",
        "PRECONDITION_FAILED",
        "OUTCOME_UNKNOWN"
      })
  void other_failures_are_reported_as_they_are(FailureCode code) {
    assertThat(detail(code)).isEqualTo("The rule.");
  }

  private String detail(FailureCode code) {
    return FailureDetails.of(request, Failure.of(code, "The rule."));
  }
}
