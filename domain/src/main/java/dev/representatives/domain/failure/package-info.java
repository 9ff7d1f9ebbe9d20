/** The closed set of ways in which a use case fails. */
package dev.representatives.domain.failure;
