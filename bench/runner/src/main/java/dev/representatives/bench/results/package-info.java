/** Keeps the figures of a run in a file, under the names of what was measured. */
package dev.representatives.bench.results;
