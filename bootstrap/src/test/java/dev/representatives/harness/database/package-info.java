/** Opens, locks and interrupts the database of the service. */
package dev.representatives.harness.database;
