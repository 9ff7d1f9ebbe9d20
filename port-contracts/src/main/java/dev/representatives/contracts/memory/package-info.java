/**
 * All outbound ports in memory: for tests, and for trying the application out without a database.
 * Nothing outlives the object.
 */
package dev.representatives.contracts.memory;
