/** Runs transactions and statements, and translates database errors and keys. */
package dev.representatives.adapter.persistence.sql;
