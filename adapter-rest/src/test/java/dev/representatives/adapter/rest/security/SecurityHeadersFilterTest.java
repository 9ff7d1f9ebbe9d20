package dev.representatives.adapter.rest.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.Requests;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import org.junit.jupiter.api.Test;

class SecurityHeadersFilterTest {
  private static final String POLICY = "Referrer-Policy";

  private final MutableHttpResponse<?> response = HttpResponse.badRequest();

  @Test
  void a_refusal_that_no_filter_sees_has_the_headers_as_well() {
    new SecurityHeadersFilter().refused(Requests.get("/"), response);

    assertThat(response.header(POLICY)).isEqualTo("no-referrer");
  }

  @Test
  void a_header_that_the_response_sets_itself_remains() {
    response.header(POLICY, "origin");

    new SecurityHeadersFilter().leave(Requests.get("/"), response);

    assertThat(response.getHeaders().getAll(POLICY)).containsExactly("origin");
  }
}
