/** Starts the database and the services as processes, and reads what they use of the machine. */
package dev.representatives.bench.process;
