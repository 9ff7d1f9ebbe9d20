/** Reads the settings, and defines their names and valid values. */
package dev.representatives.bootstrap.settings;
