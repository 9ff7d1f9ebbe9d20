/** Stores representatives and their links, and reads them in one statement each. */
package dev.representatives.adapter.persistence.representative;
