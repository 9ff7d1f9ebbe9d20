/** How use cases and statements are counted and traced, without what callers have sent. */
package dev.representatives.bootstrap.telemetry;
