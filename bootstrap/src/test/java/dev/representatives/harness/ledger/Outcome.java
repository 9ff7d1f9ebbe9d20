package dev.representatives.harness.ledger;

/** What a caller knows about its write. */
public enum Outcome {
  /** The service has confirmed it. */
  ACKNOWLEDGED,
  /** The service has refused it, or was never reached: nothing was written. */
  REFUSED,
  /** The response is missing, or does not state it. */
  UNKNOWN
}
