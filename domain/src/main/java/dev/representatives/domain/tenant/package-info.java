/** Tenants, inside which everything is read, written and unique. */
package dev.representatives.domain.tenant;
