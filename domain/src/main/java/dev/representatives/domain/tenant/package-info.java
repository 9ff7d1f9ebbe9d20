/** Tenants, which own and isolate all data. */
package dev.representatives.domain.tenant;
