package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.HeaderList;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;

/** The preferences of a caller (RFC 7240). */
public final class Preferences {
  private static final String HEADER = "Prefer";
  private static final String APPLIED = "Preference-Applied";
  private static final String HANDLING = "handling";
  private static final String STRICT = "strict";

  private Preferences() {}

  /** Whether to refuse unknown fields; the first handling preference counts. */
  public static boolean isStrict(HttpRequest<?> request) {
    return HeaderList.elementsWithParameters(request.getHeaders().getAll(HEADER)).stream()
        .filter(preference -> preference.name().equalsIgnoreCase(HANDLING))
        .findFirst()
        .filter(preference -> preference.value().equalsIgnoreCase(STRICT))
        .isPresent();
  }

  /** Confirms the preference of a request in its response. */
  public static <T> MutableHttpResponse<T> applied(
      HttpRequest<?> request, MutableHttpResponse<T> response) {
    return isStrict(request) ? response.header(APPLIED, HANDLING + "=" + STRICT) : response;
  }
}
