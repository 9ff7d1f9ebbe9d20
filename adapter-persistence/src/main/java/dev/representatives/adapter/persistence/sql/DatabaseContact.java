package dev.representatives.adapter.persistence.sql;

/** Tells a database that is away from a pool that has no connection to give. */
@FunctionalInterface
public interface DatabaseContact {
  /** Whether the database answers now, on a connection that is not the pool's. */
  boolean answers();
}
