package dev.representatives.adapter.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.Requests;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class ContentTypeFilterTest {
  private static final HttpRequest<?> REQUEST = Requests.get(ApiPaths.REPRESENTATIVES);

  private final ContentTypeFilter filter = new ContentTypeFilter();

  @Test
  void a_representation_is_json_for_every_accept_header() {
    MutableHttpResponse<String> response = HttpResponse.ok("{}").contentType("application/*");

    filter.declare(REQUEST, response);

    assertThat(response.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/json");
  }

  @Test
  void a_page_keeps_its_media_type() {
    MutableHttpResponse<String> page = HttpResponse.ok("<p>").contentType("text/html");

    filter.declare(Requests.get("/problems/not-found"), page);

    assertThat(page.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("text/html");
  }

  @Test
  void a_stream_has_its_own_media_type() {
    MutableHttpResponse<Flux<String>> response =
        HttpResponse.ok(Flux.just("{}")).contentType("application/x-ndjson");

    filter.declare(REQUEST, response);

    assertThat(response.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/x-ndjson");
  }

  @Test
  void a_problem_and_an_empty_response_stay_what_they_are() {
    var problem =
        ProblemResponses.of(Requests.get("/"), Refusal.of(ProblemType.STORE_BUSY, "Busy."));
    MutableHttpResponse<Object> empty = HttpResponse.notModified();

    filter.declare(REQUEST, problem);
    filter.declare(REQUEST, empty);

    assertThat(problem.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/problem+json");
    assertThat(empty.header(HttpHeaders.CONTENT_TYPE)).isNull();
  }
}
