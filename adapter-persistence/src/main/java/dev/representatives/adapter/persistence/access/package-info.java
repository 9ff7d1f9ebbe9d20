/** Stores tenants and their API keys. */
package dev.representatives.adapter.persistence.access;
