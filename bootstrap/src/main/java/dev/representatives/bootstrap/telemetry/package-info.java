/** Counts and traces use cases and statements without recording data from callers. */
package dev.representatives.bootstrap.telemetry;
