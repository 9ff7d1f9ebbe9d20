package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.LinkedHashMap;
import java.util.List;

/** The refusal of a body, with the accepted values as headers (RFC 9110, section 15.5.16). */
final class Unsupported {
  static final String MERGE_PATCH = "application/merge-patch+json";

  private static final String ACCEPT_PATCH = "Accept-Patch";
  private static final String NOT_ENCODED = "identity";

  private Unsupported() {}

  static ProblemException problem(
      HttpRequest<?> request,
      List<String> accepted,
      boolean isMediaTypeAccepted,
      boolean isEncoded) {
    var headers = new LinkedHashMap<String, String>();
    if (!isMediaTypeAccepted) {
      headers.put(
          request.getMethod() == HttpMethod.PATCH ? ACCEPT_PATCH : HttpHeaders.ACCEPT,
          String.join(", ", accepted));
    }
    if (isEncoded) {
      headers.put(HttpHeaders.ACCEPT_ENCODING, NOT_ENCODED);
    }
    return ProblemException.unsupportedBody(accepted, headers);
  }

  /** The media types that the method accepts; PATCH has its own header for them (RFC 5789). */
  static List<String> mediaTypesOf(HttpMethod method) {
    return method == HttpMethod.PATCH
        ? List.of(MediaType.APPLICATION_JSON, MERGE_PATCH)
        : List.of(MediaType.APPLICATION_JSON);
  }
}
