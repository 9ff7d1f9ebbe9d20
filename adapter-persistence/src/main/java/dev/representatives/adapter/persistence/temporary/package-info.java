/** Stores temporary data of a call, in memory or in a file. */
package dev.representatives.adapter.persistence.temporary;
