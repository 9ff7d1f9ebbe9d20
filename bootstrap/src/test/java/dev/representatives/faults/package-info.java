/**
 * The service under faults: killed processes, a frozen database, slow clients and races.
 *
 * <p>Only the Maven profile {@code faults} runs these tests, as docs/reliability.md describes.
 */
package dev.representatives.faults;
