/** Rejected values and their locations in a request. */
package dev.representatives.domain.validation;
