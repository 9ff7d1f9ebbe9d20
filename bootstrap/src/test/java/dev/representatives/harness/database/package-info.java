/** Reaches into the database of the service, or between the two. */
package dev.representatives.harness.database;
