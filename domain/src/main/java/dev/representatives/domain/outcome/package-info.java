/** The outcomes of writes. */
package dev.representatives.domain.outcome;
