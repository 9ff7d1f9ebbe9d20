package dev.representatives.adapter.rest;

/** The header fields of the API that are not part of HTTP. */
public final class ApiHeaders {
  public static final String API_KEY = "X-API-Key";

  /** Identifies a request in its response and in every log line. */
  public static final String REQUEST_ID = "X-Request-Id";

  /** Marks the response to a request whose changes are not kept. */
  public static final String DRY_RUN = "X-Dry-Run";

  /** Identifies a request and its repetitions (draft-ietf-httpapi-idempotency-key-header). */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** Marks the response to a repetition. */
  public static final String REPLAYED = "Idempotency-Replayed";

  /** Confirms the preferences that were met (RFC 7240). */
  public static final String PREFERENCE_APPLIED = "Preference-Applied";

  private ApiHeaders() {}
}
