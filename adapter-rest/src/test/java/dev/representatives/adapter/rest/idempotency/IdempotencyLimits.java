package dev.representatives.adapter.rest.idempotency;

/** The limits of this room, for the comparison with the API description. */
public final class IdempotencyLimits {
  /** Maximum length of an idempotency key. */
  public static final int KEY = RepeatableRequests.MAX_LENGTH;

  private IdempotencyLimits() {}
}
