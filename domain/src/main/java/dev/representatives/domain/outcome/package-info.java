/** Whether writes keep their changes, and their outcomes. */
package dev.representatives.domain.outcome;
