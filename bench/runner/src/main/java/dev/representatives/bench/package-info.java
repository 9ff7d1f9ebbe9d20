/** Measures the service beside yardsticks, and writes docs/performance.md. */
package dev.representatives.bench;
