/** The resources of accounts and documents. */
package dev.representatives.adapter.rest.receivables;
