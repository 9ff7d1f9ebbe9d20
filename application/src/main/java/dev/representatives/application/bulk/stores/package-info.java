/**
 * What the lines of a bulk read and write: what is stored, or in a dry run an overlay over it,
 * which holds what the lines so far would have written.
 */
package dev.representatives.application.bulk.stores;
