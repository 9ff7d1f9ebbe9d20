/** Formats events as lines of the log, without data from callers. */
package dev.representatives.bootstrap.logging;
