/** The response to a repeated request, which is that of the first one. */
package dev.representatives.adapter.rest.idempotency;
