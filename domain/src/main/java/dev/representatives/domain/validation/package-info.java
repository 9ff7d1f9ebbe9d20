/** Values that are refused, and where they stand. */
package dev.representatives.domain.validation;
