/** Accounts and documents, reduced to the data that collections need. */
package dev.representatives.domain.receivables;
