package dev.representatives.adapter.rest.security;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.Map;

/** The headers that restrict what browsers and caches may do with a response. */
final class SecurityHeaders {
  private static final Map<String, String> OF_DATA =
      Map.of(
          HttpHeaders.CACHE_CONTROL,
          "no-store",
          "Content-Security-Policy",
          "default-src 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private static final Map<String, String> OF_TLS =
      Map.of("Strict-Transport-Security", "max-age=31536000");

  private SecurityHeaders() {}

  /** Adds the headers that the response does not set itself. */
  static void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
    addAll(OF_DATA, response);
    if (request.isSecure()) {
      addAll(OF_TLS, response);
    }
  }

  private static void addAll(Map<String, String> headers, MutableHttpResponse<?> response) {
    headers.forEach(
        (name, value) -> {
          if (!response.getHeaders().contains(name)) {
            response.getHeaders().set(name, value);
          }
        });
  }
}
