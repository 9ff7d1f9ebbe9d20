/** Accounts and documents, as far as collections need them. */
package dev.representatives.domain.receivables;
