/** Stores the accounts and documents to which representatives are linked. */
package dev.representatives.adapter.persistence.receivables;
