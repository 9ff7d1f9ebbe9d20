/** The responses that are kept for repeated requests. */
package dev.representatives.adapter.persistence.idempotency;
