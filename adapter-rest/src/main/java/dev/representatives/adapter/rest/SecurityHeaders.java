package dev.representatives.adapter.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;

/** What tells browsers and caches to do nothing with an answer that it is not meant for. */
final class SecurityHeaders {
  private static final String NOT_A_PAGE = "default-src 'none'; frame-ancestors 'none'";
  private static final String ONE_YEAR = "max-age=31536000";

  private SecurityHeaders() {}

  /** Adds what the answer does not say itself. */
  static void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
    setUnlessSaid(response, HttpHeaders.CACHE_CONTROL, "no-store");
    setUnlessSaid(response, "Content-Security-Policy", NOT_A_PAGE);
    var headers = response.getHeaders();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    if (request.isSecure()) {
      headers.set("Strict-Transport-Security", ONE_YEAR);
    }
  }

  private static void setUnlessSaid(MutableHttpResponse<?> response, String name, String value) {
    if (!response.getHeaders().contains(name)) {
      response.getHeaders().set(name, value);
    }
  }
}
