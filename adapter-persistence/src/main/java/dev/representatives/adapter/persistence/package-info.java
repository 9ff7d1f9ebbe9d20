/**
 * Implements the outbound ports on a relational database. The statements are the same on MySQL,
 * MariaDB and H2; only the migrations differ.
 */
package dev.representatives.adapter.persistence;
