package dev.representatives.adapter.persistence.sql;

/** Distinguishes an unavailable database from an exhausted connection pool. */
@FunctionalInterface
public interface DatabaseContact {
  /** Whether the database responds now, on a connection outside the pool. */
  boolean answers();
}
