/**
 * Starts the database, the product and its peers as processes, and reads what they use of the
 * machine.
 */
package dev.representatives.bench.process;
