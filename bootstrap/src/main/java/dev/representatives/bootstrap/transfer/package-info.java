/** Imports and exports the data of a tenant as files. */
package dev.representatives.bootstrap.transfer;
