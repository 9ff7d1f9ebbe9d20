/** Connects to the database, migrates its schema and reports whether it is available. */
package dev.representatives.adapter.persistence.database;
