package dev.representatives.adapter.rest;

import io.micronaut.http.MutableHttpResponse;

/** A response that was created for an earlier request, of which this one is a repetition. */
public final class Replay {
  public static final String HEADER = "Idempotency-Replayed";

  private Replay() {}

  /** Shows in the response that it is a replay. */
  public static <T> MutableHttpResponse<T> marked(MutableHttpResponse<T> response) {
    return response.header(HEADER, "true");
  }
}
