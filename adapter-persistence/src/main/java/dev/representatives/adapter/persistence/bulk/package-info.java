/** Reads and writes the rows of many lines of a bulk with few statements. */
package dev.representatives.adapter.persistence.bulk;
