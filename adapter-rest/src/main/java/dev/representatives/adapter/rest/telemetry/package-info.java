/** The request id, span, measurement and log line of each exchange. */
package dev.representatives.adapter.rest.telemetry;
