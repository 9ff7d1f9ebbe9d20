package dev.representatives.domain.failure;

/**
 * The closed set of reasons for which a use case fails. The names are part of the public contract
 * and never change.
 */
public enum FailureCode {
  /** One or more values were rejected; the failure lists all of them. */
  VALIDATION_FAILED,
  /** The tenant has no representative with this reference. */
  REPRESENTATIVE_NOT_FOUND,
  /** The tenant has no account with this number. */
  ACCOUNT_NOT_FOUND,
  /** The tenant has no document with this number. */
  DOCUMENT_NOT_FOUND,
  /** The tenant already has a representative with this reference. */
  REPRESENTATIVE_ALREADY_EXISTS,
  /** The account has documents, so it cannot be deleted. */
  ACCOUNT_HAS_DOCUMENTS,
  /** The representative supervises others, so it cannot be deleted. */
  REPRESENTATIVE_HAS_REPORTS,
  /** The representative has links, so it can be deleted only together with them. */
  REPRESENTATIVE_HAS_LINKS,
  /** The account has links, so it can be deleted only together with them. */
  ACCOUNT_HAS_LINKS,
  /** The document has links, so it can be deleted only together with them. */
  DOCUMENT_HAS_LINKS,
  /** The desired state would remove more links than the limit allows. */
  TOO_MANY_REMOVALS,
  /** The input has more lines than can be carried out together; nothing was done. */
  TOO_MANY_LINES,
  /** The line was correct, but another one was refused, and all or none are kept. */
  ROLLED_BACK,
  /** A request with this idempotency key is still running. */
  IDEMPOTENCY_KEY_IN_USE,
  /** The idempotency key was used for a request with other contents. */
  IDEMPOTENCY_KEY_REUSED,
  /** A precondition on the current state evaluated to false (RFC 9110, section 13). */
  PRECONDITION_FAILED,
  /** The caller presented no valid key. */
  UNAUTHENTICATED,
  /** The caller's key does not have the scope for the operation. */
  SCOPE_MISSING,
  /** No tenant has an API key with this id. */
  API_KEY_NOT_FOUND,
  /** No tenant has this name. */
  TENANT_NOT_FOUND,
  /**
   * Concurrent changes to the same data caused too many conflicts, or all connections to the
   * reachable store were in use. Nothing was written; the same request may be repeated.
   */
  STORE_BUSY,
  /** The store did not respond, or not in time; nothing was written. */
  STORE_UNAVAILABLE,
  /**
   * The connection to the store was lost during the commit; the write may or may not have happened.
   */
  OUTCOME_UNKNOWN
}
