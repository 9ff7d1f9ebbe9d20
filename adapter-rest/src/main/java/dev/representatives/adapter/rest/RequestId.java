package dev.representatives.adapter.rest;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies a request in its response and in every log line. */
public final class RequestId {
  public static final String HEADER = "X-Request-Id";
  public static final String LOG_KEY = "request_id";
  public static final int MAX_LENGTH = 128;

  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final Pattern ACCEPTED = Pattern.compile("[\\x21-\\x7E]{1," + MAX_LENGTH + "}");

  private RequestId() {}

  /** The caller's id if it is safe to repeat, otherwise a generated one. */
  public static String of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, String.class)
        .orElseGet(
            () -> {
              String id = chosen(request);
              request.setAttribute(ATTRIBUTE, id);
              return id;
            });
  }

  private static String chosen(HttpRequest<?> request) {
    String sent = request.getHeaders().get(HEADER);
    return sent != null && ACCEPTED.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }
}
