/** What writes have done. */
package dev.representatives.domain.outcome;
