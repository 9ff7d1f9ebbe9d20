package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.HeaderList;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;

/** The preferences of a caller (RFC 7240). */
final class Preferences {
  private static final String HEADER = "Prefer";
  private static final String APPLIED = "Preference-Applied";
  private static final String HANDLING = "handling";
  private static final String STRICT = "strict";

  private Preferences() {}

  /** Whether to refuse unknown fields; the first handling preference counts. */
  static boolean isStrict(HttpRequest<?> request) {
    return HeaderList.elementsWithParameters(request.getHeaders().getAll(HEADER)).stream()
        .filter(preference -> preference.name().equalsIgnoreCase(HANDLING))
        .findFirst()
        .filter(preference -> preference.value().equalsIgnoreCase(STRICT))
        .isPresent();
  }

  static <T> MutableHttpResponse<T> applied(
      HttpRequest<?> request, MutableHttpResponse<T> response) {
    return isStrict(request) ? response.header(APPLIED, HANDLING + "=" + STRICT) : response;
  }
}
