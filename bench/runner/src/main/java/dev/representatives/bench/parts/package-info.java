/** Measures the parts of a run, and adds their figures to the results. */
package dev.representatives.bench.parts;
