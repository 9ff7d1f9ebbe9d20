/**
 * All outbound ports in memory: for tests, and for running the use cases without a database.
 * Nothing outlives the {@link dev.representatives.adapter.memory.InMemoryStores}.
 */
package dev.representatives.adapter.memory;
