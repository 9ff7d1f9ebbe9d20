package dev.representatives.adapter.rest;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies a request in its response and in every log line. */
final class RequestId {
  private static final Pattern ACCEPTED =
      Pattern.compile("[\\x21-\\x7E]{1," + SentRequest.MAX_ID + "}");

  private RequestId() {}

  /** The caller's id if it is safe to repeat, otherwise a generated one. */
  static String of(HttpRequest<?> request) {
    return request
        .getAttribute(Attribute.ID, String.class)
        .orElseGet(
            () -> {
              String id = chosen(request);
              request.setAttribute(Attribute.ID, id);
              return id;
            });
  }

  private static String chosen(HttpRequest<?> request) {
    String sent = request.getHeaders().get(ApiHeaders.REQUEST_ID);
    return sent != null && ACCEPTED.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }
}
