/** Reads the metrics and the traces of the service. */
package dev.representatives.harness.telemetry;
