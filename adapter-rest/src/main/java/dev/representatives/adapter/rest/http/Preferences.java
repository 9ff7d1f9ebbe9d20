package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.ApiHeaders;
import dev.representatives.adapter.rest.HeaderList;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.ArrayList;
import java.util.List;

/** The preferences of a caller (RFC 7240). */
final class Preferences {
  private static final String HEADER = "Prefer";
  private static final String HANDLING = "handling";
  private static final String STRICT = "strict";
  private static final String RETURN = "return";
  private static final String MINIMAL = "minimal";

  private Preferences() {}

  /** Whether to refuse unknown fields; the first handling preference counts. */
  static boolean isStrict(HttpRequest<?> request) {
    return prefers(request, HANDLING, STRICT);
  }

  /** Whether to omit results without a problem; the first return preference counts. */
  static boolean isMinimal(HttpRequest<?> request) {
    return prefers(request, RETURN, MINIMAL);
  }

  private static boolean prefers(HttpRequest<?> request, String name, String value) {
    return HeaderList.elementsWithParameters(request.getHeaders().getAll(HEADER)).stream()
        .filter(preference -> preference.name().equalsIgnoreCase(name))
        .findFirst()
        .filter(preference -> preference.value().equalsIgnoreCase(value))
        .isPresent();
  }

  /** Confirms strict handling in the response to a request that prefers it. */
  static <T> MutableHttpResponse<T> applied(
      HttpRequest<?> request, MutableHttpResponse<T> response) {
    return isStrict(request)
        ? response.header(ApiHeaders.PREFERENCE_APPLIED, HANDLING + "=" + STRICT)
        : response;
  }

  /** Confirms the preference of a minimal response. */
  static <T> MutableHttpResponse<T> minimalApplied(
      HttpRequest<?> request, MutableHttpResponse<T> response) {
    return isMinimal(request)
        ? response.header(ApiHeaders.PREFERENCE_APPLIED, RETURN + "=" + MINIMAL)
        : response;
  }

  /** Confirms each preference in the response to a request that may prefer a minimal one. */
  static <T> MutableHttpResponse<T> allApplied(
      HttpRequest<?> request, MutableHttpResponse<T> response) {
    List<String> applied = new ArrayList<>();
    if (isStrict(request)) {
      applied.add(HANDLING + "=" + STRICT);
    }
    if (isMinimal(request)) {
      applied.add(RETURN + "=" + MINIMAL);
    }
    return applied.isEmpty()
        ? response
        : response.header(ApiHeaders.PREFERENCE_APPLIED, String.join(", ", applied));
  }
}
