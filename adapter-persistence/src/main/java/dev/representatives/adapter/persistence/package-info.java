/**
 * The outbound ports on a relational database. Statements are the same on MySQL, MariaDB and H2;
 * only the migrations differ.
 */
package dev.representatives.adapter.persistence;
