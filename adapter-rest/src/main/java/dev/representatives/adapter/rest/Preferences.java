package dev.representatives.adapter.rest;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.Arrays;

/** What a caller prefers (RFC 7240). */
final class Preferences {
  private static final String HEADER = "Prefer";
  private static final String APPLIED = "Preference-Applied";
  private static final String STRICT = "handling=strict";

  private Preferences() {}

  /** Whether fields that the resource does not have are to be refused. */
  static boolean isStrict(HttpRequest<?> request) {
    return request.getHeaders().getAll(HEADER).stream()
        .flatMap(line -> Arrays.stream(line.split("[,;]", -1)))
        .map(preference -> preference.replace(" ", "").replace("\"", ""))
        .anyMatch(STRICT::equalsIgnoreCase);
  }

  static <T> MutableHttpResponse<T> applied(
      HttpRequest<?> request, MutableHttpResponse<T> response) {
    return isStrict(request) ? response.header(APPLIED, STRICT) : response;
  }
}
