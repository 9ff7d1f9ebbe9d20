/** Records what callers write, and compares it with the database. */
package dev.representatives.harness.ledger;
