/** How an event becomes a line of the log, without what callers have sent. */
package dev.representatives.bootstrap.logging;
