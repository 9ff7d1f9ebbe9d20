/** The failures of use cases, as a closed set. */
package dev.representatives.domain.failure;
