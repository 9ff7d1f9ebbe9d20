package dev.representatives.domain.failure;

/**
 * Why a use case did not do what it was asked: the closed set. The names are part of the public
 * contract and never change.
 */
public enum FailureCode {
  /** One or more values are refused; the failure lists all of them. */
  VALIDATION_FAILED,
  /** The tenant has no representative of that reference. */
  REPRESENTATIVE_NOT_FOUND,
  /** The tenant has no account of that number. */
  ACCOUNT_NOT_FOUND,
  /** The tenant has no document of that number. */
  DOCUMENT_NOT_FOUND,
  /** The tenant already has a representative of that reference. */
  REPRESENTATIVE_ALREADY_EXISTS,
  /** What the caller expected of the current state does not hold (RFC 9110, section 13). */
  PRECONDITION_FAILED,
  /** The caller showed no key that is in force. */
  UNAUTHENTICATED,
  /** The caller's key does not allow the operation. */
  SCOPE_MISSING,
  /** No tenant has an API key of that id. */
  API_KEY_NOT_FOUND,
  /** There is no tenant of that name. */
  TENANT_NOT_FOUND,
  /**
   * Others kept changing the same data, or the store, which answers, had no connection free;
   * nothing was written, the same request may be sent again.
   */
  STORE_BUSY,
  /** The store does not answer, or not in time; nothing was written. */
  STORE_UNAVAILABLE,
  /** The store went away during the commit: the write may or may not have happened. */
  OUTCOME_UNKNOWN
}
