/**
 * Stores representatives, and reads them, and who is responsible for a document or account, in one
 * statement each.
 */
package dev.representatives.adapter.persistence.representative;
