package dev.representatives.domain.escalation;

/**
 * Why a reminder cannot be sent to somebody. The names are part of the public contract and never
 * change.
 */
public enum UnreachableReason {
  /** The representative has no e-mail address. */
  NO_EMAIL
}
