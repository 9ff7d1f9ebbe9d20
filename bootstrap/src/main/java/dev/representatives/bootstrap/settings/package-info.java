/** Where settings come from, which there are, and which values they can have. */
package dev.representatives.bootstrap.settings;
