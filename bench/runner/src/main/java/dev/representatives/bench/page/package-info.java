/** Writes the page from the figures of a run. */
package dev.representatives.bench.page;
