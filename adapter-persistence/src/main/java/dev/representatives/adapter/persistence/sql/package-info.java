/** Runs transactions, and translates database errors and keys. */
package dev.representatives.adapter.persistence.sql;
