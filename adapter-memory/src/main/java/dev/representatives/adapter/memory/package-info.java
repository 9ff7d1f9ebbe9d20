/**
 * All outbound ports in memory, for tests and for use cases without a database. The data lives as
 * long as its {@link dev.representatives.adapter.memory.InMemoryStores}.
 */
package dev.representatives.adapter.memory;
