/** Requests that callers may repeat, and the responses that are kept for them. */
package dev.representatives.domain.idempotency;
